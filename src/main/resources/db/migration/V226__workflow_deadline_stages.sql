-- How far a task's deadline has been told: 0 nothing yet, 1 due soon, 2 overdue, 3 before the office, 4 before the leader; and every
-- reminder of it: [{"kind", "on", "byName", "names"}]. Null is none, so that a launch writes nothing more.
alter table work_item
    add column deadline_stage smallint not null default 0 check (deadline_stage between 0 and 4),
    add column reminders jsonb;
