-- 就業場所の沿線: the lines that the search offers. search_word is what stands in a posting's 最寄り駅.
create table railway_line (
  code text primary key check (code ~ '^[0-9]{3}$'),
  area text not null,
  name text not null,
  search_word text not null,
  -- Rows of the demo world, which the first import removes.
  is_sample boolean not null
);

-- 閲覧済: the postings that a person has opened, the latest ones only.
create table viewed_job_posting (
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  job_posting_id bigint not null references job_posting (id) on delete cascade,
  viewed_at timestamptz not null,
  primary key (job_seeker_id, job_posting_id)
);
create index viewed_job_posting_latest on viewed_job_posting (job_seeker_id, viewed_at desc);
