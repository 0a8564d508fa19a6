-- What staff wrote beforehand of the partner's work with a product or workload, in a customer's language: the POE suggests it.

create table workload_description (
  product varchar(200) not null,
  language varchar(10) not null,
  description varchar(400) not null,
  changed_by varchar(64) not null,
  changed_at timestamp with time zone not null,
  primary key (product, language)
);
