-- Which association an Idempotency-Key made.

create table idempotent_start (
  user_id varchar(64) not null,
  idempotency_key varchar(200) not null,
  body_hash varchar(64) not null,
  association_id varchar(20) not null references association (id),
  primary key (user_id, idempotency_key)
);
