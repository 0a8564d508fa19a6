-- What goes to Microsoft's reviewer beside the words of an answer: lines that are taken out of the claim, and a new POE.

alter table claim add column answer_drops varchar(10000);
alter table claim add column poe_to_send boolean default false not null;
