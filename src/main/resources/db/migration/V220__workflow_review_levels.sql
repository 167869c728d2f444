-- Reviews go through one or two levels, may be about an enterprise's own document, have a last day, and keep every step of a round.
alter table review
    add column level integer not null default 1,
    -- as the table review-route answered on the day of handing in
    add column levels integer not null default 1 check (levels in (1, 2)),
    add column second_reviewer_tenant_id uuid references tenant (id),
    add column enterprise_id uuid,
    add column due_on date,
    add column taken_up_at timestamptz,
    -- [{"kind", "level", "byName", "at", "comment", "toName", "dueOn", "parts": [{"partId", "label", "comment"}]}], in their order
    add column steps jsonb not null default '[]',
    add check (level between 1 and levels),
    add check (levels = 1 or second_reviewer_tenant_id is not null);
drop index review_tenant;
call about_enterprise('review');
create index review_second_reviewer on review (second_reviewer_tenant_id, state);

-- what reviewers filter their lines by; filled for reviews only
alter table work_item
    add column review_kind text,
    add column review_from_unit_id uuid references org_unit (id),
    add column review_from_tenant_id uuid references tenant (id);
create index work_item_reviews on work_item (responsible_tenant_id, due_on, id)
    where state = 'open' and subject_type = 'review' and enterprise_id is null;
create index work_item_reviews_of_kind on work_item (responsible_tenant_id, review_kind, due_on, id)
    where state = 'open' and subject_type = 'review' and enterprise_id is null;
create index work_item_reviews_of_unit on work_item (responsible_tenant_id, review_from_unit_id, due_on, id)
    where state = 'open' and subject_type = 'review' and enterprise_id is null;
