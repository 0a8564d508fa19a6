-- The files that came with mails.

create table sandbox_attachment (
  mail_number bigint not null references sandbox_mail (number),
  name varchar(300) not null,
  media_type varchar(200) not null,
  content bytea not null,
  primary key (mail_number, name)
);
