-- Offices page through their own tasks; those of the enterprises they follow stand on the campaign board.
create index work_item_office_inbox on work_item (responsible_tenant_id, responsible_unit_id, due_on, id)
    where state = 'open' and enterprise_id is null;
create index work_item_office_done on work_item (responsible_tenant_id, responsible_unit_id, done_at desc, id)
    where state = 'done' and enterprise_id is null;
create index work_item_enterprise_done on work_item (enterprise_id, done_at desc, id) where state = 'done';
create index work_item_subject on work_item (campaign_id, subject_id, task_key);
-- the deadline's one statement
create index work_item_phase_open on work_item (phase_id, due_on) where state = 'open' and not overdue;

-- One case may go round several times; its rounds share the case.
alter table review add column case_id uuid;
update review set case_id = id;
alter table review alter column case_id set not null;
create unique index review_case on review (case_id, round);
