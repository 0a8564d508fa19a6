-- The day on which an agreement was signed, as it was understood, to be looked at before it is started; null once it is
-- started, for then the association knows it.

alter table bulk_start_row add column signed_on varchar(40);
