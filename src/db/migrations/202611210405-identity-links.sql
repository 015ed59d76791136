-- マイナポータル連携: an account is known by issuer and subject only (SSO-3), the subject kept as a fingerprint.
-- One account, one subject, within an issuer (SSO-5).
create table identity_link (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  account_id bigint not null references account (id) on delete cascade,
  issuer text not null,
  subject_hash bytea not null,
  connected_at timestamptz not null,
  unique (issuer, subject_hash),
  unique (account_id, issuer)
);

-- A person sent to the portal: what must come back, bound to the browser it was sent from. One use (SSO-1).
create table identity_request (
  state_hash bytea primary key,
  flow_hash bytea not null,
  issuer text not null,
  purpose text not null check (purpose in ('signIn', 'connect')),
  return_path text not null,
  sealed_checks bytea not null,
  asked_at timestamptz not null
);
create index identity_request_asked_at on identity_request (asked_at);

-- Who the portal said is at this browser, waiting for the password that connects (SSO-4).
create table proven_identity (
  flow_hash bytea primary key,
  issuer text not null,
  sealed_subject bytea not null,
  proven_at timestamptz not null
);
create index proven_identity_proven_at on proven_identity (proven_at);

-- What the portal is still to be told; the row goes when the portal has taken it.
create table identity_link_notice (
  id bigint generated always as identity primary key,
  issuer text not null,
  connection text not null,
  sealed_event bytea not null,
  created_at timestamptz not null,
  next_attempt_at timestamptz not null,
  attempts integer not null default 0
);
create index identity_link_notice_due on identity_link_notice (next_attempt_at);
create index identity_link_notice_connection on identity_link_notice (connection, id);
