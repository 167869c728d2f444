-- Handing many enterprises over at once: to another direct supervisor, or to another village when villages or towns are split or
-- merged (R-008, R-052). What changed for each enterprise stands in its timeline and in the audit; here stands the act itself.
create table registry_handover (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    kind            text        not null check (kind in ('supervision', 'village')),
    from_tenant_id  uuid        not null references tenant (id),
    from_unit_id    uuid references org_unit (id),
    to_tenant_id    uuid        not null references tenant (id),
    to_unit_id      uuid references org_unit (id),
    on_date         date        not null,
    reason          text        not null,
    source_document text        not null,
    enterprises     integer     not null,
    created_at      timestamptz not null default now(),
    created_by      uuid                 default app_member(),
    created_by_name text        not null default coalesce(current_setting('app.member_name', true), '')
);
create index registry_handover_tenant on registry_handover (tenant_id, created_at desc);
