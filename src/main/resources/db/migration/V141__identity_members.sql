-- Members over time. A member is active while it may log in: not before an invitation is accepted, not while suspended,
-- not after the last day.
alter table member
    add column left_on          date,
    add column left_reason      text not null default '',
    add column suspended_at     timestamptz,
    add column suspended_reason text not null default '';

-- A new role or unit from a day on; taken over into the member when the day has come.
create table member_change (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    member_id        uuid        not null,
    valid_from       date        not null,
    old_role         text        not null,
    old_unit_id      uuid references org_unit (id),
    role             text        not null,
    unit_id          uuid references org_unit (id),
    reason           text        not null,
    recorded_at      timestamptz not null default now(),
    recorded_by      uuid                 default app_member(),
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    applied_on       date,
    foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
create index member_change_member on member_change (tenant_id, member_id, valid_from);
create index member_change_due on member_change (tenant_id, valid_from) where applied_on is null;

-- Who stands in for whom. The substitute works under the own name, marked 代×××, with the absent person's role and unit.
create table member_substitution (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    absent_id        uuid        not null,
    substitute_id    uuid        not null,
    from_on          date        not null,
    -- last day, inclusive
    to_on            date        not null,
    reason           text        not null,
    recorded_at      timestamptz not null default now(),
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    check (from_on <= to_on),
    check (absent_id <> substitute_id),
    foreign key (tenant_id, absent_id) references member (tenant_id, id) on delete cascade,
    foreign key (tenant_id, substitute_id) references member (tenant_id, id) on delete cascade
);
create index member_substitution_absent on member_substitution (tenant_id, absent_id, to_on);
create index member_substitution_substitute on member_substitution (tenant_id, substitute_id, to_on);
