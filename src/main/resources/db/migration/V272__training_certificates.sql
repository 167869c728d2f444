-- Certificates that end and continued training that is missed are told once each (R-227).
alter table person_certificate add column warned_stage smallint not null default 0 check (warned_stage between 0 and 2);
alter table enterprise_person add column continuation_warned integer;

-- Continued training of a person in a year: once a year for principals in high-risk sectors, encouraged for others.
create table continued_training (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    person_id        uuid        not null references enterprise_person (id) on delete cascade,
    year             integer     not null check (year between 2000 and 2100),
    completed_on     date        not null,
    note             text        not null default '',
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    unique (tenant_id, person_id, year)
);
call about_enterprise('continued_training');
