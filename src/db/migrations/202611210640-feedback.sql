-- 「このページについて意見を送る」: what people think of a page. Nobody's name, no id of a page: nothing tells whose it is.
create table feedback (
  id bigint generated always as identity primary key,
  public_id text not null unique check (length(public_id) = 22),
  face text not null check (face in ('public', 'my-page', 'employer', 'counter')),
  page text not null,
  kind text not null check (kind in ('helpful', 'unclear', 'broken', 'wish')),
  body text not null,
  sent_at timestamptz not null,
  handled_at timestamptz,
  handled_by bigint references staff_member (id),
  check ((handled_at is null) = (handled_by is null))
);
create index feedback_open on feedback (sent_at desc, id desc) where handled_at is null;
create index feedback_sent on feedback (sent_at);
