-- 公共職業安定所. Rows marked as sample stand in until the official list is imported.
create table office (
  number text primary key check (number ~ '^[0-9]{5}$'),
  name text not null,
  postal_code text check (postal_code ~ '^[0-9]{7}$'),
  address text not null,
  phone text not null,
  opening_hours text,
  is_sample boolean not null default false
);

-- 管轄区域: a postal code (7 digits), a municipality (5) or a prefecture (2). The narrowest that fits decides.
create table office_area (
  area_code text not null check (area_code ~ '^([0-9]{2}|[0-9]{5}|[0-9]{7})$'),
  office_number text not null references office (number) on delete cascade,
  primary key (area_code, office_number)
);
create index office_area_office on office_area (office_number);

-- 求職番号 are given out one after the other under each prefix, and none twice.
create table job_seeker_number_counter (
  prefix text primary key check (prefix ~ '^[0-9]{5}$'),
  last_number integer not null default 0
);

-- 求職者: who the person is, how to reach them, and how their registration stands (step 1 and the state).
create table job_seeker (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  account_id bigint unique references account (id),
  number text not null unique check (number ~ '^[0-9]{5}-[0-9]{8}$'),
  registrant_kind text not null check (registrant_kind in ('online', 'office')),
  office_number text references office (number),
  family_name text not null,
  given_name text not null,
  family_name_kana text not null,
  given_name_kana text not null,
  search_name text not null,
  search_kana text not null,
  gender text check (gender in ('female', 'male')),
  birth_day date not null,
  school_standing text not null check (school_standing in ('none', 'higher', 'eveningHighSchool')),
  postal_code text not null check (postal_code ~ '^[0-9]{7}$'),
  place_code text not null,
  address text not null,
  building text,
  station_line text,
  station_name text,
  phone text,
  mobile_phone text,
  fax text,
  nationality text,
  residence_status text,
  residence_until date,
  registered_on date not null,
  valid_until date not null,
  -- Set when the registration was ended before its time; otherwise it lapses by itself after valid_until.
  lapsed_on date,
  lapse_reason text check (lapse_reason in ('self', 'staff', 'hired')),
  is_published boolean not null,
  wants_validity_reminders boolean not null default true,
  registered_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1
);
create index job_seeker_search_name on job_seeker (search_name text_pattern_ops);
create index job_seeker_search_kana on job_seeker (search_kana text_pattern_ops);
create index job_seeker_office on job_seeker (office_number);
create index job_seeker_valid_until on job_seeker (valid_until);
create index job_seeker_lapsed_on on job_seeker (lapsed_on) where lapsed_on is not null;
create index job_seeker_published on job_seeker (id) where is_published;

-- 求職情報: what the person can and wishes. Nothing in here says who it is (steps 2 to 6 and 8).
create table job_seeker_profile (
  job_seeker_id bigint primary key references job_seeker (id) on delete cascade,
  provided_to_municipalities boolean not null,
  provided_to_agencies boolean not null,
  accepts_office_contact boolean not null,
  accepts_training_mail boolean not null,
  work_forms text[] not null,
  employment_types text[] not null,
  hours_start integer check (hours_start between 0 and 1439),
  hours_end integer check (hours_end between 0 and 1440),
  overtime text not null check (overtime in ('any', 'little', 'none')),
  shift_work text not null check (shift_work in ('yes', 'negotiable', 'no')),
  days_per_week integer check (days_per_week between 1 and 7),
  days_off text[] not null,
  two_days_off boolean not null,
  remote_work text not null check (remote_work in ('wished', 'either', 'no')),
  place_codes text[] not null,
  commute_minutes integer check (commute_minutes between 1 and 300),
  commutes_by_car boolean not null,
  relocation text not null check (relocation in ('alone', 'family', 'no')),
  wishes_return_home boolean not null,
  wage_unit text check (wage_unit in ('monthly', 'daily', 'hourly')),
  wage_lowest integer check (wage_lowest > 0),
  car_licence text not null check (car_licence in ('none', 'regular', 'automaticOnly')),
  vocational_training text,
  computer_skills text[] not null,
  work_standing text not null check (work_standing in ('employed', 'unemployed', 'student', 'other')),
  appeal text,
  wish_supplement text,
  check ((wage_unit is null) = (wage_lowest is null))
);

create table job_seeker_wished_occupation (
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  position integer not null,
  title text not null,
  -- 希望する職種: one of the 14 groups of the search form, two digits.
  group_code text check (group_code ~ '^[0-9]{2}$'),
  experience_years integer,
  primary key (job_seeker_id, position)
);

create table job_seeker_education (
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  position integer not null,
  level text not null check (level in ('juniorHigh', 'high', 'technicalCollege', 'vocational', 'juniorCollege', 'university', 'graduate', 'other')),
  school_name text,
  field text,
  outcome text not null check (outcome in ('graduated', 'left', 'enrolled')),
  ended_month date,
  primary key (job_seeker_id, position)
);

create table job_seeker_qualification (
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  position integer not null,
  name text not null,
  acquired_month date,
  primary key (job_seeker_id, position)
);

-- 経歴. The employer's name is never shown to other employers.
create table job_seeker_career (
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  position integer not null,
  company_name text not null,
  occupation text not null,
  work text,
  employment_type text not null check (employment_type in ('regular', 'nonRegular', 'dispatch', 'partTime', 'selfEmployed', 'other')),
  started_month date,
  ended_month date,
  monthly_wage integer check (monthly_wage > 0),
  leaving_reason text,
  primary key (job_seeker_id, position)
);

-- 障害情報: apart from everything else, sealed, and every look at it leaves an audit row (PRIV-2).
create table job_seeker_disability (
  job_seeker_id bigint primary key references job_seeker (id) on delete cascade,
  sealed bytea not null
);

-- Employers to whom the person does not want to be shown, by name.
create table job_seeker_excluded_employer (
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  name_key text not null,
  name text not null,
  primary key (job_seeker_id, name_key)
);

-- When what was changed, and by whom. The values themselves are not kept twice.
create table job_seeker_change (
  id bigint generated always as identity primary key,
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  changed_at timestamptz not null,
  changed_by text not null check (changed_by in ('self', 'staff', 'system')),
  staff_member_id bigint,
  what text not null,
  items text[] not null default '{}'
);
create index job_seeker_change_of on job_seeker_change (job_seeker_id, id desc);

-- Reminders of the coming end of validity that have gone out; each once for each end.
create table validity_reminder (
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  valid_until date not null,
  days_before integer not null,
  primary key (job_seeker_id, valid_until, days_before)
);

-- 一時保存: one unfinished registration for each account, sealed as a whole.
create table registration_draft (
  account_id bigint primary key references account (id) on delete cascade,
  step text not null,
  sealed bytea not null,
  saved_at timestamptz not null,
  -- The last press of 一時保存: the 7 and 14 days count from here (manual 9.1). Never pressed: from the last saving.
  pressed_at timestamptz,
  warned_at timestamptz
);
create index registration_draft_pressed on registration_draft (pressed_at);
create index registration_draft_saved on registration_draft (saved_at) where pressed_at is null;
