-- What Partner Center knows an association by, and what a POE's link and mail are known by. Both have a random part from now
-- on, so that none is given again after a restore. Those of before keep what they had: it was derived from the number.
-- A node of the release before, which knows neither column, leaves them null during a rolling update; that means the same.
alter table association add column reference varchar(60);
update association set reference = id;
alter table association add constraint association_reference unique (reference);

alter table poe add column sending_key varchar(100);
update poe set sending_key = id || '/' || sending_times where sending_times > 0;
