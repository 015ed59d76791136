-- What happened to a published 求人 that a seeker should know: wage or hours changed, or a report about it was looked into.
create table job_posting_event (
  id bigint generated always as identity primary key,
  job_posting_id bigint not null references job_posting (id) on delete cascade,
  happened_at timestamptz not null,
  kind text not null check (kind in ('termsChanged', 'reportCorrected', 'reportStopped', 'reportUnfounded')),
  before json,
  after json,
  check ((kind = 'termsChanged') = (before is not null and after is not null))
);
create index job_posting_event_posting on job_posting_event (job_posting_id, id desc);

-- 「この求人の内容が実際と違う」: what a job seeker told the office about a posting.
create table posting_report (
  id bigint generated always as identity primary key,
  public_id text not null unique check (length(public_id) = 22),
  job_posting_id bigint not null references job_posting (id) on delete cascade,
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  reasons text[] not null check (cardinality(reasons) > 0),
  body text not null,
  -- The posting's version that the person had read.
  posting_version integer not null,
  state text not null check (state in ('waiting', 'taken', 'decided')),
  reported_at timestamptz not null,
  taken_by bigint references staff_member (id),
  taken_at timestamptz,
  outcome text check (outcome in ('corrected', 'stopped', 'unfounded')),
  outcome_note text,
  decided_by bigint references staff_member (id),
  decided_at timestamptz,
  check ((state = 'decided') = (outcome is not null))
);
-- Once for a person and a posting while it is open, however many tabs send it.
create unique index posting_report_one on posting_report (job_posting_id, job_seeker_id) where state <> 'decided';
create index posting_report_open on posting_report (reported_at, id) where state <> 'decided';
create index posting_report_person on posting_report (job_seeker_id, id desc);

-- What the office asked the employer about it, and what was answered.
create table posting_report_contact (
  id bigint generated always as identity primary key,
  posting_report_id bigint not null references posting_report (id) on delete cascade,
  staff_member_id bigint not null references staff_member (id),
  contacted_at timestamptz not null,
  note text not null
);
create index posting_report_contact_report on posting_report_contact (posting_report_id, id);
