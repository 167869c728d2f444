-- The four norms of a sector (R-199, R-200): drafted by a department, proved in an expert meeting, published version by version.
create table norm (
    id                uuid primary key     default gen_random_uuid(),
    tenant_id         uuid        not null default app_tenant() references tenant (id),
    -- the unit that made it; null for the authority as a whole
    unit_id           uuid,
    -- the same for all versions
    key               text        not null,
    version           integer     not null check (version > 0),
    kind              text        not null
        check (kind in ('inspection_checklist', 'upgrade_guide', 'rules_medium', 'rules_small', 'grid_guide')),
    -- trade or field in the words of the authority
    sector_name       text        not null,
    title             text        not null,
    document_number   text        not null default '',
    state             text        not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
    -- points in order: [{id, part, text, how}]; the id of a point stays from version to version
    points            jsonb       not null default '[]',
    -- the norm whose points it began with, of whatever authority
    from_key          text,
    from_version      integer,
    -- what was found of the version before, or why it is needed
    evaluation        text        not null default '',
    meeting_on        date,
    experts           text        not null default '',
    minutes_file_id   uuid references stored_file (id),
    -- day on the document; new and revised documents are counted by it
    issued_on         date,
    revision          integer     not null default 0,
    changed_by_name   text        not null default coalesce(current_setting('app.member_name', true), ''),
    changed_at        timestamptz not null default now(),
    published_at      timestamptz,
    withdrawn_at      timestamptz,
    unique (tenant_id, id),
    unique (tenant_id, key, version),
    check ((from_key is null) = (from_version is null)),
    check (state = 'draft' or issued_on is not null and meeting_on is not null)
);
create unique index norm_one_draft on norm (tenant_id, key) where state = 'draft';
create index norm_key on norm (key, version);
create index norm_minutes on norm (minutes_file_id);

-- Documents issued or revised; a later version is another document, a withdrawn one was issued all the same (X-24).
create view fact_norm_document with (security_invoker = true) as
select n.id as fact_id, null::uuid as enterprise_id, n.tenant_id as issuer_tenant_id, n.unit_id as issuer_unit_id,
       case when n.kind in ('rules_medium', 'rules_small') then 'compliance_rules' else n.kind end as kind,
       n.kind as norm_kind, n.sector_name, n.title, n.document_number, n.version, n.version > 1 as revised,
       n.meeting_on, n.issued_on as issued_or_revised_on, n.issued_on as occurred_on
from norm n
where n.published_at is not null;

-- What an enterprise made of it for itself (R-201): its list, sheets of workshops, cards of posts.
create table enterprise_norm (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    enterprise_id   uuid        not null references enterprise (id) on delete cascade,
    kind            text        not null check (kind in ('list', 'sheet', 'card')),
    title           text        not null,
    -- workshop or post it is for; empty for a list
    place           text        not null default '',
    -- the norm it was made from, and the version it follows now
    source_key      text        not null,
    source_version  integer     not null,
    -- [{id, from, part, text, how}]; "from" is the point of the norm it rests on, empty for an own one
    points          jsonb       not null default '[]',
    state           text        not null default 'in_use' check (state in ('in_use', 'ended')),
    revision        integer     not null default 1,
    changed_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    changed_at      timestamptz not null default now(),
    created_at      timestamptz not null default now()
);
call about_enterprise('enterprise_norm');
create index enterprise_norm_of on enterprise_norm (enterprise_id, kind, title);
create index enterprise_norm_source on enterprise_norm (source_key);
