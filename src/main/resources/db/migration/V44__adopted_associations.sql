-- Associations that were approved before anybody carried them here, taken over from a file of Microsoft's. Nobody knows their
-- agreement, their people and their POE, and no process carries them.
alter table association add column origin varchar(10) default 'agreement' not null;
alter table association add constraint association_origin check (origin in ('agreement', 'adopted'));
alter table association alter column customer_domain drop not null;
alter table association alter column customer_contact_name drop not null;
alter table association alter column customer_contact_title drop not null;
alter table association alter column customer_contact_email drop not null;
alter table association alter column partner_contact_name drop not null;
alter table association alter column partner_contact_email drop not null;
alter table association alter column agreement_reference drop not null;
alter table association alter column agreement_signed_on drop not null;
alter table association alter column agreement_purpose drop not null;
alter table association add constraint association_agreed check (origin = 'adopted'
  or customer_domain is not null and customer_contact_name is not null and customer_contact_title is not null
    and customer_contact_email is not null and partner_contact_name is not null and partner_contact_email is not null
    and agreement_reference is not null and agreement_signed_on is not null and agreement_purpose is not null);

-- The file it was adopted from, since when Microsoft shows it, and the date of its POE once somebody has looked that up.
alter table association add column adoption_file_name varchar(200);
alter table association add column adoption_associated_on date;
alter table association add column adoption_poe_on date;
alter table association add column adoption_poe_noted_by varchar(64);
alter table association add column adoption_poe_noted_at timestamp with time zone;
alter table association add constraint association_adoption check (origin <> 'adopted' or adoption_file_name is not null);

-- A claim of Microsoft's that was not adopted, because an association here holds one of its lines.
create table claim_link (
  claim_id varchar(64) primary key,
  association_id varchar(20) not null references association (id),
  lines varchar(10000) not null,
  file_name varchar(200) not null,
  linked_by varchar(64) not null,
  linked_at timestamp with time zone not null
);
create index claim_link_association on claim_link (association_id);

-- The approved claims of the file that no association had when it came, in JSON.
alter table claims_import add column approved text;
