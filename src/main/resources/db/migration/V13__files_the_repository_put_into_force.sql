-- Every file the repository ever put into force, by its hash: a node of an earlier release, which starts while a later one is
-- being rolled out, holds a file that another one superseded, and must not take it for a change.

create table repository_file (
  name varchar(255) not null,
  sha256 varchar(64) not null,
  primary key (name, sha256)
);

insert into repository_file (name, sha256) select name, sha256 from repository_model;
