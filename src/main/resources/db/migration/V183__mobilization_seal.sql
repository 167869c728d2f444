-- Pictures of an authority's seal for printed notices: by whom and how long they may be used. A picture, no signature.
create table authority_seal (
    id                uuid primary key     default gen_random_uuid(),
    tenant_id         uuid        not null default app_tenant() references tenant (id),
    name              text        not null check (name <> ''),
    picture           bytea       not null check (length(picture) <= 1048576),
    roles             text[]      not null check (cardinality(roles) > 0),
    valid_from        date        not null,
    valid_to          date        not null,
    created_by_name   text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at        timestamptz not null default clock_timestamp(),
    withdrawn_at      timestamptz,
    withdrawn_by_name text        not null default '',
    withdrawn_reason  text        not null default '',
    unique (tenant_id, id),
    check (valid_to >= valid_from)
);
create index authority_seal_tenant on authority_seal (tenant_id, created_at desc);

-- which one a document was issued with; it stays on it
alter table issued_document add column seal_id uuid;
alter table issued_document add foreign key (tenant_id, seal_id) references authority_seal (tenant_id, id);
