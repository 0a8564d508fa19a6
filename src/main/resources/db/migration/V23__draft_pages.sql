-- Which page of the portal saved the draft last, so that another page does not overwrite what it never showed.

alter table poe add column draft_page varchar(64);
