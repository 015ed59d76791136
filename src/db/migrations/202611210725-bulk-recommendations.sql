-- おすすめ求人 to everyone of an office whom a posting suits: leaves after the undo window, in small steps.
create table bulk_recommendation (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  job_posting_id bigint not null references job_posting (id) on delete cascade,
  staff_member_id bigint not null references staff_member (id),
  office_number text references office (number),
  comment text not null check (length(comment) <= 500),
  created_at timestamptz not null,
  due_at timestamptz not null,
  -- How many it went to so far.
  sent_count integer not null default 0,
  done_at timestamptz,
  cancelled_at timestamptz
);
create index bulk_recommendation_due on bulk_recommendation (due_at) where done_at is null and cancelled_at is null;
create index bulk_recommendation_posting on bulk_recommendation (job_posting_id);
