-- Where a merged enterprise went.
alter table enterprise add column merged_into_id uuid references enterprise (id);

-- An import from a spreadsheet. Checking writes only here; the registry changes on confirmation, in chunks. A chunk and
-- the number of the last row it covers are written in one transaction, so an interrupted import goes on where it stopped.
create table registry_import (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    file_name       text        not null,
    state           text        not null check (state in ('checking', 'checked', 'refused', 'running', 'done', 'cancelled')),
    refusal         text        not null default '',
    header          jsonb       not null default '[]',
    total           integer     not null default 0,
    bad             integer     not null default 0,
    to_add          integer     not null default 0,
    to_change       integer     not null default 0,
    unchanged       integer     not null default 0,
    applied_to      integer     not null default 0,
    applied         integer     not null default 0,
    rejected        integer     not null default 0,
    created_at      timestamptz not null default now(),
    created_by      uuid                 default app_member(),
    created_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    unit_id         uuid references org_unit (id),
    confirmed_at    timestamptz,
    finished_at     timestamptz
);
create index registry_import_tenant on registry_import (tenant_id, created_at desc);

create table registry_import_row (
    import_id uuid    not null references registry_import (id) on delete cascade,
    row_no    integer not null,
    tenant_id uuid    not null default app_tenant() references tenant (id),
    -- good: waits for confirmation; same: nothing to change; bad: refused by a rule; applied; rejected: refused by the
    -- database on applying, for instance because somebody else registered the code in the meantime
    state     text    not null check (state in ('good', 'same', 'bad', 'applied', 'rejected')),
    action    text    not null check (action in ('add', 'change', 'none')),
    code      text    not null default '',
    -- the cells as they stood in the sheet, for the copy that goes back
    cells     jsonb   not null,
    -- the checked values; null for a bad row
    data      jsonb,
    problems  text    not null default '',
    primary key (import_id, row_no)
);
create index registry_import_row_tenant on registry_import_row (tenant_id);

-- Departments that see an enterprise without supervising it directly are found by this index in lists.
create index enterprise_viewers on enterprise using gin (viewer_tenant_ids);
create index enterprise_grid on enterprise (grid_unit_id) where grid_unit_id is not null;
