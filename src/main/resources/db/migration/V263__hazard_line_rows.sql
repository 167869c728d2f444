-- What a village or grid cell orders is in the block rows by the enterprise's place, and in no line row, also not in the one of
-- its township as a whole: a village stands for an area (decision 0240, as for inspections).
create or replace view fact_hazard with (security_invoker = true) as
select h.id as fact_id, h.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       case when h.source = 'official' and h.origin <> 'official' then greatest(h.found_on, h.ordered_on) else h.found_on end as occurred_on,
       h.found_on, h.source, h.origin, h.level, h.category, h.ordered_on, h.due_on, h.rectified_on, h.verified_on,
       case when u.kind in ('village', 'town', 'grid_cell') then null else h.ordering_tenant_id end as acting_tenant_id,
       h.ordering_unit_id as acting_unit_id,
       h.area_tenant_id, h.supervisor_tenant_id
from hazard h
left join enterprise e on e.id = h.enterprise_id
left join org_unit u on u.id = h.ordering_unit_id
where h.state not in ('proposed', 'dismissed');

create or replace view fact_major_hazard_listing with (security_invoker = true) as
select l.id as fact_id, l.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       l.listed_on as occurred_on, l.listed_on, l.hazard_id, l.decision_id, l.listing_body, l.document_number, l.due_on, l.delisted_on,
       case when u.kind in ('village', 'town', 'grid_cell') then null else l.tenant_id end as acting_tenant_id,
       l.unit_id as acting_unit_id, l.area_tenant_id, l.supervisor_tenant_id
from hazard_listing l
left join enterprise e on e.id = l.enterprise_id
left join org_unit u on u.id = l.unit_id;
