create table campaign (
    id                 uuid primary key     default gen_random_uuid(),
    tenant_id          uuid        not null default app_tenant() references tenant (id),
    scheme_code        text        not null,
    scheme_version     integer     not null,
    kind               text        not null check (kind in ('phases', 'deadlines', 'work_list')),
    title              text        not null,
    document_number    text        not null default '',
    year               integer     not null,
    issued_on          date,
    goals              text        not null default '',
    legal_basis        text        not null default '',
    include_nine_small boolean     not null default false,
    base_date          date,
    status             text        not null default 'draft' check (status in ('draft', 'launching', 'running', 'closed', 'withdrawn')),
    launched_at        timestamptz,
    launched_by        uuid,
    closed_at          timestamptz,
    process_instance_id text,
    version            integer     not null default 0,
    created_at         timestamptz not null default now(),
    created_by         uuid                 default app_member()
);
create index campaign_tenant on campaign (tenant_id, year);

create table campaign_phase (
    id          uuid primary key default gen_random_uuid(),
    tenant_id   uuid    not null default app_tenant() references tenant (id),
    campaign_id uuid    not null references campaign (id) on delete cascade,
    ord         integer not null,
    kind        text    not null check (kind in ('mobilize', 'self_evaluate', 'supervise', 'enforce', 'summarize', 'work_list', 'deadline')),
    name        text    not null,
    starts_on   date,
    ends_on     date,
    closed_at   timestamptz,
    unique (campaign_id, ord),
    check (starts_on is null or ends_on is null or starts_on <= ends_on)
);
create index campaign_phase_tenant on campaign_phase (tenant_id);

-- Who does what in a phase (R-068): one row per task and kind of actor.
create table campaign_task (
    id          uuid primary key default gen_random_uuid(),
    tenant_id   uuid    not null default app_tenant() references tenant (id),
    campaign_id uuid    not null references campaign (id) on delete cascade,
    phase_id    uuid    not null references campaign_phase (id) on delete cascade,
    ord         integer not null,
    key         text    not null,
    name        text    not null,
    actor_kind  text    not null check (actor_kind in ('unit', 'enterprise', 'safety_office')),
    -- a task's own deadline beats the phase's (X-35)
    due_on      date,
    unique (campaign_id, key)
);
create index campaign_task_tenant on campaign_task (tenant_id);

create table campaign_unit (
    id               uuid primary key default gen_random_uuid(),
    tenant_id        uuid    not null default app_tenant() references tenant (id),
    campaign_id      uuid    not null references campaign (id) on delete cascade,
    member_tenant_id uuid    not null references tenant (id),
    member_unit_id   uuid references org_unit (id),
    side             text    not null check (side in ('line', 'block')),
    ord              integer not null default 0,
    unique nulls not distinct (campaign_id, member_tenant_id, member_unit_id)
);
create index campaign_unit_tenant on campaign_unit (tenant_id);

create table campaign_target (
    id           uuid primary key default gen_random_uuid(),
    tenant_id    uuid           not null default app_tenant() references tenant (id),
    campaign_id  uuid           not null references campaign (id) on delete cascade,
    ord          integer        not null,
    measure      text           not null,
    name         text           not null,
    scope_label  text           not null default '',
    sector_id    uuid references sector (id),
    number       numeric(12, 2) not null check (number >= 0),
    percent      boolean        not null default false,
    unit_label   text           not null,
    lead_office  text           not null default '',
    starts_on    date,
    due_on       date
);
create index campaign_target_tenant on campaign_target (tenant_id, campaign_id);

create table campaign_template (
    id           uuid primary key default gen_random_uuid(),
    tenant_id    uuid not null default app_tenant() references tenant (id),
    campaign_id  uuid not null references campaign (id) on delete cascade,
    kind         text not null check (kind in ('notice', 'commitment')),
    template_code text not null,
    title        text not null,
    body         text not null,
    sender_label text not null default '',
    footnote     text not null default '',
    unique (campaign_id, kind)
);
create index campaign_template_tenant on campaign_template (tenant_id);

create table campaign_form (
    id          uuid primary key default gen_random_uuid(),
    tenant_id   uuid    not null default app_tenant() references tenant (id),
    campaign_id uuid    not null references campaign (id) on delete cascade,
    form_id     text    not null,
    ord         integer not null,
    unique (campaign_id, form_id)
);
create index campaign_form_tenant on campaign_form (tenant_id);

create table campaign_report_date (
    id          uuid primary key default gen_random_uuid(),
    tenant_id   uuid not null default app_tenant() references tenant (id),
    campaign_id uuid not null references campaign (id) on delete cascade,
    period      text not null,
    hop         text not null default '',
    due_on      date not null,
    unique (campaign_id, period, hop)
);
create index campaign_report_date_tenant on campaign_report_date (tenant_id);

-- The key project list of the 2020-2022 programme (R-290).
create table campaign_work_item (
    id               uuid primary key default gen_random_uuid(),
    tenant_id        uuid    not null default app_tenant() references tenant (id),
    campaign_id      uuid    not null references campaign (id) on delete cascade,
    ord              integer not null,
    topic            text    not null,
    number           integer not null,
    task             text    not null,
    completion       text    not null,
    completion_kind  text    not null check (completion_kind in ('by_date', 'formed_and_kept', 'ongoing')),
    due_on           date,
    responsible      text    not null,
    complete         boolean not null default true,
    unique (campaign_id, number)
);
create index campaign_work_item_tenant on campaign_work_item (tenant_id);

create table campaign_launch (
    campaign_id uuid primary key references campaign (id) on delete cascade,
    tenant_id   uuid        not null default app_tenant() references tenant (id),
    state       text        not null check (state in ('running', 'done', 'failed')),
    total       integer     not null,
    enrolled    integer     not null default 0,
    started_at  timestamptz not null default now(),
    finished_at timestamptz,
    error       text        not null default ''
);
create index campaign_launch_tenant on campaign_launch (tenant_id);

-- An enterprise in a campaign; the unique key makes a repeated launch chunk harmless.
create table participation (
    id                  uuid primary key     default gen_random_uuid(),
    tenant_id           uuid        not null default app_tenant() references tenant (id),
    campaign_id         uuid        not null references campaign (id) on delete cascade,
    enterprise_id       uuid        not null references enterprise (id),
    enrolled_on         date        not null,
    -- entered the registry after the launch (R-086)
    joined_later        boolean     not null default false,
    process_instance_id text,
    ended_on            date,
    created_at          timestamptz not null default now(),
    unique (campaign_id, enterprise_id)
);
call about_enterprise('participation');

-- The base list of a campaign, frozen at its base date, and what was corrected since (R-044).
create table campaign_base_entry (
    id              uuid primary key default gen_random_uuid(),
    tenant_id       uuid not null default app_tenant() references tenant (id),
    campaign_id     uuid not null references campaign (id) on delete cascade,
    enterprise_id   uuid not null references enterprise (id),
    base_date       date not null,
    subject_kind    text not null,
    size_class      text,
    block_unit_id   uuid not null,
    unique (campaign_id, enterprise_id)
);
call about_enterprise('campaign_base_entry');

create table campaign_base_correction (
    id             uuid primary key     default gen_random_uuid(),
    tenant_id      uuid        not null default app_tenant() references tenant (id),
    campaign_id    uuid        not null references campaign (id) on delete cascade,
    enterprise_id  uuid        not null references enterprise (id),
    kind           text        not null check (kind in ('add', 'remove', 'correct')),
    effective_on   date        not null,
    reason         text        not null check (reason <> ''),
    corrected_by   uuid                 default app_member(),
    corrected_by_name text     not null default coalesce(current_setting('app.member_name', true), ''),
    created_at     timestamptz not null default now()
);
call about_enterprise('campaign_base_correction');
