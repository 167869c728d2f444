-- What a full check was scored with (R-179, R-283): points of 100, who scored, when; null where it was not scored.
alter table inspection add column check_points numeric(4, 1) check (check_points between 0 and 100);
alter table inspection add column scored_by text not null default '';
alter table inspection add column scored_on date;
alter table inspection add check ((check_points is null) = (scored_on is null) and (check_points is null) = (scored_by = ''));
alter table inspection add check (check_points is null or full_check);
