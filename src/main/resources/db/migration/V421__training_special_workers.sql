-- People who need a special-work certificate (特种作业操作证, R-228) stand in the register of people with their kind of work; their certificates
-- are the ones that are told of before they expire (R-227).
alter table enterprise_person drop constraint enterprise_person_role_check;
alter table enterprise_person add constraint enterprise_person_role_check check (role in (
    'legal_representative', 'principal', 'actual_controller', 'safety_officer', 'technology_head', 'registered_safety_engineer',
    'special_worker'));
alter table enterprise_person add column special_work text check (special_work in (
    'electricity', 'welding', 'height', 'refrigeration', 'mine', 'coal', 'oil_gas', 'metallurgy', 'chemicals', 'fireworks', 'other'));
alter table enterprise_person add constraint enterprise_person_special_work check ((role = 'special_worker') = (special_work is not null));
create index enterprise_person_special on enterprise_person (enterprise_id) where special_work is not null and to_on is null;

-- Master and apprentice (师带徒, R-197, R-229).
create table apprenticeship (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    master_name      text        not null,
    apprentice_name  text        not null,
    post_name        text        not null,
    begins_on        date        not null,
    planned_until    date        not null,
    ended_on         date,
    outcome          text check (outcome in ('passed', 'failed', 'stopped')),
    outcome_note     text        not null default '',
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default clock_timestamp(),
    check (planned_until >= begins_on and ended_on >= begins_on),
    check ((ended_on is null) = (outcome is null))
);
call about_enterprise('apprenticeship');

-- Post drills and team contests (岗位大练兵, 班组大比武, R-197).
create table post_drill (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    kind             text        not null check (kind in ('drill', 'contest')),
    held_on          date        not null,
    topic            text        not null,
    teams            text        not null,
    people_count     int         not null check (people_count > 0),
    outcome_note     text        not null,
    -- recorded by mistake: stays to be read and is offered as evidence no longer
    withdrawn_on     date,
    withdrawn_note   text        not null default '',
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default clock_timestamp()
);
call about_enterprise('post_drill');
