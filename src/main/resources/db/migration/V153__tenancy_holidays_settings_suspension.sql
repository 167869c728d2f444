-- Public holidays of a year as the platform's operator entered them; without a row the year that ships with the portal holds.
create table holiday_year (
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    year            integer     not null,
    source_document text        not null,
    -- {"holidays": [{"name", "from", "to"}], "working": [day]}
    days            jsonb       not null,
    saved_at        timestamptz not null default now(),
    saved_by        uuid                 default app_member(),
    saved_by_name   text        not null default coalesce(current_setting('app.member_name', true), ''),
    primary key (tenant_id, year)
);

-- Choices of an authority among the readings that are open to it (X-… list). The newest one whose day has come holds; an empty
-- choice goes back to the superior's. Nothing is changed or deleted, so that every past day can be read.
create table tenant_choice (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    key             text        not null,
    choice          text        not null,
    from_on         date        not null,
    -- whether authorities below have to follow
    fixed           boolean     not null default false,
    reason          text        not null,
    changed_at      timestamptz not null default clock_timestamp(),
    changed_by      uuid                 default app_member(),
    changed_by_name text        not null default coalesce(current_setting('app.member_name', true), '')
);
create index tenant_choice_tenant on tenant_choice (tenant_id, key, from_on desc);

-- A suspended authority: its people cannot log in from that day on.
alter table tenant add column suspended_on date;
alter table tenant add column suspended_reason text not null default '';
