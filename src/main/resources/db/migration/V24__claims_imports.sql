-- Imports of the portal's claims export. The file is kept until it is known what it would do, what it would do until it is
-- done, and a whole import until it was forgotten or a day has passed.

create table claims_import (
  id varchar(36) primary key,
  file_name varchar(100) not null,
  handed_in_by varchar(64) not null,
  handed_in_at timestamp with time zone not null,
  touched_at timestamp with time zone not null,
  state varchar(20) not null,
  rows_done integer not null,
  rows_total integer not null,
  applied_by varchar(64),
  -- the file in Base64; null once it is known what it would do
  content text,
  -- what it would do, and once it is applied what it did, in JSON
  report text
);

-- What is to be done: exactly what was shown.
create table claims_import_row (
  run_id varchar(36) not null references claims_import (id) on delete cascade,
  line integer not null,
  association_id varchar(20) not null references association (id),
  -- whether nothing of it is applied, and people are to look at it
  doubt boolean not null,
  -- the row as it was read, in JSON; null once it is done
  facts varchar(1000000),
  -- what became of it, in JSON; null until it is done
  entry varchar(1000000),
  primary key (run_id, line)
);
