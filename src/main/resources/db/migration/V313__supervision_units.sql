-- A random draw (R-259, R-260): what it was drawn from, how, and what came out. Added to and read, never changed.
create table random_draw (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    unit_id         uuid,
    title           text        not null,
    subject         text        not null check (subject in ('enterprise', 'help_visit', 'inspection', 'hazard')),
    -- the filter in words
    criteria        text        not null,
    population      uuid[]      not null,
    fingerprint text        not null,
    seed            text        not null,
    algorithm       text        not null,
    wanted          integer     not null check (wanted > 0),
    drawn           uuid[]      not null,
    drawn_by_name   text        not null default coalesce(current_setting('app.member_name', true), ''),
    drawn_at        timestamptz not null default now()
);
create index random_draw_tenant on random_draw (tenant_id, drawn_at desc);

-- What supervision found about a unit or an authority below (R-261, R-262), until it is corrected; those it is about answer.
create table unit_finding (
    id                uuid primary key     default gen_random_uuid(),
    tenant_id         uuid        not null default app_tenant() references tenant (id),
    subject_tenant_id uuid        not null references tenant (id),
    subject_unit_id   uuid,
    subject_name      text        not null,
    kind              text        not null check (kind in ('deployment', 'duty', 'measures', 'major_hazards', 'copying', 'formality')),
    description       text        not null,
    requirement       text        not null default '',
    found_on          date        not null,
    due_on            date        not null,
    state             text        not null default 'open' check (state in ('open', 'answered', 'returned', 'closed')),
    -- inspections and cases that stand behind it (R-262)
    inspection_ids    uuid[]      not null default '{}',
    case_ids          uuid[]      not null default '{}',
    -- [{act, on, by, text}] in order
    course            jsonb       not null default '[]',
    closed_on         date,
    version           integer     not null default 0,
    recorded_by_name  text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at        timestamptz not null default now(),
    check ((state = 'closed') = (closed_on is not null)),
    check (due_on >= found_on)
);
create index unit_finding_tenant on unit_finding (tenant_id, found_on desc);
create index unit_finding_subject on unit_finding (subject_tenant_id, found_on desc);

-- Praise (通报表扬, R-263), criticism by notice and talks with units (R-264). Talks with enterprises are enforcement's (R-112).
create table unit_mark (
    id                uuid primary key     default gen_random_uuid(),
    tenant_id         uuid        not null default app_tenant() references tenant (id),
    subject_tenant_id uuid        not null references tenant (id),
    subject_unit_id   uuid,
    subject_name      text        not null,
    kind              text        not null check (kind in ('praise', 'criticism', 'talk_reminder', 'talk_warning')),
    happened_on       date        not null,
    reason            text        not null,
    basis             text        not null default '',
    people            text        not null default '',
    recorded_by_name  text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at        timestamptz not null default now()
);
create index unit_mark_tenant on unit_mark (tenant_id, happened_on desc);
create index unit_mark_subject on unit_mark (subject_tenant_id, happened_on desc);

-- Leaders study the campaign (专题研究, R-267), and its regular dispatch (定期调度, R-259): meetings of the authority or of a unit.
create table leader_meeting (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    unit_id          uuid,
    unit_name        text        not null,
    kind             text        not null check (kind in ('study', 'dispatch')),
    regular          boolean     not null default true,
    held_on          date        not null,
    leader           text        not null,
    topic            text        not null,
    decisions        text        not null,
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now()
);
create index leader_meeting_tenant on leader_meeting (tenant_id, held_on desc);
