-- What authorities define and publish down the tree: schemes and texts of documents (house promise 4). A published version is
-- never changed; what rests on one names its key and version.
create table definition (
    id                uuid primary key     default gen_random_uuid(),
    tenant_id         uuid        not null default app_tenant() references tenant (id),
    kind              text        not null check (kind in ('scheme', 'document-text')),
    -- the same for all versions
    key               text        not null,
    version           integer     not null check (version > 0),
    state             text        not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
    title             text        not null,
    source_document   text        not null default '',
    -- in the writing of its kind, YAML
    content           text        not null check (length(content) <= 400000),
    -- what it was made from; shipped data have keys as well
    from_key          text,
    from_version      integer,
    revision          integer     not null default 0,
    changed_by_name   text        not null default coalesce(current_setting('app.member_name', true), ''),
    changed_at        timestamptz not null default now(),
    published_by_name text        not null default '',
    published_at      timestamptz,
    unique (tenant_id, kind, key, version),
    check ((from_key is null) = (from_version is null))
);
create unique index definition_one_draft on definition (tenant_id, kind, key) where state = 'draft';
create index definition_key on definition (kind, key, version);
