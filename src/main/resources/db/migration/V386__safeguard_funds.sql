-- Safety funds by year (R-207), all amounts in 万元 to the yuan: what is to be drawn and by which basis, what was drawn and used, who audited.
create table safety_fund (
    id               uuid primary key        default gen_random_uuid(),
    tenant_id        uuid           not null default app_tenant() references tenant (id),
    enterprise_id    uuid           not null references enterprise (id) on delete cascade,
    year             integer        not null,
    basis            text           not null,
    due_wan          numeric(14, 4) not null check (due_wan >= 0),
    -- left over from the year before
    carried_wan      numeric(14, 4) not null default 0 check (carried_wan >= 0),
    version          integer        not null default 1,
    recorded_by_name text           not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz    not null default clock_timestamp(),
    unique (enterprise_id, year),
    unique (enterprise_id, id)
);
call about_enterprise('safety_fund');

create table safety_fund_entry (
    id               uuid primary key        default gen_random_uuid(),
    tenant_id        uuid           not null default app_tenant() references tenant (id),
    enterprise_id    uuid           not null references enterprise (id) on delete cascade,
    fund_id          uuid           not null,
    kind             text           not null check (kind in ('drawn', 'used')),
    -- of what was used
    fund_use         text           not null default '',
    entry_on         date           not null,
    amount_wan       numeric(14, 4) not null check (amount_wan > 0),
    note             text           not null default '',
    -- recorded by mistake: stays to be read and counts no longer
    withdrawn_on     date,
    withdrawn_note   text           not null default '',
    recorded_by_name text           not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz    not null default clock_timestamp(),
    foreign key (enterprise_id, fund_id) references safety_fund (enterprise_id, id) on delete cascade,
    check ((kind = 'used') = (fund_use <> ''))
);
call about_enterprise('safety_fund_entry');
create index safety_fund_entry_of on safety_fund_entry (enterprise_id, fund_id);

create table safety_fund_audit (
    id               uuid primary key        default gen_random_uuid(),
    tenant_id        uuid           not null default app_tenant() references tenant (id),
    enterprise_id    uuid           not null references enterprise (id) on delete cascade,
    fund_id          uuid           not null,
    kind             text           not null check (kind in ('inside', 'outside')),
    audited_on       date           not null,
    audited_by       text           not null,
    finding          text           not null,
    -- used for something else (挪作他用), and when that was put right
    diverted_wan     numeric(14, 4) not null default 0 check (diverted_wan >= 0),
    settled_on       date,
    settled_note     text           not null default '',
    recorded_by_name text           not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz    not null default clock_timestamp(),
    foreign key (enterprise_id, fund_id) references safety_fund (enterprise_id, id) on delete cascade,
    check (settled_on is null or diverted_wan > 0)
);
call about_enterprise('safety_fund_audit');
create index safety_fund_audit_of on safety_fund_audit (enterprise_id, fund_id);
