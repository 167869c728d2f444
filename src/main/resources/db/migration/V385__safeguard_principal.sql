-- What the head of an enterprise answers for (R-205): the principal's five (principal_five, X-45), rules and emergency plan carried out, each
-- looked at again and again; what an inspector found of it; presence on site at critical times.
create table principal_duty_check (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    item             text        not null check (item in ('responsibility', 'management', 'investment', 'training', 'rescue',
                                                          'rules', 'emergency_plan')),
    checked_on       date        not null,
    in_place         boolean     not null,
    -- in place: since when, and what shows it
    in_place_since         date,
    evidence         text        not null default '',
    -- not in place: what is missing, who sees to it, until when
    missing          text        not null default '',
    responsible_name text        not null default '',
    due_on           date,
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default clock_timestamp(),
    unique (enterprise_id, id),
    check (case when in_place then in_place_since is not null and due_on is null else in_place_since is null and due_on is not null end)
);
call about_enterprise('principal_duty_check');

create table principal_duty_finding (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    check_id         uuid        not null,
    found_on         date        not null,
    -- whether the inspector agrees that it is in place
    confirmed        boolean     not null,
    inspectors       text        not null,
    note             text        not null default '',
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default clock_timestamp(),
    foreign key (enterprise_id, check_id) references principal_duty_check (enterprise_id, id) on delete cascade
);
call about_enterprise('principal_duty_finding');
create index principal_duty_finding_of on principal_duty_finding (enterprise_id, check_id);

create table principal_presence (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid          not null default app_tenant() references tenant (id),
    enterprise_id    uuid          not null references enterprise (id) on delete cascade,
    present_on       date          not null,
    occasion         text          not null check (occasion in ('holiday', 'event', 'weather', 'restart', 'danger', 'other')),
    person_name      text          not null,
    hours            numeric(4, 1) not null check (hours > 0 and hours <= 24),
    note             text          not null default '',
    -- recorded by mistake: stays to be read and counts no longer
    withdrawn_on     date,
    withdrawn_note   text          not null default '',
    recorded_by_name text          not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz   not null default clock_timestamp()
);
call about_enterprise('principal_presence');
