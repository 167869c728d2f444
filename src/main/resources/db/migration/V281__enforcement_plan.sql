-- The yearly plan of inspections by class and grade (R-108, R-109, R-276).
create table inspection_plan (
    id           uuid primary key     default gen_random_uuid(),
    tenant_id    uuid        not null default app_tenant() references tenant (id),
    -- the unit whose visits it plans; null for the authority as a whole
    unit_id      uuid,
    unit_name    text        not null,
    year         integer     not null,
    state        text        not null default 'draft' check (state in ('draft', 'published')),
    published_on date,
    made_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at   timestamptz not null default now(),
    unique (tenant_id, id),
    unique nulls not distinct (tenant_id, unit_id, year),
    check (state = 'draft' or published_on is not null)
);

-- What the portal proposes for an enterprise, and what a person decided.
create table inspection_plan_item (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    enterprise_id   uuid        not null references enterprise (id) on delete cascade,
    plan_id         uuid        not null,
    year            integer     not null,
    proposed_tier   text        not null check (proposed_tier in ('key', 'general', 'relaxed')),
    proposed_visits integer     not null check (proposed_visits between 0 and 12),
    -- [{key, value}] what speaks for it
    reasons         jsonb       not null default '[]',
    tier            text check (tier in ('key', 'general', 'relaxed')),
    visits          integer check (visits between 0 and 12),
    deviation       text        not null default '',
    months          integer[]   not null default '{}',
    -- authorities that come along, so that the enterprise is visited once
    joint_with      text        not null default '',
    decided_by_name text        not null default '',
    decided_on      date,
    version         integer     not null default 1,
    foreign key (tenant_id, plan_id) references inspection_plan (tenant_id, id) on delete cascade,
    unique (plan_id, enterprise_id),
    check ((tier is null) = (visits is null))
);
call about_enterprise('inspection_plan_item');
create index inspection_plan_item_plan on inspection_plan_item (tenant_id, plan_id);
