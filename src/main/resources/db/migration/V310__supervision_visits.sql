-- Help visits (督导帮扶, R-101 to R-106, R-223). No inspection, and never counted as one (X-20): a table of its own that no fact reads.
create table help_visit (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    acting_unit_id   uuid,
    acting_name      text        not null,
    visited_on       date        not null,
    -- name of the squad (小分队); empty without one
    squad            text        not null default '',
    -- [{name, side, body, expertId, institutionId}]
    team             jsonb       not null default '[]',
    topics           text[]      not null default '{}'
        check (topics <@ array ['major_hazard', 'hazard_source', 'safety_system', 'technology', 'emergency', 'fire', 'other']),
    summary          text        not null,
    materials        text        not null default '',
    recorded_by      uuid                 default app_member(),
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    unique (tenant_id, id)
);
call about_enterprise('help_visit');
create index help_visit_listed on help_visit (tenant_id, visited_on desc);

-- What a visit found or advised, followed until the squad closes it; the enterprise answers.
create table help_visit_item (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    visit_id         uuid        not null,
    kind             text        not null check (kind in ('finding', 'advice', 'hazard')),
    ord              integer     not null default 0,
    description      text        not null,
    suggestion       text        not null default '',
    due_on           date,
    -- the hazard it became, followed in its own loop from then on; never a second one
    hazard_id        uuid,
    state            text        not null default 'open' check (state in ('open', 'answered', 'returned', 'closed')),
    answer           text        not null default '',
    answered_on      date,
    answered_by_name text        not null default '',
    closed_on        date,
    note             text        not null default '',
    version          integer     not null default 0,
    created_at       timestamptz not null default now(),
    foreign key (tenant_id, visit_id) references help_visit (tenant_id, id) on delete cascade,
    check ((state = 'closed') = (closed_on is not null)),
    check (kind <> 'hazard' or hazard_id is not null)
);
call about_enterprise('help_visit_item');
create index help_visit_item_of on help_visit_item (tenant_id, visit_id, ord);
create index help_visit_item_open on help_visit_item (enterprise_id) where state <> 'closed';
