-- 保存した求人検索条件 (E2): three places, each of which holds one. conditions is an address's query (`v=1&…`), whose version says how to read it.
create table saved_search (
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  slot smallint not null check (slot between 1 and 3),
  name text not null,
  conditions text not null,
  saved_at timestamptz not null,
  primary key (job_seeker_id, slot)
);

-- お気に入り求人 (E3).
create table saved_job_posting (
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  job_posting_id bigint not null references job_posting (id) on delete cascade,
  note text not null default '',
  saved_at timestamptz not null,
  primary key (job_seeker_id, job_posting_id)
);
