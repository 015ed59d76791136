-- 添付ファイル: the row of a file; the bytes lie encrypted outside of the database, under a random name and with a key of
-- their own that stands only here, so that the row's deletion makes the file unreadable at once, in backups too.
create table attachment (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  purpose text not null check (purpose in ('application', 'message')),
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  -- None: between the person and the office.
  job_posting_id bigint references job_posting (id) on delete cascade,
  uploaded_by text not null check (uploaded_by in ('jobSeeker', 'employer', 'office')),
  stored_by bigint not null,
  -- The form that brought it and a keyed fingerprint of its content: sent twice, it is one file.
  operation_id text not null,
  content_hash bytea not null,
  file_name text not null check (length(file_name) <= 200),
  kind text not null check (kind in ('pdf', 'docx', 'xlsx', 'jpeg', 'png')),
  byte_size integer not null check (byte_size > 0),
  stored_name text not null unique,
  sealed_key bytea not null,
  -- `arriving`: the row is there, the file not yet whole on the disk.
  scan_state text not null check (scan_state in ('arriving', 'pending', 'clean', 'infected', 'failed')),
  uploaded_at timestamptz not null,
  scanned_at timestamptz,
  message_id bigint references message (id) on delete cascade,
  job_application_id bigint references job_application (id) on delete cascade,
  sent_at timestamptz,
  unique (operation_id, content_hash),
  check ((sent_at is null) = (message_id is null and job_application_id is null))
);
create index attachment_of_person on attachment (job_seeker_id, job_posting_id);
create index attachment_of_posting on attachment (job_posting_id) where job_posting_id is not null;
create index attachment_of_message on attachment (message_id) where message_id is not null;
create index attachment_of_application on attachment (job_application_id) where job_application_id is not null;
create index attachment_staged on attachment (uploaded_at) where sent_at is null;
create index attachment_sent on attachment (sent_at) where sent_at is not null;
create index attachment_to_scan on attachment (uploaded_at) where scan_state = 'pending';

-- Files whose row is gone, for whatever reason, until a sweep has taken them off the disk.
create table removed_file (stored_name text primary key);

create function remember_removed_file() returns trigger language plpgsql as $$
begin
  insert into removed_file (stored_name) values (old.stored_name) on conflict do nothing;
  return null;
end $$;

create trigger attachment_removed after delete on attachment
  for each row execute function remember_removed_file();
