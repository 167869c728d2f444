-- That the dual report (双报告, R-147, R-168) was given: to the supervising department, or to the workers' congress with its evidence.
-- A row is never changed; one that was recorded by mistake is taken back and stays to be read.
create table dual_report (
    id                   uuid primary key     default gen_random_uuid(),
    tenant_id            uuid        not null default app_tenant() references tenant (id),
    enterprise_id        uuid        not null references enterprise (id) on delete cascade,
    receiver             text        not null check (receiver in ('department', 'congress')),
    -- first and last day that the report is about
    report_from          date        not null,
    report_to            date        not null,
    report_given_on      date        not null,
    report_given_by_name text        not null,
    -- the department, or the meeting
    recipient_name       text        not null,
    -- minutes or resolution of the meeting, receipt of the department
    evidence_file_id     uuid references stored_file (id),
    -- the sheet as it was on the day it was recorded
    sheet_file_id        uuid references stored_file (id),
    red_points           int         not null check (red_points >= 0),
    orange_points        int         not null check (orange_points >= 0),
    yellow_points        int         not null check (yellow_points >= 0),
    blue_points          int         not null check (blue_points >= 0),
    found_hazards        int         not null check (found_hazards >= 0),
    closed_hazards       int         not null check (closed_hazards >= 0),
    open_hazards         int         not null check (open_hazards >= 0),
    -- entered by an office from paper
    by_office            boolean     not null,
    withdrawn_on         date,
    withdrawn_note       text        not null default '',
    created_by_name      text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at           timestamptz not null default clock_timestamp(),
    check (report_to >= report_from),
    check (report_given_on >= report_to)
);
call about_enterprise('dual_report');
create index dual_report_given on dual_report (enterprise_id, receiver, report_given_on desc) where withdrawn_on is null;
create index dual_report_evidence on dual_report (evidence_file_id) where evidence_file_id is not null;
create index dual_report_sheet on dual_report (sheet_file_id) where sheet_file_id is not null;
