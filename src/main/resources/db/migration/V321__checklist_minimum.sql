-- How often enterprises have to check at least (R-166, X-58): set by an authority for a sector, size class and colour, from a day on. Added
-- to and read, never changed; a later row for the same enterprises takes the place of the former, one without a frequency lifts it.
create table check_minimum (
    id          uuid primary key     default gen_random_uuid(),
    tenant_id   uuid        not null default app_tenant() references tenant (id),
    -- layer of the list; name of the sector, key of the size class, key of the colour, empty for all
    layer       text        not null check (layer in ('list', 'sheet', 'card')),
    sector      text        not null default '',
    size_class  text        not null default '',
    color       text        not null default '' check (color in ('', 'red', 'orange', 'yellow', 'blue')),
    frequency   text        not null check (frequency in ('daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'none')),
    valid_from  date        not null,
    basis       text        not null check (basis <> ''),
    set_by      uuid                 default app_member(),
    set_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    set_at      timestamptz not null default now()
);
create index check_minimum_valid on check_minimum (tenant_id, valid_from desc, set_at desc);
