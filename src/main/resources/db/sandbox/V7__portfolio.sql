-- The portfolio: customers whose claims were approved long ago, and whose reports come in month by month.

create table sandbox_portfolio (
  id int primary key,
  -- the day from which the stories are counted
  began_on date not null,
  -- the first day of the newest month whose reports are in, or are coming in
  reported_to date not null
);

-- What is done of a month, so that a stop loses nothing and repeats nothing. import_id: the report that was handed in.
create table sandbox_portfolio_step (
  in_month date not null,
  name varchar(40) not null,
  import_id varchar(36),
  done boolean default false not null,
  touched_at timestamp with time zone not null,
  primary key (in_month, name)
);

-- The open findings before a month was played (seen = 'before') and after it.
create table sandbox_portfolio_finding (
  in_month date not null,
  seen varchar(6) not null,
  rule varchar(40) not null,
  tenant_id varchar(36) not null,
  customer varchar(400) not null,
  line varchar(1000) not null,
  primary key (in_month, seen, rule, tenant_id, line)
);
