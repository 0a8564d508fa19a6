-- The POE as a document: what came in as a file, what was sealed, and what happened on the way.

-- A document in parts, so that it is written and read as a stream on every database.
create table document (
  id varchar(36) primary key,
  media_type varchar(100) not null,
  size bigint not null,
  sha256 varchar(64) not null,
  kept_at timestamp with time zone not null
);

create table document_part (
  document_id varchar(36) not null references document (id),
  position integer not null,
  content bytea not null,
  primary key (document_id, position)
);

-- A page as a picture, for those who review it.
create table document_page (
  document_id varchar(36) not null references document (id),
  number integer not null,
  picture_id varchar(36) not null references document (id),
  primary key (document_id, number)
);

alter table poe add column closed boolean default false not null;
alter table poe add column uploads integer default 0 not null;
alter table poe add column signature_language varchar(10);
alter table poe add column signature_consent_version varchar(20);
alter table poe add column signature_drawing_id varchar(36) references document (id);
alter table poe add column scan_document_id varchar(36) references document (id);
alter table poe add column scan_uploaded_by varchar(64);
alter table poe add column scan_received_at timestamp with time zone;
alter table poe add column scan_ip varchar(64);
alter table poe add column scan_browser varchar(500);
alter table poe add column sealed_document_id varchar(36) references document (id);
alter table poe add column sealed_sha256 varchar(64);
alter table poe add column sealed_at timestamp with time zone;
alter table poe add column referral_name varchar(200);
alter table poe add column referral_title varchar(200);
alter table poe add column referral_email varchar(254);
alter table poe add column referral_named_at timestamp with time zone;

update poe set closed = true
  where signature_signed_at is not null or paper_recorded_at is not null or refusal_declined_at is not null;

create table poe_event (
  poe_id varchar(32) not null references poe (id),
  kind varchar(20) not null,
  at timestamp with time zone not null,
  primary key (poe_id, kind, at)
);
