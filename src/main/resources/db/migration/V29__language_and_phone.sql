-- The language in which mails to the customer are written: what the agreement says, else what the portal was last read in.
-- The phone of the partner's contact, for those mails. Each may stay unknown.

alter table association add column customer_language varchar(10);
alter table association add column read_language varchar(10);
alter table association add column partner_contact_phone varchar(40);
