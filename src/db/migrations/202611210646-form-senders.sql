-- Which sending of a form has ended its sender's sessions: a change of address or password, or 退会. The same form sent
-- again, as a double click does, is known for a minute and finds its answer. Nothing of the form itself is kept.
create table form_sender (
  form_hash bytea primary key,
  face text not null check (face in ('jobSeeker', 'employer', 'counter')),
  principal_id bigint not null,
  previous_signed_in_at timestamptz,
  sent_at timestamptz not null
);
create index form_sender_sent on form_sender (sent_at);
