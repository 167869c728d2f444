-- Standards that an authority keeps itself, imported from a workbook or built in the portal (R-089). Those that ship with the
-- portal are files (docs/decisions/0180). A published edition never changes; another wording is another edition.
create table standard_edition (
    id              uuid primary key       default gen_random_uuid(),
    tenant_id       uuid          not null default app_tenant() references tenant (id),
    standard_code   text          not null,
    standard_name   text          not null,
    standard_number text          not null default '',
    standard_type   text          not null check (standard_type in ('national', 'provincial', 'local')),
    label           text          not null,
    valid_from      date          not null,
    -- last day on which an evaluation may be begun with it; null without end
    valid_to        date,
    -- what all items together give
    full_score      numeric(8, 2) not null check (full_score >= 0),
    note            text          not null default '',
    state           text          not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
    version         integer       not null default 0,
    created_by_name text          not null default coalesce(current_setting('app.member_name', true), ''),
    created_at      timestamptz   not null default now(),
    published_at    timestamptz,
    withdrawn_at    timestamptz,
    unique (tenant_id, id),
    unique (tenant_id, standard_code, label)
);

-- Its elements in two levels.
create table standard_element (
    id         uuid primary key default gen_random_uuid(),
    tenant_id  uuid    not null default app_tenant() references tenant (id),
    edition_id uuid    not null,
    parent_id  uuid,
    title      text    not null,
    ord        integer not null,
    unique (tenant_id, id),
    foreign key (tenant_id, edition_id) references standard_edition (tenant_id, id) on delete cascade,
    foreign key (tenant_id, parent_id) references standard_element (tenant_id, id) on delete cascade
);
create index standard_element_edition on standard_element (edition_id, ord);
create index standard_element_tenant on standard_element (tenant_id);

create table standard_item (
    id              uuid primary key       default gen_random_uuid(),
    tenant_id       uuid          not null default app_tenant() references tenant (id),
    edition_id      uuid          not null,
    element_id      uuid          not null,
    content         text          not null,
    guidance        text          not null default '',
    legal_basis     text          not null default '',
    evidence_wanted text          not null default '',
    -- in words: which enterprises it is for; empty for all
    applies_to      text          not null default '',
    score           numeric(8, 2) not null check (score >= 0),
    ord             integer       not null,
    foreign key (tenant_id, edition_id) references standard_edition (tenant_id, id) on delete cascade,
    foreign key (tenant_id, element_id) references standard_element (tenant_id, id) on delete cascade
);
create index standard_item_edition on standard_item (edition_id, ord);
create index standard_item_element on standard_item (element_id);
create index standard_item_tenant on standard_item (tenant_id);

-- Which item of a later edition asks what an item of an earlier one asked, so that old answers can be proposed. Editions are
-- named by their keys, because shipped ones have no row.
create table standard_mapping (
    id           uuid primary key default gen_random_uuid(),
    tenant_id    uuid not null default app_tenant() references tenant (id),
    from_edition text not null,
    from_item    text not null,
    to_edition   text not null,
    to_item      text not null,
    unique (tenant_id, from_edition, to_edition, to_item)
);

-- Which edition an authority chose for a class of enterprises, from a day on (R-037).
create table standard_choice (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    subject_class   text        not null check (subject_class in ('above_scale', 'medium', 'small_micro', 'nine_small')),
    edition_key     text        not null,
    from_on         date        not null,
    reason          text        not null default '',
    created_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at      timestamptz not null default now()
);
create index standard_choice_tenant on standard_choice (tenant_id, subject_class, from_on desc);
