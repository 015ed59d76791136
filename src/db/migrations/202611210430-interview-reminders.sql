-- 面接の前日のお知らせ: on unless the person switches it off.
alter table job_seeker add column wants_interview_reminders boolean not null default true;
