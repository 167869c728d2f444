-- A report has a case in the engine, and so a line in the inbox of whoever has to report, to take in or to correct.
alter table work_item drop constraint work_item_subject_type_check;
alter table work_item add constraint work_item_subject_type_check
    check (subject_type in ('unit', 'enterprise', 'safety_office', 'review', 'work_list', 'report'));
-- what the line says beside its title: who reminded, what was returned and why
alter table work_item add column hint text not null default '';
create index work_item_about on work_item (subject_id, subject_type) where state = 'open';

-- Null: the report has no case yet; the calendar gives it one at the step where the report stands.
alter table quarterly_report add column process_instance_id text;
-- how often the receiver reminded before the report was sent (R-253)
alter table quarterly_report add column reminders integer not null default 0;

-- One case per campaign and period, with the timers of its last days.
create table report_period_case (
    tenant_id           uuid not null default app_tenant() references tenant (id),
    campaign_id         uuid not null references campaign (id) on delete cascade,
    period              text not null,
    process_instance_id text not null,
    primary key (tenant_id, campaign_id, period)
);
