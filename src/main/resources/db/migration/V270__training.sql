-- Special trainings and observations on site (R-224, R-230): sessions, and who was there, one by one.
create table training_session (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    -- the unit that organised it; null for the authority as a whole. It never changes: attendance repeats it
    unit_id          uuid,
    kind             text        not null check (kind in ('training', 'site_observation')),
    topic            text        not null check (topic <> ''),
    held_on          date        not null,
    held_at          text        not null default '',
    note             text        not null default '',
    -- what the QR code at the door says; it works while the door is open
    token            text        not null unique default replace(gen_random_uuid()::text, '-', ''),
    door_open        boolean     not null default false,
    revision         integer     not null default 0,
    recorded_by      uuid                 default app_member(),
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    unique (tenant_id, id, kind, held_on)
);
create index training_session_held on training_session (tenant_id, held_on desc);

-- One person at one session; of an enterprise, or without one (officials, grid workers, experts). Kind and day of the session are
-- repeated, so that who may count the enterprise needs no sight of another authority's session.
create table training_attendance (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    enterprise_id uuid references enterprise (id) on delete cascade,
    session_id    uuid        not null,
    session_kind  text        not null,
    held_on       date        not null,
    unit_id       uuid,
    topic         text        not null,
    person_name   text        not null check (person_name <> ''),
    -- the five kinds of people (五类人员, R-224, X-46)
    people        text        not null check (people in ('official', 'supervisor', 'grid_worker', 'support', 'enterprise')),
    -- the two key few and everybody else of an enterprise (R-226)
    post          text        not null default '' check (post in ('', 'principal', 'safety_manager', 'other')),
    phone         text        not null default '',
    source        text        not null check (source in ('list', 'door', 'office')),
    created_at    timestamptz not null default now(),
    foreign key (tenant_id, session_id, session_kind, held_on)
        references training_session (tenant_id, id, kind, held_on) on update cascade on delete cascade,
    unique nulls not distinct (tenant_id, session_id, enterprise_id, person_name),
    check ((people = 'enterprise') = (enterprise_id is not null)),
    check ((enterprise_id is not null) = (post <> ''))
);
call about_enterprise('training_attendance');
create index training_attendance_session on training_attendance (tenant_id, session_id);
create index training_attendance_of on training_attendance (enterprise_id, held_on);

-- Sessions held, with the common columns of every fact view (see V030).
create view fact_session with (security_invoker = true) as
select s.id as fact_id, null::uuid as enterprise_id, s.held_on as occurred_on, s.held_on, s.kind, s.topic, s.held_at as place,
       s.tenant_id as issuer_tenant_id, s.unit_id as issuer_unit_id,
       (select count(*) from training_attendance a where a.tenant_id = s.tenant_id and a.session_id = s.id)::integer as persons
from training_session s;

-- One row per session and enterprise with the persons who came for it, and one row per session without an enterprise with
-- everybody else: that one counts at whoever organised the session (forms' "scope_of_events").
create view fact_session_attendance with (security_invoker = true) as
select a.fact_id, a.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       a.held_on as occurred_on, a.held_on, a.session_id, a.session_kind as kind, a.topic, a.persons, true as of_enterprise,
       a.tenant_id as acting_tenant_id, a.unit_id as acting_unit_id,
       a.tenant_id as issuer_tenant_id, a.unit_id as issuer_unit_id,
       a.area_tenant_id, a.supervisor_tenant_id
from (select (array_agg(t.id order by t.id))[1] as fact_id, t.enterprise_id, t.session_id, t.session_kind, t.topic, t.held_on,
             t.tenant_id, t.unit_id, t.area_tenant_id, t.supervisor_tenant_id, count(*)::integer as persons
      from training_attendance t
      where t.enterprise_id is not null
      group by t.enterprise_id, t.session_id, t.session_kind, t.topic, t.held_on, t.tenant_id, t.unit_id,
               t.area_tenant_id, t.supervisor_tenant_id) a
left join enterprise e on e.id = a.enterprise_id
union all
select s.id, null, null, null, null, s.held_on, s.held_on, s.id, s.kind, s.topic,
       (select count(*) from training_attendance t
        where t.tenant_id = s.tenant_id and t.session_id = s.id and t.enterprise_id is null)::integer,
       false, s.tenant_id, s.unit_id, s.tenant_id, s.unit_id, null, null
from training_session s;

grant select on fact_session, fact_session_attendance to ${appRole};
