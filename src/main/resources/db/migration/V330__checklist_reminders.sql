-- Up to which last day missed checks of the enterprises of an area have been told, so that each is told once.
create table check_reminder (
    id         uuid primary key default gen_random_uuid(),
    tenant_id  uuid not null    default app_tenant() references tenant (id),
    -- which messages: those about missed checks
    what       text not null,
    told_until date not null,
    unique (tenant_id, what)
);
