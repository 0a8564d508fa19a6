-- Who brought the address of an association's contact in: kept when it comes in, and carried on to the association that is begun
-- with it, because the earlier one may get another contact later. The address is as mail servers know it, in small letters.
-- brought_into names the association in which that was: this one, or an earlier one.
create table address_origin (
  association_id varchar(20) not null references association (id),
  address varchar(254) not null,
  user_id varchar(64) not null,
  deed varchar(20) not null,
  brought_into varchar(20) not null references association (id),
  primary key (association_id, address, user_id, brought_into)
);

-- For the associations that are here already, as it was looked up until now: whoever last put in another address; else who opened
-- it, handed in its file, or put in a contact before addresses were told from names. An address that an earlier association of the
-- customer had is not the later one's own.
insert into address_origin (association_id, address, user_id, deed, brought_into)
  select distinct h.association_id, lower(a.customer_contact_email), h.user_id, 'changed-address', a.id
  from poe_hand h join association a on a.id = h.association_id
  where h.deed = 'changed-address'
    and not exists (select 1 from poe_hand later
      where later.association_id = h.association_id and later.deed = 'changed-address' and later.at > h.at);

insert into address_origin (association_id, address, user_id, deed, brought_into)
  select one.id, one.address, one.user_id, max(one.deed), one.id
  from (
    select a.id, lower(a.customer_contact_email) as address, a.opening_opened_by as user_id, 'opened' as deed
      from association a
    union all
    select a.id, lower(a.customer_contact_email), h.user_id,
        case when h.deed = 'changed-contact' then 'changed-address' else 'handed-in' end
      from poe_hand h join association a on a.id = h.association_id
      where h.deed in ('changed-contact', 'handed-in')) one
  where not exists (select 1 from address_origin o where o.association_id = one.id)
    and not exists (select 1 from association b join association a
        on a.customer_tenant_id = b.customer_tenant_id or a.id = b.opening_predecessor
      where b.id = one.id and b.opening_predecessor is not null
        and lower(a.customer_contact_email) = one.address and a.opening_opened_at < b.opening_opened_at)
  group by one.id, one.address, one.user_id;

insert into address_origin (association_id, address, user_id, deed, brought_into)
  select b.id, o.address, o.user_id, max(o.deed), o.brought_into
  from association b
    join association a on (a.customer_tenant_id = b.customer_tenant_id or a.id = b.opening_predecessor)
      and a.opening_opened_at < b.opening_opened_at
    join address_origin o on o.association_id = a.id and o.address = lower(b.customer_contact_email)
      and o.brought_into = a.id
  where b.opening_predecessor is not null and not exists (select 1 from address_origin own where own.association_id = b.id)
  group by b.id, o.address, o.user_id, o.brought_into;
