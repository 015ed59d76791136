-- 求人者: a firm or other employer with a page of its own, and the people who may open it.
create table employer (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  name text not null,
  created_at timestamptz not null
);

create table employer_login (
  id bigint generated always as identity primary key,
  employer_id bigint not null references employer (id) on delete cascade,
  email text not null,
  email_key text not null unique,
  password_hash text not null,
  last_signed_in_at timestamptz
);
create index employer_login_employer on employer_login (employer_id);

-- 職員 at the counter.
create table staff_member (
  id bigint generated always as identity primary key,
  login_id text not null unique,
  name text not null,
  role text not null check (role in ('clerk', 'supervisor', 'auditor', 'administrator')),
  password_hash text not null,
  last_signed_in_at timestamptz,
  ended_at timestamptz
);
