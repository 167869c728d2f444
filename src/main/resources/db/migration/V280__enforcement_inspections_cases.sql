-- Phase 4: inspections, cases with their sanctions, exposure, talks, incentives and constraints (R-110 to R-121, R-231 to R-236).
--
-- Who acted stands in two columns of every act: acting_unit_id is the unit inside the author's authority; acting_tenant_id is the
-- authority for its line row, and null where a village or a grid cell acted, which stand for an area and fill no line row (X-21).

-- Subjects an authority adds to the five that ship with the portal (X-52).
create table inspection_subject (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    name            text        not null,
    ended_on        date,
    changed_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    unique (tenant_id, name)
);

-- One inspection of one enterprise; a joint one is one record that names who took part (R-020).
create table inspection (
    id                uuid primary key     default gen_random_uuid(),
    tenant_id         uuid        not null default app_tenant() references tenant (id),
    enterprise_id     uuid        not null references enterprise (id) on delete cascade,
    acting_tenant_id  uuid,
    acting_unit_id    uuid,
    acting_name       text        not null,
    kind              text        not null
        check (kind in ('special', 'joint', 'cross', 'concentrated', 'key_point', 'other_place')),
    -- a full check counts for the yearly minimum (R-109)
    full_check        boolean     not null default false,
    inspected_on      date        not null,
    inspectors        text        not null,
    bodies            text        not null default '',
    subjects          text[]      not null default '{}',
    -- [{text, result, note}]
    items             jsonb       not null default '[]',
    -- [{description, place, major, clause, dueOn, photos, hazardId}]
    findings          jsonb       not null default '[]',
    finding_count     integer     not null generated always as (jsonb_array_length(findings)) stored,
    result            text        not null check (result in ('no_problem', 'corrected', 'ordered')),
    order_number      text        not null default '',
    order_due_on      date,
    note              text        not null default '',
    -- why the enterprise was visited again soon; the enterprise reads it
    further_reason    text        not null default '',
    photos            uuid[]      not null default '{}',
    signed_by_name    text        not null default '',
    signature_file_id uuid,
    unsigned_reason   text        not null default '',
    recorded_by       uuid                 default app_member(),
    recorded_by_name  text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at        timestamptz not null default now(),
    unique (enterprise_id, id),
    check (result <> 'ordered' or order_due_on >= inspected_on)
);
call about_enterprise('inspection');
create index inspection_of on inspection (enterprise_id, inspected_on desc);
create index inspection_day on inspection (tenant_id, inspected_on desc);

-- A case of enforcement; its steps are those of processes/enforcement-case.bpmn.
create table enforcement_case (
    id                  uuid primary key     default gen_random_uuid(),
    tenant_id           uuid        not null default app_tenant() references tenant (id),
    enterprise_id       uuid        not null references enterprise (id) on delete cascade,
    acting_tenant_id    uuid,
    acting_unit_id      uuid,
    acting_name         text        not null,
    inspection_id       uuid,
    title               text        not null,
    ground              text        not null
        check (ground in ('major_hazard', 'not_corrected', 'missing_system', 'missing_report', 'missing_commitment',
                          'false_service', 'illegal_work', 'accident', 'other')),
    state               text        not null default 'facts' check (state in ('facts', 'decision', 'execution', 'exposure', 'closed')),
    opened_on           date        not null,
    facts               text        not null default '',
    established_on      date,
    basis               text        not null default '',
    decision_number     text        not null default '',
    decided_on          date,
    -- why nobody was punished
    no_sanction_reason  text        not null default '',
    exposure_wanted     boolean     not null default false,
    closed_on           date,
    process_instance_id text,
    version             integer     not null default 1,
    opened_by_name      text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at          timestamptz not null default now(),
    unique (tenant_id, id),
    foreign key (enterprise_id, inspection_id) references inspection (enterprise_id, id) on delete set null (inspection_id),
    check (state not in ('execution', 'exposure') or decided_on is not null)
);
call about_enterprise('enforcement_case');
create index enforcement_case_of on enforcement_case (enterprise_id, opened_on desc);
create index enforcement_case_inspection on enforcement_case (enterprise_id, inspection_id);

-- What was decided against the firm or a person; all of them belong to one case (R-114).
create table case_sanction (
    id               uuid primary key        default gen_random_uuid(),
    tenant_id        uuid           not null default app_tenant() references tenant (id),
    enterprise_id    uuid           not null references enterprise (id) on delete cascade,
    case_id          uuid           not null,
    acting_tenant_id uuid,
    acting_unit_id   uuid,
    kind             text           not null check (kind in ('fine', 'suspension', 'license', 'closure', 'judicial_transfer')),
    target           text           not null check (target in ('firm', 'person')),
    person_name      text           not null default '',
    amount_yuan      numeric(14, 2) not null default 0 check (amount_yuan >= 0),
    persons          integer        not null default 0 check (persons >= 0),
    -- at the legal ceiling (R-115)
    ceiling          boolean        not null default false,
    decided_on       date           not null,
    carried_out_on   date,
    note             text           not null default '',
    foreign key (tenant_id, case_id) references enforcement_case (tenant_id, id) on delete cascade,
    check (carried_out_on is null or carried_out_on >= decided_on)
);
call about_enterprise('case_sanction');
create index case_sanction_case on case_sanction (tenant_id, case_id);

-- The exposure of a case, approved by another person than the one who proposed it (R-119).
create table case_exposure (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    case_id          uuid        not null,
    acting_tenant_id uuid,
    acting_unit_id   uuid,
    title            text        not null,
    content          text        not null,
    medium           text        not null,
    state            text        not null default 'proposed' check (state in ('proposed', 'approved', 'refused', 'exposed')),
    proposed_by      uuid                 default app_member(),
    proposed_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    approved_by      uuid,
    approved_by_name text        not null default '',
    approved_on      date,
    refused_reason   text        not null default '',
    exposed_on       date,
    created_at       timestamptz not null default now(),
    foreign key (tenant_id, case_id) references enforcement_case (tenant_id, id) on delete cascade,
    check (state <> 'exposed' or exposed_on >= approved_on),
    check (approved_by is null or approved_by is distinct from proposed_by)
);
call about_enterprise('case_exposure');
create unique index case_exposure_once on case_exposure (tenant_id, case_id) where state <> 'refused';

-- Warning talks (约谈警示), warning notices (警示通报) and the blacklist (R-112, R-113).
create table enterprise_warning (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    acting_tenant_id uuid,
    acting_unit_id   uuid,
    acting_name      text        not null,
    kind             text        not null check (kind in ('talk', 'notice', 'blacklist')),
    held_on          date        not null,
    reason           text        not null,
    basis            text        not null default '',
    -- who led and who came
    people           text        not null default '',
    outcome          text        not null default '',
    -- of the blacklist: first day no longer on it
    ended_on         date,
    end_reason       text        not null default '',
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    check (ended_on is null or ended_on >= held_on)
);
call about_enterprise('enterprise_warning');

-- Incentives and constraints (R-117, R-233); subsidies by reward carry their amount (R-232).
create table enterprise_measure (
    id               uuid primary key        default gen_random_uuid(),
    tenant_id        uuid           not null default app_tenant() references tenant (id),
    enterprise_id    uuid           not null references enterprise (id) on delete cascade,
    acting_tenant_id uuid,
    acting_unit_id   uuid,
    acting_name      text           not null,
    side             text           not null check (side in ('incentive', 'constraint')),
    field            text           not null check (field in ('economy', 'honour', 'credit', 'supervision')),
    kind             text           not null,
    basis            text           not null,
    bodies           text           not null default '',
    amount_yuan      numeric(14, 2) check (amount_yuan > 0),
    from_on          date           not null,
    ended_on         date,
    end_reason       text           not null default '',
    recorded_by_name text           not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz    not null default now(),
    unique (tenant_id, enterprise_id, side, kind, from_on),
    check (ended_on is null or ended_on >= from_on)
);
call about_enterprise('enterprise_measure');

-- Deliberate acts in the credit record; each entry rests on a decision (R-235).
create table credit_entry (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    acting_name      text        not null,
    act              text        not null
        check (act in ('evading', 'illegal_orders', 'process_changed', 'monitors_damaged', 'accident_hidden')),
    about            text        not null check (about in ('unit', 'principal')),
    person_name      text        not null default '',
    description      text        not null,
    decision_number  text        not null,
    decided_on       date        not null,
    basis            text        not null,
    removed_on       date,
    removal_reason   text        not null default '',
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    unique (tenant_id, enterprise_id, decision_number, act),
    check (removed_on is null or removed_on >= decided_on)
);
call about_enterprise('credit_entry');

-- Safety liability insurance (R-236).
create table liability_insurance (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    insurer          text        not null,
    policy           text        not null,
    from_on          date        not null,
    to_on            date        not null,
    prevention       text        not null default '',
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    check (to_on >= from_on)
);
call about_enterprise('liability_insurance');
create index liability_insurance_of on liability_insurance (enterprise_id, to_on desc);

create view fact_inspection with (security_invoker = true) as
select i.id as fact_id, i.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       i.inspected_on as occurred_on, i.inspected_on, i.kind, i.full_check, i.result,
       i.acting_tenant_id, i.acting_unit_id, i.acting_name, i.area_tenant_id, i.supervisor_tenant_id
from inspection i
left join enterprise e on e.id = i.enterprise_id;

-- One row per unit, case and kind: fines on the firm and on persons are one 家次 with the sum of both (X-22).
create view fact_penalty with (security_invoker = true) as
select md5(s.case_id::text || s.kind)::uuid as fact_id, s.enterprise_id, e.subject_kind, e.code as enterprise_code,
       e.name as enterprise_name, s.decided_on as occurred_on, s.decided_on, s.case_id, s.kind, s.amount_yuan, s.persons, s.ceiling,
       s.acting_tenant_id, s.acting_unit_id, s.area_tenant_id, s.supervisor_tenant_id
from (select c.enterprise_id, c.case_id, c.kind, min(c.decided_on) as decided_on, sum(c.amount_yuan) as amount_yuan,
             sum(c.persons) as persons, bool_or(c.ceiling) as ceiling, c.acting_tenant_id, c.acting_unit_id, c.area_tenant_id,
             c.supervisor_tenant_id
      from case_sanction c
      group by c.enterprise_id, c.case_id, c.kind, c.acting_tenant_id, c.acting_unit_id, c.area_tenant_id, c.supervisor_tenant_id) s
left join enterprise e on e.id = s.enterprise_id;

create view fact_publicity_exposure with (security_invoker = true) as
select x.id as fact_id, x.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       x.exposed_on as occurred_on, x.exposed_on, x.case_id, x.title, x.acting_tenant_id, x.acting_unit_id,
       x.area_tenant_id, x.supervisor_tenant_id
from case_exposure x
left join enterprise e on e.id = x.enterprise_id
where x.exposed_on is not null;

create view fact_admonition_talk with (security_invoker = true) as
select w.id as fact_id, w.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       w.held_on as occurred_on, w.held_on, w.reason, w.acting_tenant_id, w.acting_unit_id, w.area_tenant_id, w.supervisor_tenant_id
from enterprise_warning w
left join enterprise e on e.id = w.enterprise_id
where w.kind = 'talk';

create view fact_incentive with (security_invoker = true) as
select m.id as fact_id, m.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       m.from_on as occurred_on, m.from_on as granted_on, m.field, m.kind, m.amount_yuan, m.acting_tenant_id, m.acting_unit_id,
       m.area_tenant_id, m.supervisor_tenant_id
from enterprise_measure m
left join enterprise e on e.id = m.enterprise_id
where m.side = 'incentive';

create view fact_constraint with (security_invoker = true) as
select m.id as fact_id, m.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       m.from_on as occurred_on, m.from_on as imposed_on, m.field, m.kind, m.acting_tenant_id, m.acting_unit_id,
       m.area_tenant_id, m.supervisor_tenant_id
from enterprise_measure m
left join enterprise e on e.id = m.enterprise_id
where m.side = 'constraint';

-- every module has its own kind of subject
alter table work_item drop constraint work_item_subject_type_check;
alter table work_item add constraint work_item_subject_type_check
    check (subject_type in ('unit', 'enterprise', 'safety_office', 'review', 'work_list', 'report', 'hazard', 'enforcement_case'));
