-- The mail address that the counter stored for a registered person: with it and the date of birth My Page can be
-- opened (A2), or opened again after more than 30 days (H6). One per person, and one per address.
create table office_opening (
  id bigint generated always as identity primary key,
  job_seeker_id bigint not null unique references job_seeker (id) on delete cascade,
  email text not null,
  email_key text not null unique,
  stored_by bigint not null references staff_member (id),
  stored_at timestamptz not null
);
create index office_opening_stored_by on office_opening (stored_by);
create index office_opening_stored_at on office_opening (stored_at);

-- How often something was done from one network address in the present window; fingerprints only. What is lost when
-- the database falls is a count of at most a few minutes, so it need not be written twice.
create unlogged table limit_count (
  key_hash bytea primary key,
  window_ends_at timestamptz not null,
  uses integer not null
);
create index limit_count_window on limit_count (window_ends_at);

-- What a person typed into a form that was sent after the session had ended; given back after the next login at the
-- same browser, and to the same person only.
create table kept_form (
  flow_hash bytea not null,
  owner_mark text not null,
  sealed bytea not null,
  kept_at timestamptz not null,
  primary key (flow_hash, owner_mark)
);
create index kept_form_kept_at on kept_form (kept_at);
