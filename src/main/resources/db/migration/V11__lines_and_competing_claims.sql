-- What Partner Center shows of a claim beside its status: that another partner claims the same, and which of its lines the
-- reviewer dropped. A dropped line of an association is let go.

alter table claim add column seen_sub_status varchar(100);
alter table claim add column seen_dropped varchar(10000);
alter table inbox_event add column seen_sub_status varchar(100);
alter table inbox_event add column seen_dropped varchar(10000);
alter table claim_line add column dropped_at timestamp with time zone;
