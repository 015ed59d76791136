-- 求人者: confirmed by the counter, and the people who may open its page.
alter table employer add column confirmed_at timestamptz;
update employer set confirmed_at = created_at;
alter table employer_login add column name text not null default '';
alter table employer_login add column role text not null default 'administrator' check (role in ('administrator', 'member'));
alter table employer_login add column added_at timestamptz;

-- An address that an administrator has invited; it becomes a login once its own key has come back.
create table employer_invitation (
  id bigint generated always as identity primary key,
  public_id text not null unique check (length(public_id) = 22),
  employer_id bigint not null references employer (id) on delete cascade,
  email text not null,
  email_key text not null unique,
  role text not null check (role in ('administrator', 'member')),
  invited_at timestamptz not null
);
create index employer_invitation_employer on employer_invitation (employer_id);

-- 事業所情報 as an employer tells it, until the counter has confirmed it: a new establishment, or a change of one.
create table establishment_request (
  id bigint generated always as identity primary key,
  public_id text not null unique check (length(public_id) = 22),
  employer_id bigint not null references employer (id) on delete cascade,
  -- Empty for an establishment that the counter has yet to number.
  establishment_id bigint references establishment (id),
  state text not null check (state in ('waiting', 'returned', 'confirmed')),
  version integer not null default 1,
  fields json not null,
  office_number text,
  remark text,
  sent_at timestamptz not null,
  sent_by bigint,
  decided_at timestamptz,
  decided_by bigint
);
create unique index establishment_request_one on establishment_request (employer_id, coalesce(establishment_id, 0)) where state <> 'confirmed';
create index establishment_request_waiting on establishment_request (office_number, sent_at) where state = 'waiting';

-- 求人申込み: what an employer writes and sends; it becomes a 求人 when the office accepts it.
create table posting_submission (
  id bigint generated always as identity primary key,
  public_id text not null unique check (length(public_id) = 22),
  employer_id bigint not null references employer (id) on delete cascade,
  establishment_id bigint not null references establishment (id),
  purpose text not null check (purpose in ('new', 'change', 'renewal')),
  -- The posting that is changed or renewed.
  job_posting_id bigint references job_posting (id) on delete cascade,
  state text not null check (state in ('draft', 'waiting', 'returned', 'accepted')),
  step text not null,
  version integer not null default 1,
  -- Each of the eight screens as it was typed, with a version of its own.
  steps json not null,
  -- The sheet as it was sent, and the one it is compared with.
  sheet json,
  base_sheet json,
  office_number text,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  sent_at timestamptz,
  sent_by bigint,
  taken_by bigint references staff_member (id),
  taken_at timestamptz,
  remarks json,
  remark text,
  decided_at timestamptz,
  decided_by bigint,
  accepted_posting_id bigint references job_posting (id) on delete set null
);
create index posting_submission_employer on posting_submission (employer_id, saved_at desc);
create index posting_submission_waiting on posting_submission (office_number, sent_at) where state = 'waiting';
create index posting_submission_establishment on posting_submission (establishment_id) where state in ('waiting', 'returned');
-- One open change, one open renewal of a posting.
create unique index posting_submission_one on posting_submission (job_posting_id, purpose) where state <> 'accepted' and job_posting_id is not null;

create table posting_submission_event (
  id bigint generated always as identity primary key,
  posting_submission_id bigint not null references posting_submission (id) on delete cascade,
  happened_at timestamptz not null,
  face text not null check (face in ('employer', 'counter')),
  principal_id bigint not null,
  action text not null,
  note text
);
create index posting_submission_event_submission on posting_submission_event (posting_submission_id, id);

-- The last 求人番号 that each office has given out.
create table job_posting_number (
  office_number text primary key,
  last_number integer not null
);

-- 地域別最低賃金 by prefecture, from a day on.
create table minimum_wage (
  prefecture_code text not null check (prefecture_code ~ '^[0-9]{2}$'),
  effective_from date not null,
  hourly_yen integer not null check (hourly_yen > 0),
  is_sample boolean not null,
  primary key (prefecture_code, effective_from)
);

-- One message to several applicants at once: each person gets it once, whoever presses again.
create table bulk_message (
  id bigint generated always as identity primary key,
  public_id text not null unique check (length(public_id) = 22),
  employer_id bigint not null references employer (id) on delete cascade,
  body text not null,
  planned_at timestamptz not null,
  planned_by bigint,
  sent_at timestamptz
);
create table bulk_message_recipient (
  bulk_message_id bigint not null references bulk_message (id) on delete cascade,
  job_application_id bigint not null references job_application (id) on delete cascade,
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  sent_at timestamptz,
  primary key (bulk_message_id, job_seeker_id)
);
create index bulk_message_recipient_application on bulk_message_recipient (job_application_id);
create index bulk_message_recipient_person on bulk_message_recipient (job_seeker_id);
