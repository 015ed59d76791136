-- Where a member of the staff works: decides whose people a work list shows first, and which office a 紹介状 names.
alter table staff_member add office_number text references office (number);

-- Finding a person at the counter among five million: each thing that people say or write down has a btree of its own.
-- An address as it is compared: any width, and one hyphen for 丁目, 番地, 号 and the many signs for a hyphen.
create function address_key(address text) returns text language sql immutable strict parallel safe
  return rtrim(regexp_replace(translate(lower(normalize(address, NFKC)), '%_\ ', ''),
    '(丁目|番地|番|号|の|[‐−–—―ー-])+', '-', 'g'), '-');
create index job_seeker_birth_day on job_seeker (birth_day);
create index job_seeker_postal_code on job_seeker (postal_code);
create index job_seeker_address on job_seeker (address_key(address) text_pattern_ops);
create index job_seeker_phone on job_seeker ((replace(phone, '-', '')) text_pattern_ops) where phone is not null;
create index job_seeker_mobile_phone on job_seeker ((replace(mobile_phone, '-', '')) text_pattern_ops)
  where mobile_phone is not null;
create index job_seeker_serial on job_seeker ((right(number, 8)));

-- 職業相談: what was talked about at the counter or on the phone, and whether it extended the registration.
create table consultation (
  id bigint generated always as identity primary key,
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  staff_member_id bigint not null references staff_member (id),
  office_number text references office (number),
  happened_at timestamptz not null,
  way text not null check (way in ('visit', 'phone', 'online')),
  note text not null check (length(note) <= 2000),
  has_extended boolean not null
);
create index consultation_of_job_seeker on consultation (job_seeker_id, id desc);
create index consultation_of_office on consultation (office_number, happened_at);

-- 利用不可 (H3): holds until it is ended; the person may appeal once.
create table ban (
  id bigint generated always as identity primary key,
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  began_at timestamptz not null,
  banned_by bigint not null references staff_member (id),
  reason text not null check (length(reason) <= 1000),
  appeal text check (length(appeal) <= 1000),
  appealed_at timestamptz,
  appeal_answer text check (length(appeal_answer) <= 1000),
  appeal_answered_at timestamptz,
  ended_at timestamptz,
  ended_by bigint references staff_member (id),
  check ((appeal is null) = (appealed_at is null))
);
create unique index ban_one_at_a_time on ban (job_seeker_id) where ended_at is null;
create index ban_of_job_seeker on ban (job_seeker_id, id desc);
create index ban_appeals on ban (appealed_at) where appealed_at is not null and appeal_answered_at is null;

-- 紹介: the letter that goes with an application which the office made or let be made.
create table referral (
  job_application_id bigint primary key references job_application (id) on delete cascade,
  public_id text not null unique,
  -- 紹介番号 `NNNNN-NNNNNNNN`: the office's number, then one after the other.
  number text not null unique,
  office_number text references office (number),
  staff_member_id bigint not null references staff_member (id),
  issued_at timestamptz not null,
  -- What its two-dimensional code proves.
  verification_code text not null unique,
  -- 選考の日時・場所・持ち物, as agreed with the employer.
  selection_note text check (length(selection_note) <= 500)
);
create index referral_of_office on referral (office_number, issued_at);
create table referral_number_counter (
  prefix text primary key check (prefix ~ '^[0-9]{5}$'),
  last_number integer not null default 0
);

-- おすすめ求人, and whether applying to it is a オンラインハローワーク紹介 (F2).
create table recommendation (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  job_posting_id bigint not null references job_posting (id) on delete cascade,
  staff_member_id bigint not null references staff_member (id),
  office_number text references office (number),
  is_online_referral boolean not null,
  comment text not null check (length(comment) <= 500),
  sent_at timestamptz not null,
  first_read_at timestamptz,
  withdrawn_at timestamptz,
  unique (job_seeker_id, job_posting_id)
);
create index recommendation_of_job_seeker on recommendation (job_seeker_id, sent_at desc, id desc);
create index recommendation_of_office on recommendation (office_number, sent_at);

-- お知らせ to everyone on a work list: leaves only after the undo window, so that it can be taken back.
create table bulk_notice (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  staff_member_id bigint not null references staff_member (id),
  office_number text references office (number),
  work_list text not null,
  body text not null check (length(body) <= 1000),
  job_seeker_ids bigint[] not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  cancelled_at timestamptz
);
create index bulk_notice_due on bulk_notice (due_at) where sent_at is null and cancelled_at is null;

-- Work lists.
create index job_application_silent on job_application (turn_since) where ended_at is null;

-- The mailbox of an account is lost: a second member of the staff confirms, the old address is told, and a day passes.
create table address_change (
  id bigint generated always as identity primary key,
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  new_email text not null,
  new_email_key text not null,
  asked_by bigint not null references staff_member (id),
  asked_at timestamptz not null,
  identity_check text not null check (length(identity_check) <= 500),
  confirmed_by bigint references staff_member (id),
  confirmed_at timestamptz,
  due_at timestamptz,
  done_at timestamptz,
  cancelled_at timestamptz,
  check (confirmed_by is distinct from asked_by)
);
create unique index address_change_one_at_a_time on address_change (job_seeker_id)
  where done_at is null and cancelled_at is null;
create index address_change_due on address_change (due_at) where done_at is null and cancelled_at is null;
