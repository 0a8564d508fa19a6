-- Which answer to Microsoft's reviewer it is: each is sent under a key of its own.

alter table claim add column answers integer default 0 not null;
