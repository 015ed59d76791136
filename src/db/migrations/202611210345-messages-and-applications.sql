-- メッセージ: one thread per posting and person, and one per person with the office (no posting).
-- Unread counts are kept on the thread, so that an inbox never counts messages.
create table message_thread (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  job_posting_id bigint references job_posting (id) on delete cascade,
  establishment_id bigint references establishment (id),
  created_at timestamptz not null,
  last_message_at timestamptz not null,
  last_message_id bigint,
  job_seeker_unread integer not null default 0 check (job_seeker_unread >= 0),
  employer_unread integer not null default 0 check (employer_unread >= 0),
  office_unread integer not null default 0 check (office_unread >= 0),
  -- Set by applying: until then the employer of a リクエスト does not learn who the person is (AZ-5).
  discloses_name boolean not null default false,
  unique nulls not distinct (job_seeker_id, job_posting_id)
);
create index message_thread_of_job_seeker on message_thread (job_seeker_id, last_message_at desc, id desc);
create index message_thread_of_establishment on message_thread (establishment_id, last_message_at desc, id desc)
  where establishment_id is not null;
create index message_thread_of_posting on message_thread (job_posting_id) where job_posting_id is not null;

create table message (
  id bigint generated always as identity primary key,
  thread_id bigint not null references message_thread (id) on delete cascade,
  -- `service`: told by the service itself, for example that an application was made.
  sender text not null check (sender in ('jobSeeker', 'employer', 'office', 'service')),
  body text not null check (length(body) <= 4000),
  sent_at timestamptz not null,
  -- When the other side first saw it.
  read_at timestamptz
);
create index message_of_thread on message (thread_id, id);
create index message_sent on message (sent_at);

-- 応募 in all its kinds; at most one per posting and person, for good.
create table job_application (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  job_posting_id bigint not null references job_posting (id),
  establishment_id bigint references establishment (id),
  kind text not null check (kind in ('direct', 'invited', 'onlineReferral', 'referral')),
  state text not null check (state in ('applied', 'inSelection', 'interviewProposed', 'interviewMoveAsked',
    'interviewScheduled', 'hired', 'notHired', 'withdrawn', 'noShow', 'cancelled')),
  motive text not null check (length(motive) <= 1000),
  applied_at timestamptz not null,
  -- Since when it has been the turn of whoever's turn it is.
  turn_since timestamptz not null,
  withdrawn_at timestamptz,
  ended_at timestamptz,
  -- By when the employer has promised an answer, and when a reminder of it went out.
  answer_due_on date,
  reminded_at timestamptz,
  version integer not null default 1,
  unique (job_posting_id, job_seeker_id),
  check ((ended_at is not null) = (state in ('hired', 'notHired', 'withdrawn', 'noShow', 'cancelled')))
);
create index job_application_of_job_seeker on job_application (job_seeker_id, applied_at desc, id desc);
create index job_application_of_establishment on job_application (establishment_id, applied_at desc, id desc);
create index job_application_answer_due on job_application (answer_due_on) where ended_at is null and answer_due_on is not null;

-- まだ応募していません: what a person has written for a posting and not yet sent.
create table job_application_draft (
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  job_posting_id bigint not null references job_posting (id) on delete cascade,
  motive text not null,
  saved_at timestamptz not null,
  primary key (job_seeker_id, job_posting_id)
);
create index job_application_draft_saved on job_application_draft (saved_at);

-- What happened to an application, in order; the timelines of both sides are made from these rows.
create table job_application_event (
  id bigint generated always as identity primary key,
  job_application_id bigint not null references job_application (id) on delete cascade,
  happened_at timestamptz not null,
  actor text not null check (actor in ('jobSeeker', 'employer', 'office', 'service')),
  action text not null,
  -- What the actor wrote or chose beside the step: a reason, a time, a place.
  details jsonb not null default '{}'
);
create index job_application_event_of on job_application_event (job_application_id, id);

-- 面接: one row per proposal; the newest is the one that counts.
create table interview (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  job_application_id bigint not null references job_application (id) on delete cascade,
  proposed_at timestamptz not null,
  slots timestamptz[] not null check (cardinality(slots) between 1 and 5),
  duration_minutes integer not null check (duration_minutes between 10 and 480),
  place text not null,
  directions text,
  to_bring text,
  -- Empty while nothing is agreed, and again after a wish to move or a decline.
  agreed_starts_at timestamptz,
  agreed_at timestamptz,
  declined_at timestamptz,
  reminded_at timestamptz
);
create index interview_of_application on interview (job_application_id, id desc);
create index interview_agreed on interview (agreed_starts_at) where agreed_starts_at is not null and reminded_at is null;

-- 選考結果, as told to the job seeker and registered with the office (domain 5).
create table selection_result (
  job_application_id bigint primary key references job_application (id) on delete cascade,
  result text not null check (result in ('hired', 'notHired')),
  message text not null check (length(message) <= 1000),
  conditions_differ boolean not null,
  conditions_difference text,
  employment_starts_on date,
  registered_at timestamptz not null,
  check (not conditions_differ or conditions_difference is not null)
);

-- 面接不参加の報告. Dated by the interview's day; counts from the moment it is made until an objection is upheld (H2).
create table no_show_report (
  job_application_id bigint primary key references job_application (id) on delete cascade,
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  interview_on date not null,
  is_counted boolean not null,
  reported_at timestamptz not null,
  report text,
  objection text,
  objected_at timestamptz,
  decision text check (decision in ('upheld', 'rejected')),
  decided_at timestamptz,
  decided_by bigint references staff_member (id),
  decision_note text,
  check ((decision is null) = (decided_at is null)),
  check (decision is distinct from 'upheld' or not is_counted)
);
create index no_show_report_of_job_seeker on no_show_report (job_seeker_id, interview_on) where is_counted;
create index no_show_report_objections on no_show_report (objected_at) where objected_at is not null and decided_at is null;

-- 利用制限 after no-shows (H2): holds until the counter lifts it.
create table restriction (
  id bigint generated always as identity primary key,
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  began_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by bigint references staff_member (id),
  lift_note text
);
create unique index restriction_one_at_a_time on restriction (job_seeker_id) where lifted_at is null;
create index restriction_of_job_seeker on restriction (job_seeker_id, id desc);

-- 来所勧奨 (mails 10 and 11): told once for each time a count reaches its number.
create table visit_request (
  id bigint generated always as identity primary key,
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  cause text not null check (cause in ('noShow', 'rejection')),
  requested_at timestamptz not null
);
create index visit_request_of_job_seeker on visit_request (job_seeker_id, cause, requested_at desc);

-- 直接リクエスト: at most 10 people per posting, once per person (domain 9).
create table invitation (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  job_posting_id bigint not null references job_posting (id) on delete cascade,
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  establishment_id bigint references establishment (id),
  sent_at timestamptz not null,
  declined_at timestamptz,
  unique (job_posting_id, job_seeker_id)
);
create index invitation_of_job_seeker on invitation (job_seeker_id, sent_at desc, id desc);
create index invitation_of_establishment on invitation (establishment_id, sent_at desc);
