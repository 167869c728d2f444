-- One complete self-evaluation of an enterprise (R-087). First or upgrade is decided by its history (R-094).
create table self_evaluation (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    campaign_id      uuid references campaign (id) on delete set null,
    work_item_id     uuid unique references work_item (id) on delete set null,
    standard_type    text        not null check (standard_type in ('national', 'provincial', 'local')),
    completed_on     date        not null,
    note             text        not null default '',
    evidence_file_id uuid,
    recorded_by      uuid                 default app_member(),
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now()
);
call about_enterprise('self_evaluation');
create index self_evaluation_latest on self_evaluation (enterprise_id, completed_on);

-- first_completed_on says whether one is the enterprise's first ever (创建自评) or a later one (提升自评), R-094.
create view fact_self_evaluation with (security_invoker = true) as
select s.id as fact_id, s.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       s.completed_on as occurred_on, s.completed_on, s.standard_type,
       min(s.completed_on) over (partition by s.enterprise_id) as first_completed_on,
       s.note, s.evidence_file_id, s.area_tenant_id, s.supervisor_tenant_id
from self_evaluation s
left join enterprise e on e.id = s.enterprise_id;
