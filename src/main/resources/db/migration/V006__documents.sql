-- Files are stored beside their metadata in the database: one backup, one transaction, no path to guess.
create table stored_file (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    enterprise_id uuid references enterprise (id) on delete cascade,
    name          text        not null,
    media_type    text        not null,
    size_bytes    bigint      not null,
    sha256        text        not null,
    content       bytea       not null,
    created_at    timestamptz not null default now(),
    created_by    uuid                 default app_member()
);
alter table stored_file alter column content set storage external;
call about_enterprise('stored_file');
