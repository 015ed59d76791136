-- 事業所. employer_id says whose page it belongs to; empty for those known from files alone.
create table establishment (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^[0-9]{4}-[0-9]{6}-[0-9]$'),
  employer_id bigint references employer (id),
  name text not null,
  kana text,
  postal_code text,
  address text,
  home_page text,
  corporate_number text,
  employees_total integer,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index establishment_employer on establishment (employer_id) where employer_id is not null;

-- 求人. What a search asks for stands in typed columns; the whole 求人票 stands in sheet, which is the truth they are derived from.
create table job_posting (
  id bigint generated always as identity primary key,
  public_id text not null unique check (length(public_id) = 22),
  number text not null unique check (number ~ '^[0-9]{5}-[0-9]{8}$'),
  -- Empty only where a file gives a posting of 公開範囲 3 or 4 without the number of its establishment.
  establishment_id bigint references establishment (id),
  status text not null check (status in ('draft', 'waiting', 'returned', 'open', 'suspended', 'closed', 'cancelled')),
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- What the row was made from, so that importing the same file again leaves it untouched.
  source_hash text,

  kind text not null check (kind in ('general', 'graduate', 'seasonal', 'migrantWork', 'disability')),
  form text not null check (form in ('fullTime', 'partTime')),
  employment_type text not null check (employment_type in ('regular', 'nonRegular', 'fixedTermDispatch', 'openEndedDispatch',
    'partTime', 'fixedTermDispatchPartTime', 'openEndedDispatchPartTime')),
  disclosure_level smallint not null check (disclosure_level between 1 and 4),
  accepted_on date not null,
  valid_until date not null,
  application_deadline date not null,
  accepts_direct_application boolean not null,
  accepting_office_number text,

  occupation_title text not null,
  occupation_code text,
  occupation_major text,
  -- 希望する職種: group and detail codes, for example {05,0501}.
  occupation_codes text[] not null,
  industry_code text,
  industry_major text,
  -- 就業場所: prefecture and municipality codes of up to three places, for example {13,13101}.
  place_codes text[] not null,
  openings_count integer,

  wage_unit text not null check (wage_unit in ('monthly', 'hourly')),
  wage_form text not null check (wage_form in ('monthly', 'daily', 'hourly', 'annual', 'other')),
  wage_lowest integer,
  wage_highest integer,
  base_wage_lowest integer,
  base_wage_highest integer,
  monthly_wage_lowest integer,
  monthly_wage_highest integer,

  hours1_start smallint, hours1_end smallint,
  hours2_start smallint, hours2_end smallint,
  hours3_start smallint, hours3_end smallint,
  overtime_hours smallint,
  days_off text[] not null,
  two_days_off text not null check (two_days_off in ('everyWeek', 'other', 'none')),
  annual_days_off smallint,

  age_lowest smallint,
  age_highest smallint,
  car_licence text not null check (car_licence in ('none', 'required', 'preferred')),
  licences text[] not null,
  dispatch_kind text not null check (dispatch_kind in ('none', 'dispatch', 'contract')),
  contract_renewal text not null check (contract_renewal in ('none', 'always', 'conditional')),
  retirement_age smallint,
  employees_total integer,
  benefits text[] not null,
  traits text[] not null,

  -- json, not jsonb: it is written and read whole, and making it binary was a third of the work of an import.
  sheet json not null,
  check (application_deadline <= valid_until and accepted_on <= valid_until),
  check (wage_lowest <= wage_highest),
  -- オンライン自主応募 can be accepted only with 公開範囲 1 or 2.
  check (not accepts_direct_application or disclosure_level <= 2)
);
-- Compressing a sheet costs more than storing, logging and reading its four kilobytes as they are.
alter table job_posting alter column sheet set storage external;
create index job_posting_newest on job_posting (accepted_on desc, id desc) where status = 'open' and disclosure_level < 4;
create index job_posting_deadline on job_posting (application_deadline, id desc) where status = 'open';
create index job_posting_establishment on job_posting (establishment_id, accepted_on desc);
create index job_posting_places on job_posting using gin (place_codes);
create index job_posting_occupations on job_posting using gin (occupation_codes);

-- Normalised words by the target that a seeker may choose. firm and address are compared only for those who may see them.
create table job_posting_search_text (
  job_posting_id bigint primary key references job_posting (id) on delete cascade,
  occupation text not null,
  firm text not null,
  work text not null,
  station text not null,
  place text not null,
  address text not null,
  business text not null,
  licence text not null,
  experience text not null,
  other text not null
);
-- Read by whole-table scans: decompressing each row would cost more than the bytes save.
alter table job_posting_search_text
  alter column work set storage external,
  alter column business set storage external,
  alter column other set storage external;

-- Followers of postings (the index in memory) read this in order. Sequence numbers can commit out of order:
-- a follower takes only rows whose transaction_id lies below pg_snapshot_xmin(pg_current_snapshot()).
create table job_posting_change (
  sequence bigint generated always as identity primary key,
  job_posting_id bigint not null,
  change text not null check (change in ('saved', 'deleted')),
  transaction_id xid8 not null default pg_current_xact_id(),
  changed_at timestamptz not null
);
