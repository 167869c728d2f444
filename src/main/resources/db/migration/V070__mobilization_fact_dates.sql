-- The dates of phase 1 under the names that the measures ask for; the enterprise is joined only where somebody asks for it.
create or replace view fact_notice_delivery with (security_invoker = true) as
select d.id as fact_id, d.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       d.delivered_on as occurred_on, d.campaign_id, d.receipt_signed, d.late,
       d.area_tenant_id, d.supervisor_tenant_id, d.delivered_on
from notice_delivery d
left join enterprise e on e.id = d.enterprise_id;

create or replace view fact_commitment with (security_invoker = true) as
select c.id as fact_id, c.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       c.signed_on as occurred_on, c.campaign_id, c.late,
       c.area_tenant_id, c.supervisor_tenant_id, c.signed_on
from commitment c
left join enterprise e on e.id = c.enterprise_id;
