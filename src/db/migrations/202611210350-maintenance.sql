-- While a row stands here, every page answers with its words and nothing is changed. Written by the operator.
create table maintenance (
  id integer primary key default 1 check (id = 1),
  message text not null,
  started_at timestamptz not null
);
