-- 二段階の確認: who has switched it on. No row: login asks for the password alone.
create table second_step (
  account_id bigint primary key references account (id) on delete cascade,
  switched_on_at timestamptz not null
);

-- ワンタイムパスワード: one per browser flow and purpose, stored as a fingerprint. `account_hash` is the account's address
-- and password at the time: after a change of either it opens nothing.
create table one_time_password (
  id bigint generated always as identity primary key,
  purpose text not null check (purpose in ('signIn', 'switchOn')),
  flow_hash bytea not null,
  account_id bigint not null references account (id) on delete cascade,
  account_hash bytea not null,
  code_hash bytea not null,
  next_path text not null,
  wrong_tries integer not null default 0,
  begun_at timestamptz not null,
  issued_at timestamptz not null,
  sent_at timestamptz,
  unique (purpose, flow_hash)
);
create index one_time_password_account on one_time_password (account_id);
create index one_time_password_begun on one_time_password (begun_at);

-- Browsers in which the one-time password may be left out for a while. The cookie's value is never stored, only its hash.
create table trusted_device (
  token_hash bytea primary key,
  account_id bigint not null references account (id) on delete cascade,
  account_hash bytea not null,
  device_label text not null,
  trusted_at timestamptz not null
);
create index trusted_device_account on trusted_device (account_id);
create index trusted_device_trusted on trusted_device (trusted_at);
