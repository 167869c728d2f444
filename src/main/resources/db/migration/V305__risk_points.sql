-- A floor plan of the enterprise on which its risk points stand (R-141).
create table risk_map (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    enterprise_id uuid        not null references enterprise (id) on delete cascade,
    title         text        not null,
    file_id       uuid        not null references stored_file (id),
    width_px      integer     not null check (width_px > 0),
    height_px     integer     not null check (height_px > 0),
    version       integer     not null default 1,
    changed_by_name text      not null default coalesce(current_setting('app.member_name', true), ''),
    changed_at    timestamptz not null default now(),
    unique (enterprise_id, id)
);
call about_enterprise('risk_map');

-- A risk point (风险点) as it stands; how its colour came about is in risk_point_grade.
create table risk_point (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    name             text        not null,
    -- area or workshop
    place            text        not null,
    kind             text        not null check (kind in ('process', 'equipment', 'environment', 'behaviour', 'management')),
    factors          text        not null,
    accidents        text[]      not null default '{}',
    measures         text        not null,
    control_level    text        not null check (control_level in ('company', 'workshop', 'team', 'post')),
    responsible_name text        not null,
    posts            text[]      not null default '{}',
    -- what R-144 asks of red and orange points
    monitoring       text        not null default '',
    watch            text        not null default '',
    check_days       integer     not null check (check_days between 1 and 366),
    color            text        not null check (color in ('red', 'orange', 'yellow', 'blue')),
    previous_color   text check (previous_color in ('red', 'orange', 'yellow', 'blue')),
    graded_on        date        not null,
    -- where it stands on a map, from the left and upper edge
    map_id           uuid,
    map_x            numeric(6, 5) check (map_x between 0 and 1),
    map_y            numeric(6, 5) check (map_y between 0 and 1),
    from_on          date        not null,
    -- first day it is no longer there
    ended_on         date,
    end_reason       text        not null default '',
    version          integer     not null default 1,
    changed_by_name  text        not null default coalesce(current_setting('app.member_name', true), ''),
    changed_at       timestamptz not null default now(),
    unique (enterprise_id, id),
    foreign key (enterprise_id, map_id) references risk_map (enterprise_id, id) on delete set null (map_id),
    check (map_id is null or map_x is not null and map_y is not null)
);
call about_enterprise('risk_point');
create index risk_point_map on risk_point (enterprise_id, map_id);

-- Every grading of a risk point with its day and reason (R-143).
create table risk_point_grade (
    id             uuid primary key     default gen_random_uuid(),
    tenant_id      uuid        not null default app_tenant() references tenant (id),
    enterprise_id  uuid        not null references enterprise (id) on delete cascade,
    point_id       uuid        not null,
    method         text        not null check (method in ('direct', 'lec')),
    likelihood     numeric(5, 2),
    exposure       numeric(5, 2),
    consequence    numeric(5, 2),
    color          text        not null check (color in ('red', 'orange', 'yellow', 'blue')),
    reason         text        not null default '',
    graded_on      date        not null,
    -- an office recorded it for the enterprise
    by_office      boolean     not null default false,
    graded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at     timestamptz not null default clock_timestamp(),
    foreign key (enterprise_id, point_id) references risk_point (enterprise_id, id) on delete cascade,
    check (method <> 'lec' or likelihood is not null and exposure is not null and consequence is not null)
);
call about_enterprise('risk_point_grade');
create index risk_point_grade_of on risk_point_grade (enterprise_id, point_id, graded_on desc);

-- What was graded or checked stays as it was; only who sees it may change, when the enterprise moves.
create function keep_risk_point_grade() returns trigger language plpgsql as
$$
begin
    if (old.point_id, old.method, old.likelihood, old.exposure, old.consequence, old.color, old.reason, old.graded_on, old.by_office,
        old.graded_by_name, old.created_at)
        is distinct from (new.point_id, new.method, new.likelihood, new.exposure, new.consequence, new.color, new.reason, new.graded_on,
        new.by_office, new.graded_by_name, new.created_at) then
        raise exception 'a grading of a risk point is never changed';
    end if;
    return new;
end
$$;
create trigger keep_grade before update on risk_point_grade for each row execute function keep_risk_point_grade();

-- A full identification and assessment of all risks (R-146).
create table risk_full_assessment (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    completed_on     date        not null,
    cause            text        not null check (cause in ('periodic', 'change')),
    basis            text        not null default '',
    assessed_by      text        not null default '',
    point_count      integer     not null default 0 check (point_count >= 0),
    file_id          uuid references stored_file (id),
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now()
);
call about_enterprise('risk_full_assessment');
create index risk_full_assessment_of on risk_full_assessment (enterprise_id, completed_on desc);
