-- What an enterprise was recognised as (R-177 to R-198): gradings, stars, benchmark and premium enterprises, qualified posts. One
-- table, because all of them are dated, rest on a document, may lapse and be withdrawn, and are listed side by side.
create table recognition (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    kind             text        not null check (kind in ('grading', 'star', 'case', 'post')),
    -- of a grading the standard, of a case the project, of a post which of the four kinds
    division         text        not null,
    level            text        not null,
    achieved_on      date        not null,
    -- last day it is valid by its own text; null without one
    valid_until      date,
    -- who rated, graded or recognised
    awarded_by text        not null check (awarded_by <> ''),
    -- the document it rests on; nothing is recorded without (R-178)
    basis            text        not null check (basis <> ''),
    -- the post, or the title of the written case
    title            text        not null default '',
    person_name      text        not null default '',
    case_text        text        not null default '',
    file_id          uuid references stored_file (id),
    -- the same for one post recognised level by level
    series_id        uuid        not null default gen_random_uuid(),
    candidate_id     uuid,
    withdrawn_on     date,
    withdraw_reason  text        not null default '',
    recorded_by      uuid                 default app_member(),
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    check (case kind
        when 'grading' then division in ('national', 'provincial', 'local') and level in ('1', '2', '3', 'none')
             and (division <> 'local' or level = 'none')
        when 'star' then division = 'star' and level in ('1', '2', '3', '4', '5')
        when 'case' then division in ('benchmark', 'premium') and level in ('township', 'county', 'prefecture')
        else division in ('party_member', 'worker', 'youth', 'women') and level in ('township', 'county', 'prefecture') end),
    check (kind <> 'post' or title <> ''),
    check (valid_until is null or valid_until >= achieved_on),
    check (withdrawn_on is null or withdrawn_on >= achieved_on),
    check ((withdrawn_on is null) = (withdraw_reason = ''))
);
call about_enterprise('recognition');
create index recognition_of on recognition (enterprise_id, kind, division, achieved_on);
create index recognition_listed on recognition (kind, division, achieved_on desc);
create index recognition_file on recognition (file_id);

-- A township, street or park among the ten best (R-182, R-183): read by whom it is about, too.
create table area_recognition (
    id                uuid primary key     default gen_random_uuid(),
    tenant_id         uuid        not null default app_tenant() references tenant (id),
    -- the authority itself where it is one of the portal; its name else
    subject_tenant_id uuid references tenant (id),
    subject_name      text        not null check (subject_name <> ''),
    level             text        not null check (level in ('county', 'prefecture')),
    achieved_on       date        not null,
    awarded_by text        not null check (awarded_by <> ''),
    basis             text        not null check (basis <> ''),
    title             text        not null default '',
    case_text         text        not null default '',
    file_id           uuid references stored_file (id),
    withdrawn_on      date,
    withdraw_reason   text        not null default '',
    recorded_by_name  text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at        timestamptz not null default now(),
    check (withdrawn_on is null or withdrawn_on >= achieved_on),
    check ((withdrawn_on is null) = (withdraw_reason = ''))
);
create index area_recognition_tenant on area_recognition (tenant_id, achieved_on desc);
create index area_recognition_subject on area_recognition (subject_tenant_id, achieved_on desc);

-- An enterprise selected for a project, helped, recommended and reviewed level by level (R-184 to R-187).
create table selection_candidate (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    enterprise_id   uuid        not null references enterprise (id) on delete cascade,
    -- who selected it; null for the authority as a whole
    unit_id         uuid,
    project         text        not null check (project in ('benchmark', 'premium')),
    state           text        not null check (state in ('helping', 'recommending', 'reviewing', 'recognised', 'refused', 'given_up')),
    -- the level that is asked next or now
    level           text        not null check (level in ('township', 'county', 'prefecture')),
    -- the highest level reached; null before the first
    reached         text check (reached in ('township', 'county', 'prefecture')),
    named_on        date        not null,
    -- [{item, met, note}] of the five goods, each once
    five_good       jsonb       not null default '[]',
    case_title      text        not null default '',
    case_text       text        not null default '',
    case_file_id    uuid references stored_file (id),
    case_instance   text        not null default '',
    revision        integer     not null default 0,
    created_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at      timestamptz not null default now(),
    unique (tenant_id, id)
);
call about_enterprise('selection_candidate');
create unique index selection_candidate_once on selection_candidate (tenant_id, enterprise_id, project)
    where state in ('helping', 'recommending', 'reviewing');
create index selection_candidate_file on selection_candidate (case_file_id);

-- What happened to it, in order; never changed.
create table selection_step (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    candidate_id     uuid        not null,
    kind             text        not null check (kind in ('named', 'helped', 'recommended', 'not_recommended', 'recognised', 'refused')),
    level            text check (level in ('township', 'county', 'prefecture')),
    happened_on      date        not null,
    reason           text        not null check (reason <> ''),
    authority_name   text        not null,
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    foreign key (tenant_id, candidate_id) references selection_candidate (tenant_id, id) on delete cascade
);
call about_enterprise('selection_step');
create index selection_step_of on selection_step (tenant_id, candidate_id, created_at);

-- The five batches of a year (五个一批, R-191): a list of names.
create table grading_plan (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    enterprise_id   uuid        not null references enterprise (id) on delete cascade,
    year            integer     not null check (year between 2000 and 2100),
    batch           text        not null check (batch in ('raise', 'regularise', 'apply', 'coach', 'reserve')),
    note            text        not null default '',
    changed_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    changed_at      timestamptz not null default now(),
    unique (tenant_id, year, enterprise_id)
);
call about_enterprise('grading_plan');

-- How stars are given (X-55): criteria, body and term are the authority's own, dated, and reach those below it.
create table star_rule (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    from_on         date        not null,
    criteria        text        not null check (criteria <> ''),
    rating_body     text        not null check (rating_body <> ''),
    -- months a rating holds; null without a term
    term_months     integer check (term_months between 1 and 120),
    source          text        not null default '',
    changed_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    changed_at      timestamptz not null default now()
);
create index star_rule_tenant on star_rule (tenant_id, from_on desc);

-- A case of selection is what a task may be about, too.
do
$$
declare
    kinds text;
begin
    -- added to whatever kinds there are by now
    select string_agg(quote_literal(k.kind[1]), ', ') into kinds
    from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''::text', 'g') k (kind)
    where c.conrelid = 'work_item'::regclass and c.conname = 'work_item_subject_type_check';
    alter table work_item drop constraint work_item_subject_type_check;
    execute 'alter table work_item add constraint work_item_subject_type_check check (subject_type in (' || kinds || ', ''selection''))';
end
$$;

-- The first day on which something whose term is over no longer counts, by the reading of the authority and of those above it
-- (X-23, as TenantSettings reads them); null while it goes on counting.
create function recognition_lapses_on(authority uuid, last_day date) returns date language sql stable parallel safe as
$$
    with recursive above as (
        select t.id, t.parent_id, 0 as distance from tenant t where t.id = authority
        union all
        select t.id, t.parent_id, a.distance + 1 from tenant t join above a on t.id = a.parent_id),
    days as (
        select last_day + 1 as day
        union
        select c.from_on from tenant_choice c join above a on a.id = c.tenant_id
        where c.key = 'recognition.expired' and c.from_on > last_day + 1)
    select min(d.day) from days d
    where (select k.choice from above a
           join lateral (select c.choice, c.fixed from tenant_choice c
                         where c.tenant_id = a.id and c.key = 'recognition.expired' and c.from_on <= d.day
                         order by c.from_on desc, c.changed_at desc limit 1) k on true
           order by k.fixed desc, case when k.fixed then -a.distance else a.distance end
           limit 1) = 'until_expired'
$$;

-- Every recognition with its end: the next one of the same kind (of cases and posts only at a higher level, X-17), its withdrawal,
-- or the day it lapses. The reports look at days up to today only, so a term that is not over yet ends nothing.
create view recognition_term with (security_invoker = true) as
select r.*,
       least(r.withdrawn_on,
             case when r.kind in ('grading', 'star') then r.next_on else r.higher_on end,
             case when r.valid_until < current_date then recognition_lapses_on(r.area_tenant_id, r.valid_until) end) as ended_on,
       r.valid_until is not null and r.valid_until < current_date as expired
from (select n.*,
             lead(n.achieved_on) over (partition by n.enterprise_id, n.kind, n.division
                                       order by n.achieved_on, n.created_at, n.id) as next_on,
             min(n.achieved_on) over (partition by n.enterprise_id, n.kind, n.division,
                                                   case when n.kind = 'post' then n.series_id end
                                      order by n.rank range between 1 following and unbounded following) as higher_on
      from (select p.*, case p.level when 'township' then 1 when 'county' then 2 when 'prefecture' then 3 else 0 end as rank
            from recognition p) n) r;

create view fact_grading with (security_invoker = true) as
select g.id as fact_id, g.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       g.achieved_on, g.ended_on, g.achieved_on as granted_on, g.division as standard_type, g.level, g.valid_until, g.expired,
       g.withdrawn_on, g.awarded_by as body, g.basis, g.area_tenant_id, g.supervisor_tenant_id
from recognition_term g
left join enterprise e on e.id = g.enterprise_id
where g.kind = 'grading';

create view fact_star_rating with (security_invoker = true) as
select s.id as fact_id, s.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       s.achieved_on, s.ended_on, s.achieved_on as rated_on, s.level as stars, s.valid_until, s.expired,
       s.withdrawn_on, s.awarded_by as body, s.basis, s.area_tenant_id, s.supervisor_tenant_id
from recognition_term s
left join enterprise e on e.id = s.enterprise_id
where s.kind = 'star';

-- Enterprises, and townships, streets and parks, which are none: those count at the authority they are about.
create view fact_exemplar_case with (security_invoker = true) as
select c.id as fact_id, c.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       c.achieved_on, c.ended_on, c.achieved_on as recognised_on,
       case c.division when 'benchmark' then 'enterprise' else c.division end as kind, c.level, c.title, c.withdrawn_on, c.awarded_by as body, c.basis,
       c.tenant_id as issuer_tenant_id, null::uuid as issuer_unit_id, c.area_tenant_id, c.supervisor_tenant_id
from recognition_term c
left join enterprise e on e.id = c.enterprise_id
where c.kind = 'case'
union all
select a.id, null, null, null, null, a.achieved_on, least(a.withdrawn_on, a.higher_on), a.achieved_on, 'township', a.level,
       a.subject_name, a.withdrawn_on, a.awarded_by as body, a.basis, coalesce(a.subject_tenant_id, a.tenant_id), null, null, null
from (select n.*, min(n.achieved_on) over (partition by coalesce(n.subject_tenant_id::text, n.subject_name)
                                           order by n.rank range between 1 following and unbounded following) as higher_on
      from (select p.*, case p.level when 'county' then 2 else 3 end as rank from area_recognition p) n) a;

create view fact_qualified_post with (security_invoker = true) as
select p.id as fact_id, p.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       p.achieved_on, p.ended_on, p.achieved_on as recognised_on, p.division as kind, p.level, p.title as post_name, p.person_name,
       p.withdrawn_on, p.awarded_by as body, p.basis, p.area_tenant_id, p.supervisor_tenant_id
from recognition_term p
left join enterprise e on e.id = p.enterprise_id
where p.kind = 'post';

grant select on recognition_term, fact_grading, fact_star_rating, fact_exemplar_case, fact_qualified_post to ${appRole};
