-- To which address the sealed copy of a signed POE was mailed; nothing until it was.

alter table poe add column copy_mailed_to varchar(320);
