-- A key that somebody waits for must not stand behind the reminders of a month's end.
alter table outgoing_mail add column is_bulk boolean not null default false;
create index outgoing_mail_next on outgoing_mail (is_bulk, next_attempt_at, id) where sent_at is null and dead_at is null;
drop index outgoing_mail_due;
