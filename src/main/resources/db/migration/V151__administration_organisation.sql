-- Units and sectors are never deleted once they may have history: they end on a day, with the reason.
alter table org_unit add column end_reason text not null default '';
alter table sector add column ended_on date;
alter table sector add column end_reason text not null default '';

-- Who answers for an authority or one of its units (R-015): a new name ends the former one on the day before.
create table organisation_duty (
    id        uuid primary key default gen_random_uuid(),
    tenant_id uuid not null default app_tenant() references tenant (id),
    -- null: the authority itself
    unit_id   uuid references org_unit (id),
    duty      text not null check (duty in ('principal', 'leader', 'executing_office', 'reporter')),
    name      text not null,
    phone     text not null default '',
    email     text not null default '',
    from_on   date not null,
    to_on     date,
    check (to_on is null or to_on >= from_on)
);
create index organisation_duty_tenant on organisation_duty (tenant_id, unit_id);
create unique index organisation_duty_open on organisation_duty
    (tenant_id, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'), duty) where to_on is null;
