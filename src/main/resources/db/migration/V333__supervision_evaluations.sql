-- What a third party found of a service institution, published to the authorities below (R-220).
create table institution_evaluation (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    institution_id   uuid        not null,
    institution_name text        not null,
    assessor         text        not null,
    result           text        not null check (result in ('excellent', 'qualified', 'unqualified')),
    content          text        not null,
    -- name, number or address of the published document
    document         text        not null default '',
    evaluated_on     date        not null,
    published_on     date        not null,
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    check (published_on >= evaluated_on)
);
create index institution_evaluation_of on institution_evaluation (tenant_id, institution_id, evaluated_on desc);
