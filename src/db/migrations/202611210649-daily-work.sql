-- How far the work of a day has come: work whose rules turn with the Japanese day is done once a day, not every minute.
create table daily_work (
  name text primary key,
  day date not null,
  -- The last row that was looked at, in the work's own order; null before the first.
  reached_day date,
  reached_id bigint,
  done_at timestamptz
);

-- Reminders walk through the people in this order, so that no batch looks at those before it again.
create index job_seeker_valid_until_id on job_seeker (valid_until, id);
drop index job_seeker_valid_until;

-- Closed accounts that nothing stands on are looked for among the closed ones only.
create index account_closed_at on account (closed_at) where closed_at is not null;
