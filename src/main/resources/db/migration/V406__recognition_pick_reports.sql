-- All picked enterprises of an authority reported together to the next level: one list with one date (R-185). The lines stay as they were
-- on that day, whatever becomes of the enterprises; a correction is the next list.
create table pick_report (
    id                 uuid primary key     default gen_random_uuid(),
    tenant_id          uuid        not null default app_tenant() references tenant (id),
    -- null where the next level is not in the portal
    receiver_tenant_id uuid references tenant (id),
    receiver_name      text        not null check (receiver_name <> ''),
    reported_on        date        not null,
    -- number or title of the letter it went with
    basis              text        not null default '',
    -- [{code, name, area, village, sector, project, state, level, namedOn, recognisedOn}]
    lines              jsonb       not null check (jsonb_typeof(lines) = 'array'),
    reported_by_name   text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at         timestamptz not null default now()
);
create index pick_report_tenant on pick_report (tenant_id, reported_on desc);
create index pick_report_receiver on pick_report (receiver_tenant_id, reported_on desc);
