-- Checks by the enterprise's own lists (R-129 to R-135): who checks what how often, and what was found.

-- Who checks by a list, sheet or card (R-131).
create table check_plan (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    enterprise_id uuid        not null references enterprise (id) on delete cascade,
    set_id        uuid        not null,
    -- name of the person or post
    responsible   text        not null,
    revision      integer     not null default 1,
    created_at    timestamptz not null default now(),
    unique (enterprise_id, id),
    unique (enterprise_id, set_id),
    foreign key (enterprise_id, set_id) references enterprise_norm (enterprise_id, id) on delete cascade
);
call about_enterprise('check_plan');

-- How often, from a day until the next one; a pause is one, too.
create table check_phase (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    enterprise_id uuid        not null references enterprise (id) on delete cascade,
    plan_id       uuid        not null,
    starts_on     date        not null,
    frequency     text        not null
        check (frequency in ('daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'every_days', 'paused')),
    -- from the beginning of one check's time to the next: months, or days
    step_months   integer     not null default 0 check (step_months >= 0),
    step_days     integer     not null default 0 check (step_days >= 0),
    unique (enterprise_id, plan_id, starts_on),
    check ((frequency = 'paused') = (step_months + step_days = 0)),
    check (step_months = 0 or step_days = 0),
    foreign key (enterprise_id, plan_id) references check_plan (enterprise_id, id) on delete cascade
);
call about_enterprise('check_phase');
create index check_phase_of on check_phase (plan_id, starts_on);

-- A check as it is done and, once finished, for good; its points are those of the list on the day it began.
create table safety_check (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    enterprise_id   uuid        not null references enterprise (id) on delete cascade,
    set_id          uuid        not null,
    set_revision    integer     not null,
    plan_id         uuid,
    -- first day of the time it was due in; null for one between (不定期, R-132)
    period_on       date,
    kind            text        not null check (kind in ('list', 'sheet', 'card')),
    title           text        not null,
    place           text        not null default '',
    points          jsonb       not null,
    state           text        not null default 'open' check (state in ('open', 'done', 'dropped')),
    leader          text        not null default '',
    -- the principal led it (R-132)
    by_principal    boolean     not null default false,
    started_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    started_at      timestamptz not null default now(),
    done_on         date,
    done_by_name    text        not null default '',
    version         integer     not null default 1,
    unique (enterprise_id, id),
    check ((state = 'done') = (done_on is not null)),
    check (state <> 'done' or leader <> ''),
    foreign key (enterprise_id, set_id) references enterprise_norm (enterprise_id, id) on delete cascade,
    foreign key (enterprise_id, plan_id) references check_plan (enterprise_id, id) on delete cascade
);
call about_enterprise('safety_check');
create index safety_check_of on safety_check (enterprise_id, state, done_on);
create index safety_check_plan on safety_check (plan_id, period_on);
create unique index safety_check_once on safety_check (enterprise_id, plan_id, period_on)
    where state <> 'dropped' and period_on is not null;

create table safety_check_answer (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    enterprise_id uuid        not null references enterprise (id) on delete cascade,
    check_id      uuid        not null,
    point_id      text        not null,
    answer        text        not null check (answer in ('yes', 'no', 'none')),
    note          text        not null default '',
    category      text        not null default 'other',
    photos        uuid[]      not null default '{}',
    -- what a "no" became
    hazard_id     uuid,
    by_name       text        not null default coalesce(current_setting('app.member_name', true), ''),
    version       integer     not null default 1,
    unique (enterprise_id, check_id, point_id),
    foreign key (enterprise_id, check_id) references safety_check (enterprise_id, id) on delete cascade,
    foreign key (enterprise_id, hazard_id) references hazard (enterprise_id, id) on delete cascade,
    check (hazard_id is null or answer = 'no')
);
call about_enterprise('safety_check_answer');
create index safety_check_answer_of on safety_check_answer (check_id);
create unique index safety_check_answer_hazard on safety_check_answer (hazard_id) where hazard_id is not null;

-- A finished check stays as it is. Columns of visibility follow the enterprise all the same.
create function check_stays() returns trigger language plpgsql as
$$
begin
    raise exception 'a finished check does not change' using errcode = 'check_violation';
end
$$;
create trigger check_stays before update of points, state, leader, by_principal, done_on, done_by_name, title, place, period_on
    on safety_check for each row when (old.state <> 'open') execute function check_stays();

create function check_answer_stays() returns trigger language plpgsql as
$$
begin
    if not exists (select 1 from safety_check c
                   where c.enterprise_id = new.enterprise_id and c.id = new.check_id and c.state = 'open') then
        raise exception 'a finished check does not change' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger check_answer_stays before insert or update of answer, note, category, photos, hazard_id, by_name, point_id
    on safety_check_answer for each row execute function check_answer_stays();

-- A department's list handed to an enterprise it supervises (R-130).
create table check_list_delivery (
    id                uuid primary key     default gen_random_uuid(),
    tenant_id         uuid        not null default app_tenant() references tenant (id),
    enterprise_id     uuid        not null references enterprise (id) on delete cascade,
    norm_key          text        not null,
    norm_version      integer     not null,
    delivered_on      date        not null,
    delivered_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    unique (tenant_id, enterprise_id, norm_key, norm_version)
);
call about_enterprise('check_list_delivery');
create index check_list_delivery_norm on check_list_delivery (tenant_id, norm_key);
