-- The days on which full assessments were due and of which the principal was told, each once (R-146).
create table risk_assessment_reminder (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    enterprise_id uuid        not null references enterprise (id) on delete cascade,
    due_on        date        not null,
    told_on       date        not null,
    unique (tenant_id, enterprise_id, due_on)
);
call about_enterprise('risk_assessment_reminder');
