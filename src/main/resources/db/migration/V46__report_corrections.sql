-- Months that no report can tell of were taken as complete, which left the ledger without an end: they go.
delete from report_month where in_month < date '2010-01-01' or in_month > date '2100-12-31';

-- As many months and locations as may be said at once have room, however they are written.
alter table report_import alter column complete_for set data type varchar(400000);

-- Faults are shown to all staff, amounts to managers only: what stood in a column of amounts goes.
update report_fault set words = 'An amount in this row could not be read.'
  where words like '%USD: "%' or words like '%earningRate: "%' or words like '%earningAmount: "%'
    or words like '%earned: "%' or words like '%Tax: "%' or words like '%totalPayment: "%';

-- A month that was said to be complete, and who took that back.
create table report_month_taken_back (
  kind varchar(20) not null,
  location_id varchar(20) not null,
  in_month date not null,
  import_id varchar(36) not null references report_import (id),
  declared_by varchar(64) not null,
  declared_at timestamp with time zone not null,
  taken_back_by varchar(64) not null,
  taken_back_at timestamp with time zone not null
);

create index report_month_taken_back_kind on report_month_taken_back (kind, taken_back_at);

-- An answer of what a name or an ID means, and who gave another one later.
create table report_answer_replaced (
  -- name or id
  what varchar(10) not null,
  asked varchar(200) not null,
  -- the code or level that it meant until then; null is nothing of ours
  means varchar(60),
  answered_by varchar(64),
  answered_at timestamp with time zone,
  -- null if the catalogue came to know it
  replaced_by varchar(64),
  replaced_at timestamp with time zone not null
);

create index report_answer_replaced_at on report_answer_replaced (replaced_at);
