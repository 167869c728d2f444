-- The ends of periods before which an enterprise was told that its dual report is missing, each once (R-147, R-168).
create table dual_report_reminder (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    enterprise_id uuid        not null references enterprise (id) on delete cascade,
    due_on        date        not null,
    told_on       date        not null,
    unique (tenant_id, enterprise_id, due_on)
);
call about_enterprise('dual_report_reminder');
