-- Quarterly reports (R-239 to R-258). A report is what one unit hands in for one period: all forms of the campaign that
-- have a row for its side. tenant_id is the reporting authority, receiver_tenant_id the one the report goes to; both
-- read it, the receiver may take it in or send it back.
create table quarterly_report (
    id                 uuid primary key     default gen_random_uuid(),
    tenant_id          uuid        not null default app_tenant() references tenant (id),
    receiver_tenant_id uuid        not null references tenant (id),
    campaign_id        uuid        not null references campaign (id) on delete cascade,
    -- the village, section or town department that reports; null: the authority itself
    unit_id            uuid references org_unit (id),
    -- both: the consolidated sheet of an authority, with both rows
    side               text        not null check (side in ('line', 'block', 'both')),
    period             text        not null,
    due_on             date        not null,
    state              text        not null default 'open'
        check (state in ('open', 'computed', 'checked', 'sent', 'returned', 'received', 'locked')),
    -- up to this day data counts; set when the figures are computed
    as_of              date,
    filled_by          text        not null default '',
    phone              text        not null default '',
    filled_on          date,
    summary_done       text        not null default '',
    summary_problems   text        not null default '',
    summary_next       text        not null default '',
    computed_at        timestamptz,
    sent_at            timestamptz,
    sent_by_name       text        not null default '',
    late               boolean     not null default false,
    received_at        timestamptz,
    received_by_name   text        not null default '',
    return_comment     text        not null default '',
    reminded_at        timestamptz,
    version            integer     not null default 0,
    created_at         timestamptz not null default now(),
    unique (id, tenant_id, receiver_tenant_id)
);
create unique index quarterly_report_once on quarterly_report (campaign_id, tenant_id, unit_id, period)
    nulls not distinct where side <> 'both';
create unique index quarterly_report_consolidated_once on quarterly_report (campaign_id, tenant_id, period)
    where side = 'both';
create index quarterly_report_tenant on quarterly_report (tenant_id, due_on);
create index quarterly_report_receiver on quarterly_report (receiver_tenant_id, period);

-- Rows of a report repeat who reports and who receives, filled from the report; nothing else may write these columns.
create function fill_report_parties() returns trigger language plpgsql as
$$
begin
    select r.tenant_id, r.receiver_tenant_id into new.tenant_id, new.receiver_tenant_id
    from quarterly_report r where r.id = new.report_id;
    if not found then
        raise exception 'report % is not visible to the actor', new.report_id using errcode = '23503';
    end if;
    return new;
end
$$;

create procedure about_report(t regclass) language plpgsql as
$$
begin
    execute format('alter table %s add column tenant_id uuid not null default app_tenant() references tenant (id),
        add column receiver_tenant_id uuid not null', t);
    execute format('alter table %s add foreign key (report_id, tenant_id, receiver_tenant_id)
        references quarterly_report (id, tenant_id, receiver_tenant_id) on delete cascade', t);
    execute format('create trigger fill_report_parties before insert on %s
        for each row execute function fill_report_parties()', t);
    execute format('create index on %s (tenant_id)', t);
    execute format('create index on %s (receiver_tenant_id)', t);
end
$$;

-- The version of each form the report is made with.
create table report_form (
    report_id    uuid    not null,
    form_id      text    not null,
    form_version integer not null,
    ord          integer not null,
    primary key (report_id, form_id)
);
call about_report('report_form');

-- One fillable cell: what was computed, what happened before the portal, and the figure handed in where it differs.
create table report_cell (
    report_id       uuid           not null,
    form_id         text           not null,
    row_id          text           not null,
    sub_row_id      text           not null default '',
    column_id       text           not null,
    computed        numeric(20, 6) not null default 0,
    opening         numeric(20, 6) not null default 0,
    -- false: no module records this fact yet, the cell counts 0
    recorded        boolean        not null default true,
    submitted       numeric(20, 6) check (submitted >= 0),
    reason          text           not null default '',
    overridden_by   text           not null default '',
    overridden_at   timestamptz,
    return_comment  text           not null default '',
    check ((submitted is null) = (reason = '')),
    primary key (report_id, form_id, row_id, sub_row_id, column_id)
);
call about_report('report_cell');

-- What a cell was made of on the day it was sent (R-258). Records of a registry figure are the enterprises themselves.
create table report_cell_record (
    report_id      uuid   not null,
    form_id        text   not null,
    row_id         text   not null,
    sub_row_id     text   not null default '',
    column_id      text   not null,
    enterprise_ids uuid[] not null,
    record_ids     uuid[] not null,
    primary key (report_id, form_id, row_id, sub_row_id, column_id)
);
call about_report('report_cell_record');

-- What a check found, and how the unit explained it.
create table report_check (
    report_id       uuid        not null,
    form_id         text        not null,
    rule_id         text        not null,
    -- column the finding is about; empty when it is about the whole rule
    column_id       text        not null default '',
    row_id          text        not null,
    severity        text        not null check (severity in ('error', 'warning', 'info')),
    left_value      numeric(20, 6),
    right_value     numeric(20, 6),
    explanation     text        not null default '',
    explained_by    text        not null default '',
    explained_at    timestamptz,
    primary key (report_id, form_id, rule_id, column_id, row_id)
);
call about_report('report_check');

-- What a column has to count from the years before the portal, per unit, with source and person (R-257).
create table opening_balance (
    id               uuid primary key        default gen_random_uuid(),
    tenant_id        uuid           not null default app_tenant() references tenant (id),
    unit_id          uuid references org_unit (id),
    side             text           not null check (side in ('line', 'block')),
    form_id          text           not null,
    sub_row_id       text           not null default '',
    column_id        text           not null,
    value            numeric(20, 6) not null check (value >= 0),
    source           text           not null check (source <> ''),
    entered_by       uuid                    default app_member(),
    entered_by_name  text           not null default coalesce(current_setting('app.member_name', true), ''),
    entered_at       timestamptz    not null default now(),
    unique nulls not distinct (tenant_id, unit_id, side, form_id, sub_row_id, column_id)
);
