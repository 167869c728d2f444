-- The self-evaluation's item that a hazard was (R-091). One hazard follows an item at a time; a dismissed one gives it free again.
alter table hazard add column improvement_item_id uuid;
alter table hazard add foreign key (enterprise_id, improvement_item_id) references improvement_item (enterprise_id, id)
    on delete set null (improvement_item_id);
create unique index hazard_of_improvement on hazard (improvement_item_id)
    where improvement_item_id is not null and state <> 'dismissed';
create index hazard_from_improvement on hazard (enterprise_id, improvement_item_id) where improvement_item_id is not null;
