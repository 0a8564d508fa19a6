-- Whether a claim whose contact was changed waits for another person's look before it is filed; a refusal's words said so before.

alter table claim add column held boolean not null default false;
update claim set held = true where claim_id is null and refusal like 'Not filed yet: %';
