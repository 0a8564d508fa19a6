-- Associations, their lines and their claims. What is true of a case; where it stands, the engine knows.

create table association_number (
  opened_in integer primary key,
  last integer not null default 0
);

create table association (
  id varchar(20) primary key,
  version bigint not null,
  opening_opened_by varchar(64) not null,
  opening_opened_at timestamp with time zone not null,

  customer_kind varchar(20) not null,
  customer_name varchar(200) not null,
  customer_tenant_id varchar(36) not null,
  customer_domain varchar(253) not null,
  customer_contact_name varchar(200) not null,
  customer_contact_title varchar(200) not null,
  customer_contact_email varchar(254) not null,

  solution_area varchar(40) not null,
  partner_role varchar(40) not null,

  partner_location_id varchar(12) not null,
  partner_contact_name varchar(200) not null,
  partner_contact_email varchar(254) not null,

  agreement_reference varchar(200) not null,
  agreement_signed_on date not null,
  agreement_purpose varchar(20) not null,

  process_instance_id varchar(64) unique,

  withdrawal_reason varchar(2000),
  withdrawal_requested_by varchar(64),
  withdrawal_requested_at timestamp with time zone,

  confirmed_at timestamp with time zone,
  ending_outcome varchar(20),
  ending_ended_at timestamp with time zone
);

create index association_by_opening on association (opening_opened_at);

create table claim_line (
  association_id varchar(20) not null references association (id),
  position integer not null,
  workload varchar(200),
  product varchar(200),
  subscription_id varchar(36),
  -- a workload of a tenant, or a subscription, is held by one open or active association; null once let go
  held_key varchar(300) unique,
  primary key (association_id, position)
);

create table claim (
  association_id varchar(20) not null references association (id),
  position integer not null,
  attempt integer not null,
  poe_number integer not null,
  refusal varchar(2000),
  claim_id varchar(64) unique,
  submitted_at timestamp with time zone,
  seen_status varchar(100),
  seen_reason varchar(2000),
  seen_verified_at timestamp with time zone,
  seen_changed_at timestamp with time zone,
  clarified_status varchar(100),
  clarified_meaning varchar(20),
  answer varchar(4000),
  dispute_justification varchar(4000),
  dispute_filed_at timestamp with time zone,
  consent_state varchar(20),
  consent_since timestamp with time zone,
  round_began_at timestamp with time zone,
  round_earlier_decision_at timestamp with time zone,
  round_decision_decision varchar(20),
  round_decision_reason varchar(2000),
  round_decision_at timestamp with time zone,
  primary key (association_id, position),
  unique (association_id, attempt)
);

insert into association_number (opened_in) values
  (2024), (2025), (2026), (2027), (2028), (2029), (2030), (2031), (2032), (2033),
  (2034), (2035), (2036), (2037), (2038), (2039), (2040), (2041), (2042), (2043),
  (2044), (2045), (2046), (2047), (2048), (2049), (2050), (2051), (2052), (2053),
  (2054), (2055), (2056), (2057), (2058), (2059), (2060), (2061), (2062), (2063),
  (2064), (2065), (2066), (2067), (2068), (2069), (2070), (2071), (2072), (2073),
  (2074), (2075), (2076), (2077), (2078), (2079), (2080), (2081), (2082), (2083),
  (2084), (2085), (2086), (2087), (2088), (2089), (2090), (2091), (2092), (2093),
  (2094), (2095), (2096), (2097), (2098), (2099);
