-- The principal's safety promise (安全承诺公告, R-237): after the risks were assessed, signed by name and date, for a time, for society and staff.
-- It is never changed; a new one takes its place, one that was published by mistake is taken back and stays to be read.
create table safety_promise (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    -- all promises of an enterprise bear one token, so that a printed code goes on to open the latest
    token            text        not null,
    enterprise_name  text        not null,
    made_on          date        not null,
    valid_until      date        not null,
    signer_name      text        not null,
    -- what is promised
    duty_text        text        not null,
    system_text      text        not null,
    funds_text       text        not null,
    control_text     text        not null,
    hazard_text      text        not null,
    -- what the portal knew on the day
    assessed_on      date,
    red_points       int         not null check (red_points >= 0),
    orange_points    int         not null check (orange_points >= 0),
    yellow_points    int         not null check (yellow_points >= 0),
    blue_points      int         not null check (blue_points >= 0),
    open_hazards     int         not null check (open_hazards >= 0),
    major_hazards    int         not null check (major_hazards >= 0),
    -- special work (特殊作业) while the promise lasts
    special_work     text[]      not null default '{}',
    special_note     text        not null default '',
    withdrawn_on     date,
    withdrawn_note   text        not null default '',
    created_by_name  text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default clock_timestamp(),
    check (valid_until >= made_on),
    check (special_work <@ array['hot_work', 'confined_space', 'blind_plate', 'height', 'lifting', 'temporary_power', 'excavation',
                                 'road_cut']::text[])
);
call about_enterprise('safety_promise');
create index safety_promise_token on safety_promise (token);
create index safety_promise_latest on safety_promise (enterprise_id, made_on desc, created_at desc) where withdrawn_on is null;
