create table tenant (
    id         uuid primary key default gen_random_uuid(),
    code       text        not null unique,
    name       text        not null,
    short_name text        not null,
    kind       text        not null check (kind in ('government', 'committee', 'department')),
    level      text        not null check (level in ('prefecture', 'county', 'township')),
    parent_id  uuid references tenant (id),
    -- the area tenant a department belongs to; an area authority's own id
    area_id    uuid        not null references tenant (id) deferrable initially deferred,
    created_at timestamptz not null default now()
);
create index tenant_parent on tenant (parent_id);
create index tenant_area on tenant (area_id);

create table org_unit (
    id        uuid primary key default gen_random_uuid(),
    tenant_id uuid    not null default app_tenant() references tenant (id),
    kind      text    not null check (kind in ('town', 'village', 'station', 'section', 'town_department',
                                               'subordinate_unit', 'safety_office', 'grid_cell')),
    name      text    not null,
    parent_id uuid references org_unit (id),
    ord       integer not null default 0,
    ended_on  date,
    unique (tenant_id, name, parent_id)
);
create index org_unit_tenant on org_unit (tenant_id, kind, ord);

create table tenant_setting (
    tenant_id  uuid        not null default app_tenant() references tenant (id),
    key        text        not null,
    value      text        not null,
    changed_at timestamptz not null default now(),
    changed_by uuid                 default app_member(),
    primary key (tenant_id, key)
);

create table sector (
    id              uuid primary key default gen_random_uuid(),
    tenant_id       uuid not null default app_tenant() references tenant (id),
    name            text not null,
    lead_unit_id    uuid references org_unit (id),
    source_document text not null default '',
    unique (tenant_id, name)
);
