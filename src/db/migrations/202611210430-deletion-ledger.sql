-- What was deleted for good, when and why: fingerprints and counts, nothing of the person (PRIV-8). The same lines stand
-- in a file beside the uploaded files, from which a restored backup learns whom it must forget again (PRIV-7).
create table deletion_ledger (
  id text primary key,
  rule text not null check (rule in ('lapsedFiveYears', 'closedAccount')),
  deleted_at timestamptz not null,
  subjects text[] not null,
  counts jsonb not null,
  signature text not null
);
create index deletion_ledger_deleted_at on deletion_ledger (deleted_at);
