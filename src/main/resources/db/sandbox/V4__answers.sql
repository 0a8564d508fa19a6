-- What Partner Center answered to each request that changed something: it answers a repetition the same, and does nothing.

create table sandbox_answer (
  request_id varchar(100) primary key,
  answer varchar(20000) not null,
  answered_at timestamp with time zone not null
);

alter table sandbox_claim drop column request_id;
