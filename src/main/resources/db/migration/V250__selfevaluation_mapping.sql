-- Mappings between two editions become things that are drafted, published and withdrawn, and that can say of an item that nothing
-- asks it any more. No page has written the former table yet.
drop table standard_mapping;

create table standard_mapping (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    -- keys of editions, because shipped ones have no row
    from_edition    text        not null,
    to_edition      text        not null,
    state           text        not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
    version         integer     not null default 1,
    changed_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    changed_at      timestamptz not null default now(),
    published_at    timestamptz,
    unique (tenant_id, id),
    check (from_edition <> to_edition)
);
-- what was published before stays as a record of what held then
create unique index standard_mapping_current on standard_mapping (tenant_id, from_edition, to_edition, state)
    where state <> 'withdrawn';

-- One row per item of the earlier edition and item of the later one that asks the same; without the later one where none does.
create table standard_mapping_item (
    id         uuid primary key default gen_random_uuid(),
    tenant_id  uuid not null default app_tenant() references tenant (id),
    mapping_id uuid not null,
    from_item  text not null,
    to_item    text,
    unique nulls not distinct (tenant_id, mapping_id, from_item, to_item),
    foreign key (tenant_id, mapping_id) references standard_mapping (tenant_id, id) on delete cascade
);

-- the edition whose tree an authority's own edition was copied from; empty without
alter table standard_edition add column from_edition text not null default '';
