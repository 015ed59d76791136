-- Where the chain of audit rows ends: rows cut off at its end would otherwise leave no trace.
create table audit_chain (
  id integer primary key check (id = 1),
  last_entry_id bigint not null,
  hash bytea not null,
  linked bigint not null
);
