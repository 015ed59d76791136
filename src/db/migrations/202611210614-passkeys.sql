-- パスキー: what a person's device can prove. The public key and the credential's id tell nothing by themselves; the
-- private key never leaves the device.
create table passkey (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  account_id bigint not null references account (id) on delete cascade,
  credential_id bytea not null unique,
  public_key bytea not null,
  signature_count bigint not null,
  name text not null,
  registered_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_account on passkey (account_id);

-- What a device is asked to sign: one per browser flow and purpose, used up by the first answer.
create table passkey_challenge (
  purpose text not null check (purpose in ('signIn', 'register')),
  flow_hash bytea not null,
  challenge bytea not null,
  account_id bigint references account (id) on delete cascade,
  passkey_name text,
  issued_at timestamptz not null,
  primary key (purpose, flow_hash)
);
create index passkey_challenge_issued on passkey_challenge (issued_at);
create index passkey_challenge_account on passkey_challenge (account_id);
