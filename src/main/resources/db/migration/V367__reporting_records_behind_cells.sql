-- What tells the records behind a cell of a form apart, and which record each is, so that a figure opens on it.
create or replace view fact_hazard with (security_invoker = true) as
select h.id as fact_id, h.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       case when h.source = 'official' and h.origin <> 'official' then greatest(h.found_on, h.ordered_on) else h.found_on end as occurred_on,
       h.found_on, h.source, h.origin, h.level, h.category, h.ordered_on, h.due_on, h.rectified_on, h.verified_on,
       case when u.kind in ('village', 'town', 'grid_cell') then null else h.ordering_tenant_id end as acting_tenant_id,
       h.ordering_unit_id as acting_unit_id,
       h.area_tenant_id, h.supervisor_tenant_id, h.description
from hazard h
left join enterprise e on e.id = h.enterprise_id
left join org_unit u on u.id = h.ordering_unit_id
where h.state not in ('proposed', 'dismissed');

create or replace view fact_major_hazard_listing with (security_invoker = true) as
select l.id as fact_id, l.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       l.listed_on as occurred_on, l.listed_on, l.hazard_id, l.decision_id, l.listing_body, l.document_number, l.due_on, l.delisted_on,
       case when u.kind in ('village', 'town', 'grid_cell') then null else l.tenant_id end as acting_tenant_id,
       l.unit_id as acting_unit_id, l.area_tenant_id, l.supervisor_tenant_id, h.description
from hazard_listing l
left join enterprise e on e.id = l.enterprise_id
left join org_unit u on u.id = l.unit_id
left join hazard h on h.id = l.hazard_id;

create or replace view fact_inspection with (security_invoker = true) as
select i.id as fact_id, i.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       i.inspected_on as occurred_on, i.inspected_on, i.kind, i.full_check, i.result,
       i.acting_tenant_id, i.acting_unit_id, i.acting_name, i.area_tenant_id, i.supervisor_tenant_id,
       i.id as inspection_id, null::uuid as visit_id
from inspection i
left join enterprise e on e.id = i.enterprise_id
union all
select v.id, v.enterprise_id, e.subject_kind, e.code, e.name, v.visited_on, v.visited_on, 'daily', false, null,
       v.acting_tenant_id, v.unit_id, v.acting_name, v.area_tenant_id, v.supervisor_tenant_id, null, v.id
from (select distinct on (f.tenant_id, f.unit_id, f.enterprise_id, f.visited_on)
             f.id, f.enterprise_id, f.visited_on, f.unit_id, f.area_tenant_id, f.supervisor_tenant_id, f.tenant_id,
             case when u.kind in ('village', 'town', 'grid_cell') then null else f.tenant_id end as acting_tenant_id,
             coalesce(u.name, t.name) as acting_name
      from field_visit f
      join tenant t on t.id = f.tenant_id
      left join org_unit u on u.id = f.unit_id
      where f.answers <> '[]' or f.findings <> '[]'
      order by f.tenant_id, f.unit_id, f.enterprise_id, f.visited_on, f.visited_at, f.id) v
left join enterprise e on e.id = v.enterprise_id
where not exists (select 1 from inspection i
                  where i.tenant_id = v.tenant_id and i.acting_unit_id is not distinct from v.unit_id
                    and i.enterprise_id = v.enterprise_id and i.inspected_on = v.visited_on);
