-- A second registration of the same person, joined into the first one: everything that hung on it has gone there, and
-- its number leads there. The row itself stays, so that a scan of the old 受付票 still finds the person.
alter table job_seeker add merged_into bigint references job_seeker (id) on delete cascade;
create index job_seeker_merged_into on job_seeker (merged_into) where merged_into is not null;

create table registration_merge (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  kept_id bigint not null references job_seeker (id) on delete cascade,
  merged_id bigint not null references job_seeker (id) on delete cascade,
  merged_by bigint not null references staff_member (id),
  merged_at timestamptz not null,
  identity_check text not null check (length(identity_check) <= 500),
  -- Which rows of which table went over, and how both registrations stood before: what undoing needs.
  moved jsonb not null,
  before jsonb not null,
  undo_until timestamptz not null,
  undone_by bigint references staff_member (id),
  undone_at timestamptz,
  check (kept_id <> merged_id),
  check ((undone_by is null) = (undone_at is null))
);
create index registration_merge_of_kept on registration_merge (kept_id, id desc);
create index registration_merge_of_merged on registration_merge (merged_id);

-- What waits for the second person.
create index address_change_waiting on address_change (asked_at)
  where confirmed_at is null and done_at is null and cancelled_at is null;
