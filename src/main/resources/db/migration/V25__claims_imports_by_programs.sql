-- Imports of claims that a program hands in: most are applied as soon as it is known what they would do, without anybody
-- looking at that. What they have in common with files of agreements has the same names from now on.

alter table claims_import add column start_when_checked boolean not null default false;

alter table claims_import add column confirmed_by varchar(64);
update claims_import set confirmed_by = applied_by;
alter table claims_import drop column applied_by;

alter table claims_import alter column rows_done set default 0;
alter table claims_import alter column rows_total set default 0;
