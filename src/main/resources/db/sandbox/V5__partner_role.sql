-- In which role a partner claims; of a claim of before it is not known, which bars every role.
alter table sandbox_claim add column partner_role varchar(100);
