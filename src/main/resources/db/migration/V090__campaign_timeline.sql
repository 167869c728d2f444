-- What happened to a campaign, in the order it happened: launched, changed (with old and new value and the reason), reminded,
-- a deadline that passed, closed. Shown on the campaign's page; the audit keeps its own, complete record.
create table campaign_event (
    id          uuid primary key     default gen_random_uuid(),
    tenant_id   uuid        not null default app_tenant() references tenant (id),
    campaign_id uuid        not null references campaign (id) on delete cascade,
    at          timestamptz not null default clock_timestamp(),
    member_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    kind        text        not null check (kind in ('launched', 'resumed', 'enrolled', 'changed', 'unit_added',
                                                     'phase_overdue', 'reminded', 'carried_over', 'closed', 'withdrawn')),
    -- what the event is about, in the words of the campaign: a phase, a task, a target, a unit
    subject     text        not null default '',
    -- which property was changed; its name is a text of the portal
    field       text        not null default '',
    old_value   text        not null default '',
    new_value   text        not null default '',
    reason      text        not null default '',
    figure      bigint
);
create index campaign_event_tenant on campaign_event (tenant_id, campaign_id, at desc);

-- Reminders (催办) that the owner of a task sees beside it; at most one a day.
alter table work_item
    add column reminder_count   integer not null default 0,
    add column reminded_on      date,
    add column reminded_by_name text    not null default '';
