-- Seals that were archived and removed: the chain goes on from the last one (docs/decisions/0132). Signed, so that nobody can
-- pass a cut off for an archive.
create table audit_archive (
    tenant_id   uuid        not null default app_tenant() references tenant (id),
    first_no    bigint      not null,
    last_no     bigint      not null,
    last_hash   bytea       not null,
    entries     bigint      not null,
    file_name   text        not null,
    file_sha256 text        not null,
    archived_at timestamptz not null,
    mac         bytea       not null,
    primary key (tenant_id, last_no)
);
