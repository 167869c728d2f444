-- The inbox: one row per open or finished human task, written by a task listener in the engine's transaction.
-- Views page through this table and never ask the engine.
create table work_item (
    id                    uuid primary key     default gen_random_uuid(),
    tenant_id             uuid        not null default app_tenant() references tenant (id),
    task_id               text        not null unique,
    process_key           text        not null,
    process_instance_id   text        not null,
    -- key of the task in the campaign (campaign_task.key) or of the process step
    task_key              text        not null,
    title                 text        not null,
    campaign_id           uuid references campaign (id) on delete cascade,
    phase_id              uuid references campaign_phase (id) on delete cascade,
    subject_type          text        not null check (subject_type in ('unit', 'enterprise', 'safety_office', 'review', 'work_list')),
    subject_id            uuid        not null,
    subject_name          text        not null,
    enterprise_id         uuid references enterprise (id),
    -- who has to do it: a tenant, one of its units (null: its safety office), or the enterprise itself
    responsible_tenant_id uuid        not null references tenant (id),
    responsible_unit_id   uuid references org_unit (id),
    assignee_id           uuid references member (id),
    due_on                date,
    state                 text        not null default 'open' check (state in ('open', 'done', 'cancelled')),
    -- marked by the phase's deadline, once, for all (X-34)
    overdue               boolean     not null default false,
    done_on               date,
    done_at               timestamptz,
    done_by               uuid,
    done_by_name          text        not null default '',
    late                  boolean     not null default false,
    result_note           text        not null default '',
    result_file_id        uuid,
    created_at            timestamptz not null default now()
);
call about_enterprise('work_item');
create index work_item_unit_inbox on work_item (responsible_tenant_id, responsible_unit_id, due_on, id) where state = 'open';
create index work_item_enterprise_inbox on work_item (enterprise_id, due_on, id) where state = 'open';
create index work_item_board on work_item (campaign_id, phase_id, task_key, state);
create index work_item_process on work_item (process_instance_id);

-- Review of a document (units' plans now; reports, recognitions later): one row per round trip.
create table review (
    id                uuid primary key     default gen_random_uuid(),
    tenant_id         uuid        not null default app_tenant() references tenant (id),
    subject_type      text        not null,
    subject_id        uuid        not null,
    title             text        not null,
    campaign_id       uuid references campaign (id) on delete cascade,
    submitter_tenant_id uuid      not null references tenant (id),
    submitter_unit_id uuid references org_unit (id),
    reviewer_tenant_id uuid       not null references tenant (id),
    state             text        not null default 'submitted' check (state in ('submitted', 'returned', 'approved', 'withdrawn')),
    process_instance_id text,
    submitted_by_name text        not null default '',
    submitted_at      timestamptz not null default now(),
    decided_by_name   text        not null default '',
    decided_at        timestamptz,
    comment           text        not null default '',
    round             integer     not null default 1
);
create index review_tenant on review (tenant_id);
create index review_reviewer on review (reviewer_tenant_id, state);
create index review_submitter on review (submitter_tenant_id);
create index review_subject on review (subject_type, subject_id);
