-- A workbook that opens authorities (R-001, R-024). Checking writes only here; authorities, units, sectors and members are made
-- on confirmation, all in one transaction. Rows that were not taken stay, to be given back with what to do about them.
create table tenant_opening (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    file_name       text        not null,
    state           text        not null check (state in ('checked', 'refused', 'done', 'cancelled')),
    refusal         text        not null default '',
    created_at      timestamptz not null default now(),
    created_by      uuid                 default app_member(),
    created_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    finished_at     timestamptz
);
create index tenant_opening_tenant on tenant_opening (tenant_id, created_at desc);

create table tenant_opening_row (
    tenant_id  uuid    not null default app_tenant() references tenant (id),
    opening_id uuid    not null references tenant_opening (id) on delete cascade,
    sheet      text    not null check (sheet in ('authorities', 'units', 'sectors', 'members')),
    row_no     integer not null,
    ord        integer not null,
    state      text    not null check (state in ('good', 'same', 'bad', 'applied')),
    cells      jsonb   not null,
    problems   text    not null default '',
    primary key (tenant_id, opening_id, sheet, row_no)
);
create index tenant_opening_row_opening on tenant_opening_row (opening_id, ord);
