-- What staff put right of a claim ID that was typed wrong: the trail of it.

create table claim_id_correction (
  association_id varchar(20) not null references association (id),
  attempt integer not null,
  earlier varchar(64) not null,
  corrected varchar(64) not null,
  reason varchar(2000) not null,
  corrected_by varchar(64) not null,
  corrected_at timestamp with time zone not null,
  primary key (association_id, corrected_at)
);
