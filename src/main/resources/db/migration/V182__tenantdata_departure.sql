-- An authority leaves the portal: two people of two sides agree, a time passes, then its data are deleted in steps. What is left
-- of it says what was deleted, what stays and why.
create table tenant_departure (
    id                uuid primary key     default gen_random_uuid(),
    tenant_id         uuid        not null default app_tenant() references tenant (id),
    state             text        not null default 'opened'
        check (state in ('opened', 'agreed', 'waiting', 'running', 'done', 'called_off')),
    reason            text        not null check (reason <> ''),
    document          text        not null check (document <> ''),
    opened_by_name    text        not null default coalesce(current_setting('app.member_name', true), ''),
    opened_at         timestamptz not null default clock_timestamp(),
    -- the authority's security administrator
    agreed_by         uuid,
    agreed_by_name    text        not null default '',
    agreed_at         timestamptz,
    export_id         uuid,
    export_sha256     text        not null default '',
    export_declined   text        not null default '',
    -- the platform's operator
    confirmed_by      uuid,
    confirmed_by_name text        not null default '',
    confirmed_at      timestamptz,
    suspended_on      date,
    due_on            date,
    operator_tenant   uuid,
    started_by        uuid,
    started_by_name   text        not null default '',
    started_at        timestamptz,
    finished_at       timestamptz,
    ended_by_name     text        not null default '',
    ended_reason      text        not null default '',
    planned_at        timestamptz,
    -- where it stands
    step              integer     not null default 0,
    round_deleted     bigint      not null default 0,
    problem           text        not null default '',
    unique (tenant_id, id),
    check (agreed_by is null or confirmed_by is null or agreed_by <> confirmed_by),
    check (state in ('opened', 'called_off') or agreed_by is not null and (export_id is not null or export_declined <> '')),
    check (state not in ('waiting', 'running', 'done') or confirmed_by is not null and due_on is not null)
);
create unique index tenant_departure_one on tenant_departure (tenant_id) where state <> 'called_off';

create table tenant_departure_table (
    tenant_id    uuid    not null default app_tenant() references tenant (id),
    departure_id uuid    not null,
    table_name   text    not null,
    ord          integer not null,
    own_rows     bigint  not null,
    kept_rows    bigint  not null,
    deleted_rows bigint  not null default 0,
    primary key (tenant_id, departure_id, table_name),
    foreign key (tenant_id, departure_id) references tenant_departure (tenant_id, id)
);

-- rows that stay, by their key
create table tenant_departure_kept (
    tenant_id    uuid not null default app_tenant() references tenant (id),
    departure_id uuid not null,
    table_name   text not null,
    row_key      text not null,
    reason       text not null check (reason in ('frozen', 'form', 'others_enterprise', 'referenced')),
    primary key (tenant_id, departure_id, table_name, row_key),
    foreign key (tenant_id, departure_id) references tenant_departure (tenant_id, id)
);

-- since when an authority is gone; its name stays, because others' records speak of it
alter table tenant add column left_on date;
