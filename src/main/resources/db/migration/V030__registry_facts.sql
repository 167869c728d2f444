-- The countable facts of the registry, as reporting reads them (house rule: other modules only through these views).
-- All of them run with the rights of the reader (security_invoker), so row-level security stays in force.
--
-- Common columns of every fact view:
--   fact_id                                    the record behind the fact
--   enterprise_id, subject_kind                the enterprise or nine-small place, and which of the two it is
--   enterprise_code, enterprise_name           for lists and exports; the join is dropped where nobody asks for them
--   achieved_on, ended_on                      in force on day d  <=>  achieved_on <= d and (ended_on is null or d < ended_on)
--   area_tenant_id, supervisor_tenant_id       the two lines of supervision as they stand today
-- Where an enterprise is counted on a past day stands in enterprise_state (block_*, line_*), which
-- fact_enterprise and fact_nine_small_place show.

-- Yearly confirmation that a scheme from an earlier year still runs (X-19).
create table adoption_confirmation (
    id                uuid primary key     default gen_random_uuid(),
    tenant_id         uuid        not null default app_tenant() references tenant (id),
    enterprise_id     uuid        not null references enterprise (id) on delete cascade,
    adoption_id       uuid        not null references enterprise_adoption (id) on delete cascade,
    confirmed_on      date        not null,
    confirmed_by      uuid                 default app_member(),
    confirmed_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at        timestamptz not null default now(),
    unique (adoption_id, confirmed_on)
);
call about_enterprise('adoption_confirmation');

create view fact_enterprise with (security_invoker = true) as
select s.id as fact_id, s.enterprise_id, s.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       s.valid_from as achieved_on, s.valid_to as ended_on, s.valid_from, s.valid_to,
       s.active, s.size_class, s.public_institution, s.sector_id,
       s.block_tenant_id, s.block_unit_id, s.line_tenant_id, s.line_unit_id,
       e.opened_on, e.closed_on, e.entered_on, e.status,
       s.area_tenant_id, s.supervisor_tenant_id
from enterprise_state s
left join enterprise e on e.id = s.enterprise_id
where s.subject_kind = 'enterprise';

create view fact_nine_small_place with (security_invoker = true) as
select s.id as fact_id, s.enterprise_id, s.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       s.valid_from as achieved_on, s.valid_to as ended_on, s.valid_from, s.valid_to,
       s.active, s.category, s.sector_id,
       s.block_tenant_id, s.block_unit_id, s.line_tenant_id, s.line_unit_id,
       e.opened_on, e.closed_on, e.entered_on, e.status,
       s.area_tenant_id, s.supervisor_tenant_id
from enterprise_state s
left join enterprise e on e.id = s.enterprise_id
where s.subject_kind = 'nine_small_place';

-- One view per kind of adoption; they differ in the kind alone.
do
$$
declare
    k text;
    v text;
begin
    foreach k in array array['responsibility_scheme', 'safety_org', 'three_lists', 'five_s', 'six_haves', 'rescue_team']
    loop
        v := case when k in ('three_lists', 'five_s', 'six_haves') then k || '_adoption' else k end;
        execute format('create view %I with (security_invoker = true) as
            select a.id as fact_id, a.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
                   a.achieved_on, a.ended_on, a.has_assessment_list, a.note, a.evidence_file_id,
                   a.confirmed_by, a.confirmed_by_name, a.area_tenant_id, a.supervisor_tenant_id
            from enterprise_adoption a
            left join enterprise e on e.id = a.enterprise_id
            where a.kind = %L', 'fact_' || v, k);
    end loop;
end
$$;

create view fact_rescue_team_member with (security_invoker = true) as
select m.id as fact_id, m.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       m.joined_on as achieved_on, least(m.left_on, a.ended_on) as ended_on,
       m.adoption_id as rescue_team_id, a.achieved_on as team_achieved_on, a.ended_on as team_ended_on,
       m.person_name, m.enterprise_id::text || ':' || m.person_name as person_key,
       m.area_tenant_id, m.supervisor_tenant_id
from rescue_team_member m
join enterprise_adoption a on a.id = m.adoption_id and a.kind = 'rescue_team'
left join enterprise e on e.id = m.enterprise_id;

-- One row per confirmation; setting a scheme up is its first one. A scheme counts in a window when it was
-- confirmed there and is in force (X-19); count distinct enterprises.
create view fact_internal_report_scheme with (security_invoker = true) as
select coalesce(c.id, a.id) as fact_id, a.id as scheme_id, a.enterprise_id, e.subject_kind,
       e.code as enterprise_code, e.name as enterprise_name,
       a.achieved_on, a.ended_on, coalesce(c.confirmed_on, a.achieved_on) as confirmed_on, a.note, a.evidence_file_id,
       a.area_tenant_id, a.supervisor_tenant_id
from enterprise_adoption a
cross join lateral (select null::uuid as id, null::date as confirmed_on
                    union all
                    select k.id, k.confirmed_on from adoption_confirmation k where k.adoption_id = a.id) c
left join enterprise e on e.id = a.enterprise_id
where a.kind = 'internal_report_scheme';

-- One row per person and term of office. person_key is the same for one person within one enterprise.
create view fact_safety_officer with (security_invoker = true) as
select p.id as fact_id, p.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       p.from_on as achieved_on, p.to_on as ended_on, p.from_on as appointed_on,
       coalesce(p.confirmed_on, p.from_on) as confirmed_on,
       p.name as person_name, p.enterprise_id::text || ':' || p.name as person_key,
       p.full_time, p.area_tenant_id, p.supervisor_tenant_id
from enterprise_person p
left join enterprise e on e.id = p.enterprise_id
where p.role = 'safety_officer';

-- The latest grade at day d: assessed_on <= d and (next_assessed_on is null or d < next_assessed_on).
create view fact_enterprise_risk_grade with (security_invoker = true) as
select g.fact_id, g.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       g.assessed_on as achieved_on, g.next_assessed_on as ended_on, g.assessed_on, g.next_assessed_on,
       g.color, g.reason, g.assessed_by, g.assessed_by_name, g.evidence_file_id, g.area_tenant_id, g.supervisor_tenant_id
from (select r.id as fact_id, r.enterprise_id, r.color, r.assessed_on, r.reason, r.assessed_by, r.assessed_by_name,
             r.evidence_file_id, r.area_tenant_id, r.supervisor_tenant_id,
             lead(r.assessed_on) over (partition by r.enterprise_id order by r.assessed_on, r.created_at, r.id) as next_assessed_on
      from enterprise_risk_grade r) g
left join enterprise e on e.id = g.enterprise_id;

grant select on fact_enterprise, fact_nine_small_place, fact_responsibility_scheme, fact_safety_org,
    fact_three_lists_adoption, fact_five_s_adoption, fact_six_haves_adoption, fact_rescue_team, fact_rescue_team_member,
    fact_internal_report_scheme, fact_safety_officer, fact_enterprise_risk_grade to ${appRole};
