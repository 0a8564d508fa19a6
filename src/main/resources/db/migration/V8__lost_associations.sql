-- An association that was active and was lost afterwards. Its outcome stays.

alter table association add column loss_cause varchar(20);
alter table association add column loss_reason varchar(2000);
alter table association add column loss_at timestamp with time zone;
alter table association add column loss_note varchar(2000);
alter table association add column loss_noted_by varchar(64);
alter table association add column loss_noted_at timestamp with time zone;
