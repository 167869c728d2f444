-- Append-only: the application role may insert and read, nothing else (see the grants in R__row_level_security.sql).
create table audit_entry (
    id            bigint generated always as identity primary key,
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    at            timestamptz not null default clock_timestamp(),
    member_id     uuid                 default app_member(),
    member_name   text        not null default coalesce(current_setting('app.member_name', true), ''),
    act           text        not null,
    subject_type  text        not null,
    subject_id    uuid,
    enterprise_id uuid,
    old_value     jsonb,
    new_value     jsonb
);
create index audit_entry_tenant on audit_entry (tenant_id, at desc);
create index audit_entry_subject on audit_entry (subject_type, subject_id, at desc);
create index audit_entry_enterprise on audit_entry (enterprise_id, id desc);
