-- Hazards in their closed loop (R-157 to R-164, R-172): found, dispatched, rectified, re-checked by somebody else, signed off.
create table hazard (
    id                  uuid primary key     default gen_random_uuid(),
    tenant_id           uuid        not null default app_tenant() references tenant (id),
    enterprise_id       uuid        not null references enterprise (id) on delete cascade,
    -- as the forms count it; a finding of a help visit, of the public or of a device becomes official with an order (X-20)
    source              text        not null check (source in ('self_check', 'internal_report', 'official', 'help_visit', 'public', 'device')),
    -- where it came from in the first place
    origin              text        not null check (origin in ('self_check', 'internal_report', 'official', 'help_visit', 'public', 'device')),
    level               text        not null default 'general' check (level in ('general', 'major')),
    category            text        not null default 'other',
    description         text        not null,
    place               text        not null default '',
    -- clause of the sector's judgement standard; a major hazard has one (R-161)
    clause              text        not null default '',
    found_on            date        not null,
    found_by            uuid                 default app_member(),
    found_by_name       text        not null default coalesce(current_setting('app.member_name', true), ''),
    inspection_id       uuid,
    state               text        not null
        check (state in ('proposed', 'found', 'planned', 'dispatched', 'rectified', 'rechecked', 'closed', 'dismissed')),
    -- who ordered the rectification; set exactly for official hazards
    ordered_on          date,
    ordering_tenant_id  uuid references tenant (id),
    ordering_unit_id    uuid references org_unit (id),
    -- responsibility, measures, deadline; with funds, contingency plan and acceptance standard those of a major hazard (X-44, X-45)
    responsible         text        not null default '',
    measure             text        not null default '',
    due_on              date,
    funds               text        not null default '',
    contingency         text        not null default '',
    acceptance          text        not null default '',
    reported_on         date,
    rectified_on        date,
    rectified_by        uuid,
    rectified_by_name   text        not null default '',
    rechecked_on        date,
    verified_on         date,
    verified_by_name    text        not null default '',
    dismissed_on        date,
    process_instance_id text,
    version             integer     not null default 1,
    created_at          timestamptz not null default now(),
    unique (enterprise_id, id),
    check ((source = 'official') = (ordered_on is not null)),
    check ((ordered_on is null) = (ordering_tenant_id is null)),
    check ((state = 'closed') = (verified_on is not null)),
    check ((state = 'dismissed') = (dismissed_on is not null)),
    check (level = 'general' or clause <> '' or state in ('proposed', 'dismissed')),
    check (state in ('proposed', 'found', 'dismissed') or responsible <> '' and measure <> '' and due_on is not null),
    check (level = 'general' or state in ('proposed', 'found', 'dismissed')
           or funds <> '' and contingency <> '' and acceptance <> '')
);
call about_enterprise('hazard');
create index hazard_of on hazard (enterprise_id, found_on);
create index hazard_area_open on hazard (area_tenant_id, state, due_on);
create index hazard_supervisor_open on hazard (supervisor_tenant_id, state, due_on);
create index hazard_ordering on hazard (ordering_tenant_id) where ordering_tenant_id is not null;
create index hazard_inspection on hazard (inspection_id) where inspection_id is not null;

-- Its course: who did what when, with words and pictures. A deadline that was set by a step stays readable there.
create table hazard_step (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    enterprise_id uuid        not null references enterprise (id) on delete cascade,
    hazard_id     uuid        not null,
    number        integer     not null,
    kind          text        not null
        check (kind in ('found', 'proposed', 'confirmed', 'ordered', 'dispatched', 'reported', 'rectified', 'returned', 'rechecked',
                        'signed_off', 'dismissed', 'listed', 'delisted')),
    done_on       date        not null,
    at            timestamptz not null default now(),
    by_id         uuid                 default app_member(),
    by_name       text        not null default coalesce(current_setting('app.member_name', true), ''),
    note          text        not null default '',
    -- the deadline that this step set
    due_on        date,
    photo_ids     uuid[]      not null default '{}',
    unique (hazard_id, number),
    foreign key (enterprise_id, hazard_id) references hazard (enterprise_id, id) on delete cascade
);
call about_enterprise('hazard_step');

-- Major hazards under listed supervision (挂牌督办, R-174): one decision about an enterprise may list several.
create table hazard_listing (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    enterprise_id   uuid        not null references enterprise (id) on delete cascade,
    hazard_id       uuid        not null,
    -- the same for all hazards of the enterprise that one decision lists
    decision_id     uuid        not null,
    unit_id         uuid references org_unit (id),
    listing_body    text        not null,
    document_number text        not null default '',
    listed_on       date        not null,
    due_on          date        not null,
    delisted_on     date,
    delisted_note   text        not null default '',
    created_at      timestamptz not null default now(),
    foreign key (enterprise_id, hazard_id) references hazard (enterprise_id, id) on delete cascade,
    check (due_on >= listed_on),
    check (delisted_on is null or delisted_on >= listed_on)
);
call about_enterprise('hazard_listing');
create index hazard_listing_of on hazard_listing (enterprise_id, hazard_id);
create unique index hazard_listed_once on hazard_listing (hazard_id) where delisted_on is null;

-- occurred_on is the day from which it counts under its source: the day it was found, or the day of the order that made a finding
-- of a help visit, of the public or of a device an official hazard (X-20); a day before it so counts it under neither.
create view fact_hazard with (security_invoker = true) as
select h.id as fact_id, h.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       case when h.source = 'official' and h.origin <> 'official' then greatest(h.found_on, h.ordered_on) else h.found_on end as occurred_on,
       h.found_on, h.source, h.origin, h.level, h.category, h.ordered_on, h.due_on, h.rectified_on, h.verified_on,
       h.ordering_tenant_id as acting_tenant_id, h.ordering_unit_id as acting_unit_id,
       h.area_tenant_id, h.supervisor_tenant_id
from hazard h
left join enterprise e on e.id = h.enterprise_id
where h.state not in ('proposed', 'dismissed');

create view fact_major_hazard_listing with (security_invoker = true) as
select l.id as fact_id, l.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       l.listed_on as occurred_on, l.listed_on, l.hazard_id, l.decision_id, l.listing_body, l.document_number, l.due_on, l.delisted_on,
       l.tenant_id as acting_tenant_id, l.unit_id as acting_unit_id, l.area_tenant_id, l.supervisor_tenant_id
from hazard_listing l
left join enterprise e on e.id = l.enterprise_id;

-- tasks about hazards
alter table work_item drop constraint work_item_subject_type_check;
alter table work_item add constraint work_item_subject_type_check
    check (subject_type in ('unit', 'enterprise', 'safety_office', 'review', 'work_list', 'report', 'hazard'));
