-- A written case of a recognised enterprise that the office has published, so that others read and copy it (R-104, R-123, R-198): the
-- text as it was published, which later changes of the recognition leave alone.
create table published_case (
    id                uuid primary key     default gen_random_uuid(),
    tenant_id         uuid        not null default app_tenant() references tenant (id),
    -- may be another authority's; null once that was deleted as a mistake
    recognition_id    uuid references recognition (id) on delete set null,
    project           text        not null check (project in ('benchmark', 'premium')),
    level             text        not null check (level in ('township', 'county', 'prefecture')),
    recognised_on     date        not null,
    sector_name       text        not null default '',
    -- empty where the enterprise did not agree to be named
    enterprise_name   text        not null default '',
    title             text        not null check (title <> ''),
    case_text         text        not null check (case_text <> ''),
    consent_on        date,
    consent_basis     text        not null default '',
    published_on      date        not null,
    published_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    withdrawn_on      date,
    withdraw_reason   text        not null default '',
    withdrawn_by_name text        not null default '',
    created_at        timestamptz not null default now(),
    unique (tenant_id, id),
    check (enterprise_name = '' or consent_on is not null),
    check ((consent_on is null) = (consent_basis = '')),
    check (consent_on <= published_on),
    check (withdrawn_on >= published_on),
    check ((withdrawn_on is null) = (withdraw_reason = ''))
);
create index published_case_listed on published_case (tenant_id, published_on desc);
create unique index published_case_once on published_case (tenant_id, recognition_id) where withdrawn_on is null;
create index published_case_recognition on published_case (recognition_id);

-- Photos and documents of it: copies kept by the office that published it, about no enterprise.
create table published_case_file (
    id        uuid primary key default gen_random_uuid(),
    tenant_id uuid    not null default app_tenant() references tenant (id),
    case_id   uuid    not null,
    file_id   uuid    not null references stored_file (id),
    ord       integer not null,
    foreign key (tenant_id, case_id) references published_case (tenant_id, id) on delete cascade
);
create index published_case_file_of on published_case_file (tenant_id, case_id, ord);
create index published_case_file_file on published_case_file (file_id);
