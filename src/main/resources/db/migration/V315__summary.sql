-- Summary (总结) of a village, station, section or office over a campaign's year (R-122 to R-127).
create table unit_summary (
    id                 uuid primary key     default gen_random_uuid(),
    tenant_id          uuid        not null default app_tenant() references tenant (id),
    campaign_id        uuid        not null references campaign (id) on delete cascade,
    campaign_tenant_id uuid        not null references tenant (id),
    -- null for a member of the campaign that is a whole authority
    unit_id            uuid references org_unit (id),
    -- what the portal knew on this day: {"sectors": […], "common": […], "outstanding": […], "open": {…}}
    as_of              date        not null,
    figures            jsonb       not null,
    -- what the unit wrote: {"overview": …, "measures": …}
    sections           jsonb       not null default '{}',
    -- the first day it was handed in; its deadline and whether it was late on that day
    handed_in_on       date,
    due_on             date,
    late               boolean     not null default false,
    pdf_file_id        uuid references stored_file (id),
    docx_file_id       uuid references stored_file (id),
    -- since when the campaign's other units read it as an example (典型引路, R-124)
    shared_on          date,
    version            integer     not null default 0,
    opened_by_name     text        not null default coalesce(current_setting('app.member_name', true), ''),
    changed_at         timestamptz not null default now(),
    unique nulls not distinct (tenant_id, campaign_id, unit_id),
    unique (tenant_id, id)
);
create index unit_summary_campaign on unit_summary (campaign_tenant_id, campaign_id);
