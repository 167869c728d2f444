-- Where units came from and what became of them (R-008, R-052): villages, stations, grid cells are merged, split or given to another
-- township on a day, by a document. What moved stands in the timelines of the enterprises; here stands the act, for the line of history.
create table unit_change (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    kind            text        not null check (kind in ('merge', 'split', 'transfer')),
    effective_on    date        not null,
    reason          text        not null,
    source_document text        not null,
    enterprises     integer     not null,
    created_at      timestamptz not null default now(),
    unique (tenant_id, id)
);
create index unit_change_tenant on unit_change (tenant_id, effective_on desc);

create table unit_change_part (
    id           uuid primary key default gen_random_uuid(),
    tenant_id    uuid    not null default app_tenant() references tenant (id),
    change_id    uuid    not null,
    unit_id      uuid    not null references org_unit (id),
    -- as it was called on that day
    name         text    not null,
    is_successor boolean not null,
    -- a former unit that lost a part only, or a successor that was there before
    goes_on      boolean not null,
    ord          integer not null,
    foreign key (tenant_id, change_id) references unit_change (tenant_id, id) on delete cascade
);
create index unit_change_part_change on unit_change_part (tenant_id, change_id);
create index unit_change_part_unit on unit_change_part (unit_id);
