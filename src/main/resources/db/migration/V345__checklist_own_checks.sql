-- Employees do the checks of their posts themselves (R-131): a sheet or card names an employee's account or a post, and a check keeps
-- whose it was.
alter table check_plan
    -- account of the employee who checks; the name stands in responsible
    add column member_id uuid,
    -- post whose holders check
    add column post_id   uuid,
    -- since when that person or post checks; null where nobody has changed it since before this was kept
    add column given_on  date,
    add check (member_id is null or post_id is null),
    add foreign key (enterprise_id, post_id) references post (enterprise_id, id) on delete set null (post_id);

alter table safety_check
    add column started_by uuid default app_member(),
    add column done_by    uuid;

drop trigger check_stays on safety_check;
create trigger check_stays
    before update of points, state, leader, by_principal, done_on, done_by_name, title, place, period_on, started_by, done_by
    on safety_check for each row when (old.state <> 'open') execute function check_stays();
