-- Who looked at, or changed, what about whom. Rows are only ever added; the hash chain links them afterwards.
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  face text not null check (face in ('jobSeeker', 'employer', 'counter', 'system')),
  principal_id bigint,
  action text not null,
  subject_kind text not null,
  subject_id bigint,
  details jsonb not null default '{}',
  previous_hash bytea,
  hash bytea
);
create index audit_entry_subject on audit_entry (subject_kind, subject_id, id desc);
create index audit_entry_principal on audit_entry (face, principal_id, id desc);
create index audit_entry_unlinked on audit_entry (id) where hash is null;

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.hash is null and new.hash is not null
    and (new.id, new.at, new.face, new.action, new.subject_kind, new.details)
      = (old.id, old.at, old.face, old.action, old.subject_kind, old.details)
    and new.principal_id is not distinct from old.principal_id
    and new.subject_id is not distinct from old.subject_id
  then
    return new;
  end if;
  raise exception 'audit entries are append-only';
end
$$;

create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function refuse_audit_change();
