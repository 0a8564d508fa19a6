-- A subscription may be associated once in each partner role.
update claim_line set held_key = held_key || ':'
  || (select partner_role from association where association.id = claim_line.association_id)
where held_key like 'subscription:%';
