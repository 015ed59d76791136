-- Where two registrations of one person become one, a saved condition moves to the other; its お知らせメール goes along.
alter table search_alert
  drop constraint search_alert_job_seeker_id_slot_fkey,
  add constraint search_alert_of_saved_search foreign key (job_seeker_id, slot)
    references saved_search (job_seeker_id, slot) on delete cascade on update cascade;
