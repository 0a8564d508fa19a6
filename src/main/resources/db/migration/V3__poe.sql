-- Proofs of execution, the forms they were sent with, and the links that open them.

create table poe_form (
  hash varchar(64) primary key,
  definition varchar(1000000) not null
);

create table poe (
  id varchar(32) primary key,
  version bigint not null,
  association_id varchar(20) not null references association (id),
  number integer not null,
  form_hash varchar(64) not null references poe_form (hash),
  sending_times integer not null,
  sending_first_at timestamp with time zone,
  sending_last_at timestamp with time zone,
  sending_mailed boolean not null,
  sending_reminders integer not null,
  draft varchar(1000000) not null,
  draft_saved boolean not null,
  answers varchar(1000000),
  signature_typed_name varchar(200),
  signature_signed_at timestamp with time zone,
  signature_ip varchar(64),
  signature_browser varchar(500),
  signature_content_hash varchar(64),
  paper_recorded_by varchar(64),
  paper_recorded_at timestamp with time zone,
  refusal_reason varchar(2000),
  refusal_declined_at timestamp with time zone,
  review_verdict varchar(20),
  review_correction varchar(4000),
  review_comment varchar(4000),
  review_reviewed_by varchar(64),
  review_reviewed_at timestamp with time zone,
  unique (association_id, number)
);

create table poe_link (
  token_hash varchar(64) primary key,
  association_id varchar(20) not null references association (id),
  poe_id varchar(32) not null references poe (id),
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone
);

create index poe_link_by_association on poe_link (association_id);
