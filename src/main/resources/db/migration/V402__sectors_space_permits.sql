-- Permits for work in confined spaces (有限空间作业审批三联单, R-287): asked for before the work, approved, closed after it or given up.
create table space_permit (
    id                uuid primary key       default gen_random_uuid(),
    tenant_id         uuid          not null default app_tenant() references tenant (id),
    enterprise_id     uuid          not null references enterprise (id) on delete cascade,
    permit_number     integer       not null check (permit_number > 0),
    space_place       text          not null,
    work_content      text          not null,
    work_from         timestamptz   not null,
    work_until        timestamptz   not null,
    worker_name       text          not null,
    guardian_name     text          not null,
    approver_name     text          not null,
    measured_at       timestamptz   not null,
    -- per cent by volume; per cent of the lower explosive limit; mg/m³ twice
    oxygen            numeric(5, 2) not null check (oxygen between 0 and 100),
    combustible       numeric(5, 2) not null check (combustible between 0 and 100),
    hydrogen_sulfide  numeric(7, 2) not null check (hydrogen_sulfide >= 0),
    carbon_monoxide   numeric(7, 2) not null check (carbon_monoxide >= 0),
    -- the five forbidden and five musts as they stood when they were confirmed
    confirmed_rules   text[]        not null check (cardinality(confirmed_rules) > 0),
    permit_state      text          not null default 'requested' check (permit_state in ('requested', 'approved', 'closed', 'cancelled')),
    approved_by_name  text          not null default '',
    approved_at       timestamptz,
    closing_note      text          not null default '',
    closed_by_name    text          not null default '',
    closed_at         timestamptz,
    version           integer       not null default 1,
    recorded_by_name  text          not null default coalesce(current_setting('app.member_name', true), ''),
    created_at        timestamptz   not null default clock_timestamp(),
    check (work_until > work_from),
    -- three different people
    check (worker_name <> guardian_name and worker_name <> approver_name and guardian_name <> approver_name),
    check (permit_state <> 'approved' or approved_at is not null),
    check (permit_state not in ('closed', 'cancelled') or closed_at is not null),
    unique (enterprise_id, permit_number)
);
call about_enterprise('space_permit');
create index space_permit_latest on space_permit (enterprise_id, work_from desc);
