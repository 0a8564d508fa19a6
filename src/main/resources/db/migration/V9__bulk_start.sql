-- Files of agreements that staff start at once. What a row says is kept until it is started or found faulty, and a whole
-- run until it was forgotten or a day has passed.

create table bulk_start (
  id varchar(36) primary key,
  file_name varchar(100) not null,
  handed_in_by varchar(64) not null,
  handed_in_at timestamp with time zone not null,
  touched_at timestamp with time zone not null,
  state varchar(20) not null,
  start_when_checked boolean not null,
  confirmed_by varchar(64)
);

create table bulk_start_row (
  run_id varchar(36) not null references bulk_start (id) on delete cascade,
  line integer not null,
  -- as the file names it; null once it is started, for then the association knows it
  customer varchar(200),
  -- the agreement as the API takes it, in JSON; null once it is no longer needed
  facts varchar(1000000),
  state varchar(20) not null,
  message varchar(4000),
  association_id varchar(20) references association (id),
  primary key (run_id, line)
);

create index bulk_start_row_by_state on bulk_start_row (run_id, state);
