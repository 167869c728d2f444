-- "Look-back" (回头看) of a village, station, section or office: everything done in its area or sector since August 2021 (R-096).
create table look_back (
    id                 uuid primary key     default gen_random_uuid(),
    tenant_id          uuid        not null default app_tenant() references tenant (id),
    campaign_id        uuid        not null references campaign (id) on delete cascade,
    campaign_tenant_id uuid        not null references tenant (id),
    -- null for a member of the campaign that is a whole authority
    unit_id            uuid references org_unit (id),
    since_on           date        not null,
    -- what the portal knew on this day, one element a year: [{"year", "base", "notices", …}]
    as_of              date        not null,
    figures            jsonb       not null,
    -- what the unit wrote: {"work": …, "gaps": …}
    sections           jsonb       not null default '{}',
    -- the first day it was handed in; its deadline and whether it was late on that day (X-35)
    handed_in_on       date,
    due_on             date,
    late               boolean     not null default false,
    pdf_file_id        uuid references stored_file (id),
    docx_file_id       uuid references stored_file (id),
    version            integer     not null default 0,
    opened_by_name     text        not null default coalesce(current_setting('app.member_name', true), ''),
    changed_at         timestamptz not null default now(),
    unique nulls not distinct (tenant_id, campaign_id, unit_id),
    unique (tenant_id, id)
);
create index look_back_campaign on look_back (campaign_tenant_id, campaign_id);

-- The continual-improvement list (持续改进清单, R-097): who corrects what until when, closed one by one. It outlives the report.
create table look_back_entry (
    id                 uuid primary key     default gen_random_uuid(),
    tenant_id          uuid        not null default app_tenant() references tenant (id),
    campaign_tenant_id uuid        not null references tenant (id),
    look_back_id       uuid        not null,
    problem            text        not null,
    measure            text        not null,
    responsible        text        not null,
    due_on             date        not null,
    -- added after the report was approved: followed like the others, not part of it
    after_report       boolean     not null default false,
    state              text        not null default 'open' check (state in ('open', 'done')),
    done_on            date,
    done_note          text        not null default '',
    done_by_name       text        not null default '',
    version            integer     not null default 0,
    created_at         timestamptz not null default now(),
    foreign key (tenant_id, look_back_id) references look_back (tenant_id, id) on delete cascade,
    check ((state = 'done') = (done_on is not null))
);
create index look_back_entry_list on look_back_entry (tenant_id, look_back_id, due_on);
create index look_back_entry_campaign on look_back_entry (campaign_tenant_id);
