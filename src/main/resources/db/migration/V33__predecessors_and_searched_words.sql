-- From which association one was started again: whoever had a hand in that one has a hand in this one. Of those opened before
-- it is read off: the same agreement with the same customer, which had ended by then. A hand too many only asks another reviewer.
alter table association add column opening_predecessor varchar(20);
create index association_of_customer on association (customer_tenant_id, agreement_reference);
update association set opening_predecessor = (
  select max(earlier.id) from association earlier
  where earlier.customer_tenant_id = association.customer_tenant_id
    and earlier.agreement_reference = association.agreement_reference
    and earlier.id < association.id
    and earlier.ending_ended_at <= association.opening_opened_at);

-- What an association is found by, without case and accents, kept by the application with each save; the application fills it
-- for those that are here already. It holds personal data, as the columns do that it is made of.
alter table association add column searched_customer varchar(1000);
alter table association add column searched_words varchar(1000000);
