-- An export of everything an authority has on the portal: asked for by one administrator, released by another, made in steps.
create table tenant_export (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    state           text        not null default 'asked'
        check (state in ('asked', 'withdrawn', 'refused', 'running', 'done', 'expired')),
    in_full         boolean     not null,
    reason          text        not null check (reason <> ''),
    asked_by        uuid        not null default app_member(),
    asked_by_name   text        not null default coalesce(current_setting('app.member_name', true), ''),
    asked_at        timestamptz not null default clock_timestamp(),
    decided_by      uuid,
    decided_by_name text        not null default '',
    decided_at      timestamptz,
    decision_note   text        not null default '',
    -- where it stands: the next table, the last key written of it, the next part of the file
    step            integer     not null default 0,
    after_key       text[],
    piece           integer     not null default 1,
    part_no         integer     not null default 0,
    bytes           bigint      not null default 0,
    done_rows       bigint      not null default 0,
    total_rows      bigint      not null default 0,
    personal_values bigint      not null default 0,
    problem         text        not null default '',
    sha256          text        not null default '',
    finished_at     timestamptz,
    expires_at      timestamptz,
    downloads       integer     not null default 0,
    unique (tenant_id, id),
    check (decided_by is null or decided_by <> asked_by)
);
create unique index tenant_export_one on tenant_export (tenant_id) where state in ('asked', 'running');
create index tenant_export_latest on tenant_export (tenant_id, asked_at desc);

-- what stands in the archive, for its directory and its manifest
create table tenant_export_entry (
    tenant_id  uuid    not null default app_tenant() references tenant (id),
    export_id  uuid    not null,
    no         integer not null,
    name       text    not null,
    row_count  bigint,
    size       bigint  not null,
    packed     bigint  not null,
    crc        bigint  not null,
    at_byte    bigint  not null,
    sha256     text    not null,
    primary key (tenant_id, export_id, no),
    foreign key (tenant_id, export_id) references tenant_export (tenant_id, id) on delete cascade
);
