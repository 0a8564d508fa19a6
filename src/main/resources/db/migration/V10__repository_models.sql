-- What the repository last put into force of each of its models, forms and decisions (or took over from an owner), so that
-- an owner's edit is told apart from the repository's own earlier file.

create table repository_model (
  name varchar(255) primary key,
  sha256 varchar(64) not null,
  recorded_at timestamp with time zone not null
);
