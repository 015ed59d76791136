-- Work lists walk an office's people, or everyone's, from the one who has waited longest, and stop after fifty.
create index job_seeker_expiring_of_office on job_seeker (office_number, valid_until) where lapsed_on is null;
create index job_seeker_unconfirmed_of_office on job_seeker (office_number, valid_until)
  where registrant_kind = 'online' and lapsed_on is null;
create index job_seeker_unconfirmed on job_seeker (valid_until)
  where registrant_kind = 'online' and lapsed_on is null;
create index visit_request_newest on visit_request (requested_at);
create index no_show_report_counted on no_show_report (interview_on) where is_counted;
create index message_thread_for_office on message_thread (last_message_at)
  where job_posting_id is null and office_unread > 0;
create index outgoing_mail_dead on outgoing_mail (dead_at) where dead_at is not null;
