-- Forms that an authority defines itself, in the portal or as a YAML file (R-053, R-239). A published version is never
-- changed: reports name the version they were made with.
create table form_definition (
    id                uuid primary key     default gen_random_uuid(),
    tenant_id         uuid        not null default app_tenant() references tenant (id),
    -- what campaigns and reports call the form; the same for all its versions
    form_id           text        not null,
    form_version      integer     not null check (form_version > 0),
    state             text        not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
    title             text        not null,
    source_document   text        not null default '',
    -- the definition as YAML, as reference/forms has them
    content           text        not null check (length(content) <= 400000),
    revision          integer     not null default 0,
    changed_by_name   text        not null default coalesce(current_setting('app.member_name', true), ''),
    changed_at        timestamptz not null default now(),
    published_by_name text        not null default '',
    published_at      timestamptz,
    unique (tenant_id, form_id, form_version)
);
create unique index form_definition_one_draft on form_definition (tenant_id, form_id) where state = 'draft';
