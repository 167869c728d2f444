-- What was open when a campaign was closed (R-127): steps of enterprises, tasks of units, targets that were not met. The list
-- stays with the closed campaign; the campaign that takes it over is named beside it.
create table campaign_leftover (
    id            uuid primary key default gen_random_uuid(),
    tenant_id     uuid not null default app_tenant() references tenant (id),
    campaign_id   uuid not null references campaign (id) on delete cascade,
    kind          text not null check (kind in ('step', 'unit_task', 'target')),
    enterprise_id uuid references enterprise (id) on delete cascade,
    subject_name  text not null default '',
    task_key      text not null default '',
    title         text not null,
    due_on        date,
    needed        bigint,
    actual        bigint,
    listed_on     date not null,
    taken_by      uuid references campaign (id) on delete set null,
    taken_on      date,
    check ((kind = 'step') = (enterprise_id is not null)),
    check (taken_by is null or taken_on is not null)
);
call about_enterprise('campaign_leftover');
create unique index campaign_leftover_step on campaign_leftover (tenant_id, campaign_id, enterprise_id, task_key)
    where kind = 'step';
create index campaign_leftover_taken on campaign_leftover (taken_by, enterprise_id, task_key);

-- chosen in the set-up, taken over by the launch
alter table campaign add column carries_over_from uuid references campaign (id) on delete set null;

-- a sector that the authority has not set up keeps its name, so that its target never counts everybody
alter table campaign_target add column sector_name text not null default '';
