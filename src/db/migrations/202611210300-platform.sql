-- The app's clock: what every process adds to the real time. One row.
create table app_clock (
  id integer primary key default 1 check (id = 1),
  offset_milliseconds bigint not null,
  last_seen_at timestamptz not null
);

-- Sessions of the three faces. The cookie's value is never stored, only its hash.
create table session (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique,
  face text not null check (face in ('jobSeeker', 'employer', 'counter')),
  principal_id bigint not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  previous_signed_in_at timestamptz,
  device_label text not null
);
create index session_principal on session (face, principal_id);
create index session_last_seen on session (last_seen_at);

-- One-use operation ids: the second sending of a form gets the first one's answer (IDEM-1).
create table operation (
  owner_hash bytea not null,
  operation_id text not null,
  outcome jsonb,
  created_at timestamptz not null,
  primary key (owner_hash, operation_id)
);
create index operation_created on operation (created_at);

-- Mails wait here from the transaction that decided them until SMTP has taken them (MAIL-1).
create table outgoing_mail (
  id bigint generated always as identity primary key,
  message_id text not null unique,
  template text not null,
  recipient_hash bytea not null,
  sealed bytea,
  created_at timestamptz not null,
  next_attempt_at timestamptz not null,
  attempts integer not null default 0,
  sent_at timestamptz,
  dead_at timestamptz,
  last_error text
);
create index outgoing_mail_due on outgoing_mail (next_attempt_at, id) where sent_at is null and dead_at is null;
create index outgoing_mail_recipient on outgoing_mail (recipient_hash, template, created_at);
create index outgoing_mail_ended on outgoing_mail (sent_at) where sent_at is not null;

-- The demo mailbox: what would have left by SMTP, readable at /demo/mails. Sealed like everything personal.
create table demo_mail (
  id bigint generated always as identity primary key,
  message_id text not null unique,
  sealed bytea not null,
  sent_at timestamptz not null
);
create index demo_mail_sent on demo_mail (sent_at desc);
