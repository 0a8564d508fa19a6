-- In which process instance staff answer a question of Microsoft's that came when the association was active.
alter table association add column question_instance_id varchar(64);
create unique index association_question_instance on association (question_instance_id);

-- Each status that Partner Center showed of a claim, for the story of its association; the claim itself has the newest only.
create table claim_status (
  association_id varchar(20) not null references association (id),
  attempt int not null,
  status varchar(100) not null,
  reason varchar(2000),
  changed_at timestamp with time zone not null,
  primary key (association_id, attempt, changed_at, status)
);
-- What is known of those before: the newest of each claim, and what events, imports and the sweep brought.
insert into claim_status (association_id, attempt, status, reason, changed_at)
  select association_id, attempt, seen_status, seen_reason, seen_changed_at from claim
  where seen_status is not null and seen_changed_at is not null;
insert into claim_status (association_id, attempt, status, reason, changed_at)
  select claim.association_id, claim.attempt, event.seen_status, max(event.reason), event.occurred_at
  from inbox_event event join claim on claim.claim_id = event.claim_id
  where event.seen_status is not null and event.state in ('applied', 'already-recorded')
    and not exists (select 1 from claim_status known
      where known.association_id = claim.association_id and known.attempt = claim.attempt
        and known.status = event.seen_status and known.changed_at = event.occurred_at)
  group by claim.association_id, claim.attempt, event.seen_status, event.occurred_at;

-- An association leads to the one that was started again from it.
create index association_predecessor on association (opening_predecessor);
