-- What came from outside about claims, stored before it is applied; and how far the sweep of Partner Center has got.

create table inbox_event (
  id varchar(300) primary key,
  content_hash varchar(64) not null,
  type varchar(300) not null,
  occurred_at timestamp with time zone not null,
  association_id varchar(200),
  claim_id varchar(200),
  tenant_id varchar(200),
  decision varchar(20),
  reason varchar(2000),
  seen_status varchar(100),
  seen_verified_at timestamp with time zone,
  received_at timestamp with time zone not null,
  state varchar(20) not null,
  tries integer not null default 0,
  next_try_at timestamp with time zone not null,
  settled_at timestamp with time zone
);

create index inbox_event_due on inbox_event (state, next_try_at);
create index inbox_event_by_association on inbox_event (association_id);

create table claim_sweep (
  name varchar(20) primary key,
  swept_until timestamp with time zone not null
);
