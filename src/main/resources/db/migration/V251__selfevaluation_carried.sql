-- What an evaluation found and nobody corrected goes on in the next year's evaluation, where the same thing is not met again; it is
-- one item then, not two (R-127).
alter table improvement_item drop constraint improvement_item_state_check;
alter table improvement_item add constraint improvement_item_state_check
    check (state in ('open', 'done', 'dropped', 'continued'));
alter table improvement_item add unique (enterprise_id, id);
alter table improvement_item add column continued_by uuid;
alter table improvement_item add foreign key (enterprise_id, continued_by) references improvement_item (enterprise_id, id)
    on delete cascade;
alter table improvement_item add check ((state = 'continued') = (continued_by is not null));
create index improvement_item_continued on improvement_item (continued_by) where continued_by is not null;
