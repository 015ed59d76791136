-- A job seeker's account. The address may be used again after closing, so it is unique among open accounts only.
create table account (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  email text not null,
  email_key text not null,
  password_hash text not null,
  registrant_kind text not null check (registrant_kind in ('online', 'office')),
  agreed_documents_version text not null,
  opened_at timestamptz not null,
  last_signed_in_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1
);
create unique index account_open_email on account (email_key) where closed_at is null;
create index account_closed_email on account (email_key, closed_at) where closed_at is not null;

-- 認証キー: one living key per browser flow and purpose, stored as a fingerprint.
create table verification_key (
  id bigint generated always as identity primary key,
  purpose text not null,
  flow_hash bytea not null,
  email text not null,
  email_hash bytea not null,
  account_id bigint references account (id) on delete cascade,
  details jsonb not null default '{}',
  key_hash bytea not null,
  wrong_tries integer not null default 0,
  issued_at timestamptz not null,
  sent_at timestamptz,
  unique (purpose, flow_hash)
);
create index verification_key_email on verification_key (purpose, email_hash);
create index verification_key_issued on verification_key (issued_at);
create index verification_key_account on verification_key (account_id);

-- When key mails were asked for an address, to limit them; fingerprints only.
create table verification_key_request (
  id bigint generated always as identity primary key,
  email_hash bytea not null,
  requested_at timestamptz not null
);
create index verification_key_request_email on verification_key_request (email_hash, requested_at);
create index verification_key_request_requested on verification_key_request (requested_at);

-- Failed sign-ins by the fingerprint of what was typed, so that an unknown id is locked like a known one (AUTH-5).
create table sign_in_failure (
  id_hash bytea primary key,
  failures integer not null,
  consecutive_failures integer not null,
  last_failed_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_failure_last on sign_in_failure (last_failed_at);
