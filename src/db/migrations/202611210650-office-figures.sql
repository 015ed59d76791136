-- What happened at each office in each month, counted up by a sweep a day at a time: a page never counts the country.
create table office_figure (
  -- Empty for what belongs to no office.
  office_number text not null,
  -- The first day of the month.
  month date not null check (extract(day from month) = 1),
  kind text not null check (kind in ('visits', 'consultations', 'registrations', 'postings', 'referrals', 'placements',
    'replies', 'replyHours')),
  value bigint not null check (value >= 0),
  primary key (month, office_number, kind)
);
create index office_figure_of_office on office_figure (office_number, month);

-- Until the end of which day everything has been counted.
create table office_figure_progress (
  id integer primary key check (id = 1),
  counted_until date not null
);

-- Each row of these tables lies near the others of its day, so a few blocks tell where a day lies.
create index job_seeker_registered_brin on job_seeker using brin (registered_at);
create index consultation_happened_brin on consultation using brin (happened_at);
create index referral_issued_brin on referral using brin (issued_at);
create index selection_result_registered_brin on selection_result using brin (registered_at);
create index job_posting_accepted_brin on job_posting using brin (accepted_on);
create index job_application_event_happened_brin on job_application_event using brin (happened_at);
