-- What one person has taken or was given: handed over when the person leaves, and all that an expert sees.
-- A launch writes rows without a person, so that it pays nothing for this.
create index work_item_assignee on work_item (assignee_id, state) where assignee_id is not null;
