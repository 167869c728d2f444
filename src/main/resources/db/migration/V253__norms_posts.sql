-- One list per post (R-202): goals, duties, scope, assessment standard; for every post, whoever holds it.
create table post (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    enterprise_id uuid        not null references enterprise (id) on delete cascade,
    -- level or department it belongs to; empty for the enterprise as a whole
    department    text        not null default '',
    name          text        not null,
    -- first responsible of its level or department (R-203)
    head          boolean     not null default false,
    goals         text        not null default '',
    duties        text        not null default '',
    scope         text        not null default '',
    standard      text        not null default '',
    from_on       date        not null,
    -- first day no longer there
    ended_on      date,
    version       integer     not null default 1,
    changed_by_name text      not null default coalesce(current_setting('app.member_name', true), ''),
    changed_at    timestamptz not null default now(),
    unique (enterprise_id, id),
    check (ended_on is null or ended_on >= from_on)
);
call about_enterprise('post');
create unique index post_one_head on post (enterprise_id, department) where head and ended_on is null;
create unique index post_name on post (enterprise_id, department, name) where ended_on is null;

-- Who holds a post; agency workers and interns like everybody else.
create table post_holder (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    enterprise_id uuid        not null references enterprise (id) on delete cascade,
    post_id       uuid        not null,
    person_name   text        not null,
    employment    text        not null check (employment in ('regular', 'agency', 'intern')),
    from_on       date        not null,
    to_on         date,
    foreign key (enterprise_id, post_id) references post (enterprise_id, id) on delete cascade,
    check (to_on is null or to_on >= from_on)
);
call about_enterprise('post_holder');
create index post_holder_of on post_holder (enterprise_id, post_id);
create unique index post_holder_once on post_holder (enterprise_id, post_id, person_name) where to_on is null;

-- The yearly assessment of full-staff responsibility (R-204).
create table responsibility_assessment (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    enterprise_id uuid        not null references enterprise (id) on delete cascade,
    year          integer     not null,
    completed_on  date,
    -- when and how the result was posted inside the firm
    posted_on     date,
    posted_how    text        not null default '',
    begun_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at    timestamptz not null default now(),
    unique (enterprise_id, year),
    unique (enterprise_id, id),
    check (posted_on is null or completed_on is not null)
);
call about_enterprise('responsibility_assessment');

-- One line per person in a post, as they stood when the assessment was begun.
create table assessment_result (
    id            uuid primary key        default gen_random_uuid(),
    tenant_id     uuid           not null default app_tenant() references tenant (id),
    enterprise_id uuid           not null references enterprise (id) on delete cascade,
    assessment_id uuid           not null,
    post_id       uuid           not null,
    post_name     text           not null,
    person_name   text           not null,
    employment    text           not null check (employment in ('regular', 'agency', 'intern')),
    grade         text check (grade in ('excellent', 'qualified', 'unqualified')),
    reward_yuan   numeric(12, 2) not null default 0 check (reward_yuan >= 0),
    penalty_yuan  numeric(12, 2) not null default 0 check (penalty_yuan >= 0),
    note          text           not null default '',
    -- day the reward was paid out
    paid_on       date,
    version       integer        not null default 1,
    foreign key (enterprise_id, assessment_id) references responsibility_assessment (enterprise_id, id) on delete cascade,
    check (paid_on is null or reward_yuan > 0)
);
call about_enterprise('assessment_result');
create index assessment_result_of on assessment_result (enterprise_id, assessment_id);

create view fact_annual_assessment with (security_invoker = true) as
select a.id as fact_id, a.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       a.year, a.completed_on, a.completed_on as occurred_on, a.posted_on, a.area_tenant_id, a.supervisor_tenant_id
from responsibility_assessment a
left join enterprise e on e.id = a.enterprise_id
where a.completed_on is not null;

-- One row per payment to a person, with the post it was paid for (X-18).
create view fact_reward_payment with (security_invoker = true) as
select r.id as fact_id, r.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       'assessment'::text as kind, r.reward_yuan as amount_yuan, r.paid_on, r.paid_on as occurred_on,
       r.post_id::text as post_key, r.post_name, r.person_name, r.enterprise_id::text || ':' || r.person_name as person_key,
       r.area_tenant_id, r.supervisor_tenant_id
from assessment_result r
left join enterprise e on e.id = r.enterprise_id
where r.paid_on is not null;
