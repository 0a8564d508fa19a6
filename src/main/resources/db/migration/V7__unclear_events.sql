-- What people must look at: an event that fits no association, or that contradicts what is recorded; and what they said.

create table unclear_event (
  id varchar(36) primary key,
  doubt varchar(30) not null,
  -- a hash of what it is about, as long as nobody clarified it: one open task for one thing
  open_about varchar(64) unique,
  association_id varchar(20) references association (id),
  process_instance_id varchar(64) unique,
  raised_at timestamp with time zone not null,
  clarified_as varchar(20),
  assigned_to varchar(20) references association (id),
  reason varchar(2000),
  clarified_by varchar(64),
  clarified_at timestamp with time zone
);

alter table inbox_event add column unclear_event_id varchar(36) references unclear_event (id);
alter table inbox_event add column assigned_to varchar(20) references association (id);

create index inbox_event_by_unclear_event on inbox_event (unclear_event_id);
