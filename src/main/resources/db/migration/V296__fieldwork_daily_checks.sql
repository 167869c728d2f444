-- Daily checks on site count as checks of the authority (R-215, X-21): a visit that followed the check guide or found something. One that
-- only brought word, or asked how far things are, does not. A visit on the day of the same unit's inspection is part of it.
create or replace view fact_inspection with (security_invoker = true) as
select i.id as fact_id, i.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       i.inspected_on as occurred_on, i.inspected_on, i.kind, i.full_check, i.result,
       i.acting_tenant_id, i.acting_unit_id, i.acting_name, i.area_tenant_id, i.supervisor_tenant_id
from inspection i
left join enterprise e on e.id = i.enterprise_id
union all
select v.id, v.enterprise_id, e.subject_kind, e.code, e.name, v.visited_on, v.visited_on, 'daily', false, null,
       v.acting_tenant_id, v.unit_id, v.acting_name, v.area_tenant_id, v.supervisor_tenant_id
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
