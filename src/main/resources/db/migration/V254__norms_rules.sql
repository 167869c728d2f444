-- The enterprise's own safety rules, operating procedures and emergency plans, version by version, and since when each is in force (R-206).
create table enterprise_rule (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    enterprise_id uuid        not null references enterprise (id) on delete cascade,
    kind          text        not null check (kind in ('rule', 'procedure', 'plan')),
    title         text        not null,
    version       integer     not null check (version > 0),
    in_force_on   date        not null,
    -- first day no longer in force
    ended_on      date,
    file_id       uuid references stored_file (id),
    note          text        not null default '',
    recorded_by_name text     not null default coalesce(current_setting('app.member_name', true), ''),
    created_at    timestamptz not null default now(),
    unique (enterprise_id, kind, title, version),
    check (ended_on is null or ended_on >= in_force_on)
);
call about_enterprise('enterprise_rule');
create unique index enterprise_rule_current on enterprise_rule (enterprise_id, kind, title) where ended_on is null;
