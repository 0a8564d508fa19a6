-- Which question of Microsoft's reviewer the last answer is to; of an answer under way it is the question last seen.
alter table claim add column answer_to varchar(2000);
update claim set answer_to = seen_reason where answer is not null;

-- When somebody did the last step in Partner Center by hand, as they said.
alter table claim add column by_hand_at timestamp with time zone;
