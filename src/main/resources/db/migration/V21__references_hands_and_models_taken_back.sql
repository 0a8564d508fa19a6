-- What Partner Center knows an association by, and what a POE's link and mail are known by. Both have a random part from now
-- on, so that none is given again after a restore. Those of before keep what they had: it was derived from the number.
-- A node of the release before, which knows neither column, leaves them null during a rolling update; that means the same.
alter table association add column reference varchar(60);
update association set reference = id;
alter table association add constraint association_reference unique (reference);

alter table poe add column sending_key varchar(100);
update poe set sending_key = id || '/' || sending_times where sending_times > 0;

-- Whose hand was in a POE, beside the one who opened the case: whoever changed where it goes (for every POE of the case;
-- poe_number is null), and whoever filed its paper or typed it off. They cannot accept it.
create table poe_hand (
  association_id varchar(20) not null references association (id),
  poe_number integer,
  user_id varchar(64) not null,
  deed varchar(20) not null,
  at timestamp with time zone not null
);

create index poe_hand_by_association on poe_hand (association_id);

insert into poe_hand (association_id, poe_number, user_id, deed, at)
  select id, null, contact_changed_by, 'changed-contact', contact_changed_at from association
  where contact_changed_by is not null;
insert into poe_hand (association_id, poe_number, user_id, deed, at)
  select association_id, number, paper_recorded_by, 'typed-off', paper_recorded_at from poe
  where paper_recorded_by is not null;
insert into poe_hand (association_id, poe_number, user_id, deed, at)
  select association_id, number, scan_uploaded_by, 'filed-paper', scan_received_at from poe
  where scan_uploaded_by is not null;

-- Models of process owners' own that they took back: every version of each, with its file.
create table model_taken_back (
  document_id varchar(36) primary key references document (id),
  name varchar(255) not null,
  version integer not null,
  deployed_by varchar(64),
  deployed_at timestamp with time zone not null,
  taken_back_by varchar(64) not null,
  taken_back_at timestamp with time zone not null
);
