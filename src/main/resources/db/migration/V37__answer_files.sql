-- Files that staff attach to an answer to Microsoft's reviewer, each with the attempt it belongs to. sent_at stays empty until
-- Partner Center has the file; where claims are filed by hand, until staff said that they answered there.

create table answer_file (
  document_id varchar(36) primary key references document (id),
  association_id varchar(20) not null references association (id),
  attempt integer not null,
  name varchar(100) not null,
  attached_by varchar(64) not null,
  attached_at timestamp with time zone not null,
  sent_at timestamp with time zone
);

create index answer_file_association on answer_file (association_id);
