-- Who stands in for whom, from day to day, in the days of the office.
create table stand_in (
  id varchar(36) primary key,
  absent varchar(64) not null,
  deputy varchar(64) not null,
  first_day date not null,
  last_day date not null,
  named_at timestamp with time zone not null,
  ended_at timestamp with time zone
);

create index stand_in_by_absent on stand_in (absent);
create index stand_in_by_deputy on stand_in (deputy);

-- Tasks that a deputy took over: in whose stead.
create table task_taken_over (
  task_id varchar(64) not null,
  -- the association, or the event that belongs to none
  case_key varchar(64),
  task_name varchar(255) not null,
  taken_by varchar(64) not null,
  taken_for varchar(64) not null,
  taken_at timestamp with time zone not null,
  primary key (task_id, taken_at)
);

create index task_taken_over_by_case on task_taken_over (case_key);

-- Reminders that staff asked for, beside those of the policy's days.
create table reminder_asked (
  association_id varchar(20) not null references association (id),
  -- of the POE's sending
  sending_key varchar(100) not null,
  number integer not null,
  asked_by varchar(64) not null,
  asked_at timestamp with time zone not null,
  mailed_at timestamp with time zone,
  primary key (association_id, sending_key, number)
);

-- What somebody wants done with many tasks or associations at once.
create table bulk_action (
  id varchar(36) primary key,
  -- what it is called on pages
  file_name varchar(100) not null,
  handed_in_by varchar(64) not null,
  handed_in_at timestamp with time zone not null,
  touched_at timestamp with time zone not null,
  state varchar(20) not null,
  start_when_checked boolean not null,
  confirmed_by varchar(64),
  action varchar(20),
  reason varchar(2000),
  hand_to varchar(64),
  -- the same page sent twice, with the same ticks, is the same
  sent_as varchar(64) unique
);

create table bulk_action_row (
  run_id varchar(36) not null references bulk_action (id) on delete cascade,
  line integer not null,
  task_id varchar(64),
  task_name varchar(255),
  case_key varchar(64),
  state varchar(20) not null,
  message varchar(2000),
  primary key (run_id, line)
);

create index bulk_action_row_by_state on bulk_action_row (run_id, state);
