-- A work list is an office's: what stands on it carries the person's office, so that the office's own fifty are found
-- without walking the country. The database itself keeps the column true, whoever writes.
alter table job_application add office_number text;
alter table message_thread add office_number text;
alter table restriction add office_number text;
alter table visit_request add office_number text;
alter table no_show_report add office_number text;

create function office_of_person() returns trigger language plpgsql as $$
begin
  new.office_number := (select office_number from job_seeker where id = new.job_seeker_id);
  return new;
end
$$;

create trigger job_application_office before insert or update of job_seeker_id on job_application
  for each row execute function office_of_person();
create trigger message_thread_office before insert or update of job_seeker_id on message_thread
  for each row execute function office_of_person();
create trigger restriction_office before insert or update of job_seeker_id on restriction
  for each row execute function office_of_person();
create trigger visit_request_office before insert or update of job_seeker_id on visit_request
  for each row execute function office_of_person();
create trigger no_show_report_office before insert or update of job_seeker_id on no_show_report
  for each row execute function office_of_person();

create function follow_person_to_office() returns trigger language plpgsql as $$
begin
  update job_application set office_number = new.office_number where job_seeker_id = new.id;
  update message_thread set office_number = new.office_number where job_seeker_id = new.id;
  update restriction set office_number = new.office_number where job_seeker_id = new.id;
  update visit_request set office_number = new.office_number where job_seeker_id = new.id;
  update no_show_report set office_number = new.office_number where job_seeker_id = new.id;
  return null;
end
$$;

create trigger job_seeker_office_followed after update of office_number on job_seeker
  for each row when (old.office_number is distinct from new.office_number) execute function follow_person_to_office();

update job_application set office_number = person.office_number from job_seeker as person where person.id = job_seeker_id;
update message_thread set office_number = person.office_number from job_seeker as person where person.id = job_seeker_id;
update restriction set office_number = person.office_number from job_seeker as person where person.id = job_seeker_id;
update visit_request set office_number = person.office_number from job_seeker as person where person.id = job_seeker_id;
update no_show_report set office_number = person.office_number from job_seeker as person where person.id = job_seeker_id;

drop index job_application_silent;
create index job_application_silent on job_application (turn_since)
  where ended_at is null and state in ('applied', 'inSelection', 'interviewMoveAsked');
create index job_application_silent_of_office on job_application (office_number, turn_since)
  where ended_at is null and state in ('applied', 'inSelection', 'interviewMoveAsked');
create index message_thread_for_own_office on message_thread (office_number, last_message_at)
  where job_posting_id is null and office_unread > 0;
create index restriction_standing on restriction (began_at) where lifted_at is null;
create index restriction_standing_of_office on restriction (office_number, began_at) where lifted_at is null;
create index visit_request_of_office on visit_request (office_number, requested_at);
create index no_show_report_of_office on no_show_report (office_number, interview_on) where is_counted;

-- 担当者: who of the staff looks after a person.
create table case_assignment (
  job_seeker_id bigint primary key references job_seeker (id) on delete cascade,
  staff_member_id bigint not null references staff_member (id),
  assigned_by bigint not null references staff_member (id),
  assigned_at timestamptz not null
);
create index case_assignment_of_staff on case_assignment (staff_member_id);

-- How a member of the staff likes to see a work list.
create table work_list_filter (
  staff_member_id bigint not null references staff_member (id) on delete cascade,
  work_list text not null,
  office text not null check (office in ('own', 'all')),
  kind text not null check (kind in ('any', 'online', 'office')),
  assigned text not null check (assigned in ('any', 'mine', 'nobody')),
  primary key (staff_member_id, work_list)
);
