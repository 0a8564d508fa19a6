-- What a reviewer drops of a claim, and that another partner claims the same.

alter table sandbox_claim add column dropped varchar(4000) default '' not null;
alter table sandbox_claim add column sub_status varchar(100);
