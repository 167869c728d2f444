-- One enterprise, one plan (一企一策, R-107): of a benchmark or key enterprise, from the weaknesses that are known of it.
create table improvement_plan (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    acting_unit_id   uuid,
    acting_name      text        not null,
    reason           text        not null check (reason in ('key', 'benchmark')),
    goal             text        not null,
    -- the leader or officer who answers for the help (挂钩)
    guided_by        text        not null,
    from_on          date        not null,
    finished_on      date,
    outcome          text        not null default '',
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    unique (tenant_id, id),
    check (finished_on is null or finished_on >= from_on)
);
call about_enterprise('improvement_plan');
create unique index improvement_plan_once on improvement_plan (tenant_id, enterprise_id) where finished_on is null;

create table improvement_plan_item (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    enterprise_id uuid        not null references enterprise (id) on delete cascade,
    plan_id       uuid        not null,
    source        text        not null check (source in ('evaluation', 'hazard', 'visit', 'own')),
    -- what it was proposed from; null for what was written by hand
    source_id     uuid,
    weakness      text        not null,
    measure       text        not null,
    responsible   text        not null,
    due_on        date        not null,
    done_on       date,
    done_note     text        not null default '',
    done_by_name  text        not null default '',
    version       integer     not null default 0,
    created_at    timestamptz not null default now(),
    foreign key (tenant_id, plan_id) references improvement_plan (tenant_id, id) on delete cascade,
    unique (tenant_id, plan_id, source_id),
    check ((source = 'own') = (source_id is null))
);
call about_enterprise('improvement_plan_item');
