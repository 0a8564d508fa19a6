-- Who of the staff last changed whom the customer's POE is sent to: who did cannot accept what comes back.

alter table association add column contact_changed_by varchar(64);
alter table association add column contact_changed_at timestamp with time zone;
