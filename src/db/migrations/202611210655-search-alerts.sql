-- お知らせメール of a saved condition: off unless a row stands here. A condition that is replaced or deleted takes it along.
create table search_alert (
  id bigint generated always as identity primary key,
  public_id text not null unique check (length(public_id) = 22),
  job_seeker_id bigint not null,
  slot smallint not null,
  frequency text not null check (frequency in ('daily', 'weekly')),
  begun_at timestamptz not null,
  unique (job_seeker_id, slot),
  foreign key (job_seeker_id, slot) references saved_search (job_seeker_id, slot) on delete cascade
);

-- New postings that fit, waiting for the alert's mail.
create table search_alert_match (
  search_alert_id bigint not null references search_alert (id) on delete cascade,
  job_posting_id bigint not null references job_posting (id) on delete cascade,
  matched_on date not null,
  primary key (search_alert_id, job_posting_id)
);
create index search_alert_match_posting on search_alert_match (job_posting_id);

-- Which postings a person has been told of: none twice, whichever condition it fits.
create table search_alert_mailed (
  job_seeker_id bigint not null references job_seeker (id) on delete cascade,
  job_posting_id bigint not null references job_posting (id) on delete cascade,
  mailed_on date not null,
  primary key (job_seeker_id, job_posting_id)
);
create index search_alert_mailed_posting on search_alert_mailed (job_posting_id);

-- Postings that have been matched against all conditions: each once.
create table search_alert_posting (
  job_posting_id bigint primary key references job_posting (id) on delete cascade,
  matched_on date not null
);

-- One run a day.
create table search_alert_run (
  ran_on date primary key,
  is_weekly boolean not null,
  matched_at timestamptz not null,
  postings integer not null,
  sent_at timestamptz
);
