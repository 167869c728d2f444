-- Visits of grid workers and villages, written on the phone, network or not, and received here (R-210 to R-214). The id is made on the
-- phone: a visit that is sent twice is received once. Ids of two authorities never meet, so that one cannot find out those of another.
create table field_visit (
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    id            uuid        not null,
    enterprise_id uuid        not null references enterprise (id) on delete cascade,
    unit_id       uuid references org_unit (id),
    member_id     uuid                 default app_member(),
    member_name   text        not null default coalesce(current_setting('app.member_name', true), ''),
    visited_at    timestamptz not null,
    visited_on    date        not null,
    received_at   timestamptz not null default now(),
    -- one or more of the five daily duties (R-210)
    duties        text[]      not null check (cardinality(duties) > 0 and duties
        <@ array ['publicity', 'survey', 'urging', 'reporting', 'follow_up']),
    note          text        not null default '',
    whistle       boolean     not null default false,
    -- the check guide that was followed, with its title and the words of its points as they were
    guide_id      uuid,
    guide_title   text        not null default '',
    answers       jsonb       not null default '[]',
    findings      jsonb       not null default '[]',
    -- hazards made of the findings, in their order
    hazards       uuid[]      not null default '{}',
    photos        uuid[]      not null default '{}',
    primary key (tenant_id, id)
);
call about_enterprise('field_visit');
create index field_visit_days on field_visit (tenant_id, visited_at desc);
create index field_visit_of on field_visit (enterprise_id, visited_on desc);

-- Photos come before the visit they belong to, one by one.
create table field_photo (
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    id            uuid        not null,
    enterprise_id uuid        not null references enterprise (id) on delete cascade,
    member_id     uuid                 default app_member(),
    file_id       uuid        not null references stored_file (id),
    received_at   timestamptz not null default now(),
    primary key (tenant_id, id)
);
call about_enterprise('field_photo');
