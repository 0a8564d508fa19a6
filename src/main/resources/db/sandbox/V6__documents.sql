-- Files that the partner put to a claim beside the POE.

create table sandbox_document (
  claim_number bigint not null,
  document_id varchar(36) not null,
  name varchar(200) not null,
  media_type varchar(100) not null,
  sha256 varchar(64) not null,
  primary key (claim_number, document_id)
);
