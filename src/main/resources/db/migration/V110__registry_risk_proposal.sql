-- What the portal proposed when a colour was given (X-56): kept beside the decision, so that both can be compared later.
-- Null for colours given before the portal proposed any.
alter table enterprise_risk_grade
    add column proposed_color   text check (proposed_color in ('red', 'orange', 'yellow', 'blue')),
    add column proposed_points  integer check (proposed_points >= 0),
    -- [{"fact": "overdue_task", "times": 2, "points": 10}, …], the weightiest first
    add column proposed_reasons jsonb not null default '[]';
