-- 新着メッセージ of an employer is counted on every page: only the threads that hold something unread are touched.
create index message_thread_unread_by_employer on message_thread (establishment_id) include (employer_unread)
  where establishment_id is not null and employer_unread > 0;
create index message_thread_unread_by_job_seeker on message_thread (job_seeker_id) include (job_seeker_unread)
  where job_seeker_unread > 0;
