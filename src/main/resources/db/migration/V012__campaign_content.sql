-- What a scheme says beyond phases and targets (R-053, R-064, R-065, R-069, R-070).
alter table campaign
    add column issuer             text   not null default '',
    add column work_streams       text[] not null default '{}',
    add column enforcement_topics text[] not null default '{}',
    -- programmes run beside this one; records are shared with them, never counted twice (R-070)
    add column neighbours         text[] not null default '{}';

-- Governing documents with number and date, as templates and printed pages cite them.
create table campaign_legal_basis (
    id          uuid primary key default gen_random_uuid(),
    tenant_id   uuid    not null default app_tenant() references tenant (id),
    campaign_id uuid    not null references campaign (id) on delete cascade,
    ord         integer not null,
    title       text    not null,
    number      text    not null default '',
    dated       text    not null default ''
);
create index campaign_legal_basis_tenant on campaign_legal_basis (tenant_id, campaign_id);

-- per_unit: each member unit has this target of its own; base: what a percentage is taken of (R-061);
-- stretch: a second, optional figure (X-54)
alter table campaign_target
    add column per_unit boolean not null default false,
    add column base     text    not null default '',
    add column stretch  numeric(12, 2);

-- Where a launch stands: the last enterprise that was enrolled, so that it goes on from there after a restart.
alter table campaign_launch
    add column enrolled_up_to uuid;

create index campaign_unit_campaign on campaign_unit (campaign_id, ord);
create index participation_open on participation (campaign_id, enterprise_id) where ended_on is null;

-- State of an item of the key project list per responsible unit and year; items kept up or ongoing never close (R-291).
create table campaign_work_state (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    campaign_id      uuid        not null references campaign (id) on delete cascade,
    item_id          uuid        not null references campaign_work_item (id) on delete cascade,
    campaign_unit_id uuid        not null references campaign_unit (id) on delete cascade,
    year             integer     not null,
    state            text        not null check (state in ('not_started', 'in_progress', 'done', 'kept_up')),
    note             text        not null default '',
    reported_on      date        not null,
    reported_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    unique (item_id, campaign_unit_id, year)
);
create index campaign_work_state_tenant on campaign_work_state (tenant_id, campaign_id);

-- Enterprises without a finished step at a phase's deadline (R-100): the list that feeds the enforcement phase.
create table phase_missing (
    id            uuid primary key default gen_random_uuid(),
    tenant_id     uuid not null default app_tenant() references tenant (id),
    campaign_id   uuid not null references campaign (id) on delete cascade,
    phase_id      uuid not null references campaign_phase (id) on delete cascade,
    enterprise_id uuid not null references enterprise (id) on delete cascade,
    task_key      text not null,
    listed_on     date not null,
    unique (phase_id, enterprise_id, task_key)
);
call about_enterprise('phase_missing');
