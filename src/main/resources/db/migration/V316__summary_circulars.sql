-- Circulars (通报) of a campaign's authority about a quarter or another span of time, to all its units (R-259, R-263).
create table circular (
    id                uuid primary key     default gen_random_uuid(),
    tenant_id         uuid        not null default app_tenant() references tenant (id),
    campaign_id       uuid        not null references campaign (id) on delete cascade,
    title             text        not null,
    document_number   text        not null default '',
    from_on           date        not null,
    to_on             date        not null,
    -- what the portal counted of every unit, in the campaign's order: [{"unit", "enterprises", …}]
    figures           jsonb       not null,
    counted_on        date        not null,
    -- what the authority wrote: {"overview": …, "problems": …}
    sections          jsonb       not null default '{}',
    state             text        not null default 'draft' check (state in ('draft', 'published')),
    published_on      date,
    published_by_name text        not null default '',
    pdf_file_id       uuid references stored_file (id),
    docx_file_id      uuid references stored_file (id),
    version           integer     not null default 0,
    created_at        timestamptz not null default now(),
    unique (tenant_id, id),
    check (from_on <= to_on),
    check ((state = 'published') = (published_on is not null))
);
create index circular_campaign on circular (campaign_id, to_on desc);
