-- Enterprises and nine-small places. The triple (area_tenant_id, supervisor_tenant_id, viewer_tenant_ids) says who may
-- see the row: the area authority (块), the direct supervisor's tenant (条), and other supervising departments.
-- Rows about an enterprise repeat the triple; a composite foreign key with "on update cascade" keeps them in step,
-- the trigger fill_enterprise_visibility() fills them on insert. Nothing else may write these columns.
create table enterprise (
    id                    uuid primary key     default gen_random_uuid(),
    tenant_id             uuid        not null default app_tenant() references tenant (id),
    subject_kind          text        not null check (subject_kind in ('enterprise', 'nine_small_place')),
    code                  text        not null,
    name                  text        not null,
    category              text check (category in ('school', 'medical', 'shop', 'catering', 'hotel', 'entertainment',
                                                   'internet_cafe', 'beauty_bath', 'workshop')),
    address               text        not null default '',
    contact_phone         text        not null default '',
    sector_id             uuid references sector (id),
    public_institution    boolean     not null default false,
    high_risk             boolean     not null default false,
    key_enterprise        boolean     not null default false,
    tags                  text[]      not null default '{}',
    staff_count           integer check (staff_count >= 0),
    revenue_yuan          numeric(18, 2) check (revenue_yuan >= 0),
    size_class            text check (size_class in ('above_scale', 'medium', 'small_micro')),
    size_class_basis      text        not null default 'unclassified'
        check (size_class_basis in ('computed', 'provisional', 'decided', 'unclassified', 'not_applicable')),
    size_class_reason     text        not null default '',
    village_unit_id       uuid        not null references org_unit (id),
    grid_unit_id          uuid references org_unit (id),
    area_tenant_id        uuid        not null references tenant (id),
    supervisor_tenant_id  uuid        not null references tenant (id),
    supervisor_unit_id    uuid references org_unit (id),
    viewer_tenant_ids     uuid[]      not null default '{}',
    opened_on             date,
    closed_on             date,
    close_reason          text        not null default '',
    entered_on            date        not null default current_date,
    status                text        not null default 'active' check (status in ('active', 'closed', 'merged', 'moved_away')),
    version               integer     not null default 0,
    created_at            timestamptz not null default now(),
    check ((subject_kind = 'nine_small_place') = (category is not null)),
    unique (area_tenant_id, code),
    unique (id, area_tenant_id, supervisor_tenant_id, viewer_tenant_ids)
);
create index enterprise_area on enterprise (area_tenant_id, subject_kind, village_unit_id);
create index enterprise_supervisor on enterprise (supervisor_tenant_id, supervisor_unit_id);
create index enterprise_tenant on enterprise (tenant_id);
create index enterprise_code on enterprise (code);

create function fill_enterprise_visibility() returns trigger language plpgsql as
$$
begin
    if new.enterprise_id is not null then
        select e.area_tenant_id, e.supervisor_tenant_id, e.viewer_tenant_ids
        into new.area_tenant_id, new.supervisor_tenant_id, new.viewer_tenant_ids
        from enterprise e where e.id = new.enterprise_id;
        if not found then
            raise exception 'enterprise % is not visible to the actor', new.enterprise_id using errcode = '23503';
        end if;
    end if;
    return new;
end
$$;

-- Adds the visibility columns, their foreign key, trigger and indexes to a table that has enterprise_id.
create procedure about_enterprise(t regclass) language plpgsql as
$$
begin
    execute format('alter table %s add column area_tenant_id uuid, add column supervisor_tenant_id uuid,
        add column viewer_tenant_ids uuid[] not null default ''{}''', t);
    execute format('alter table %s add foreign key (enterprise_id, area_tenant_id, supervisor_tenant_id, viewer_tenant_ids)
        references enterprise (id, area_tenant_id, supervisor_tenant_id, viewer_tenant_ids) on update cascade on delete cascade', t);
    execute format('create trigger fill_enterprise_visibility before insert on %s
        for each row execute function fill_enterprise_visibility()', t);
    execute format('create index on %s (enterprise_id)', t);
    execute format('create index on %s (area_tenant_id)', t);
    execute format('create index on %s (supervisor_tenant_id)', t);
    execute format('create index on %s (tenant_id)', t);
end
$$;

-- What the registry said of an enterprise on each past day: [valid_from, valid_to). Every change of a counted property
-- closes the open row and opens a new one, so that any past day can be recounted (R-050).
create table enterprise_state (
    id                 uuid primary key default gen_random_uuid(),
    tenant_id          uuid    not null default app_tenant() references tenant (id),
    enterprise_id      uuid    not null references enterprise (id) on delete cascade,
    valid_from         date    not null,
    valid_to           date,
    active             boolean not null,
    subject_kind       text    not null,
    category           text,
    size_class         text,
    public_institution boolean not null default false,
    sector_id          uuid,
    -- where it is counted in block rows and in line rows on these days
    block_tenant_id    uuid    not null references tenant (id),
    block_unit_id      uuid    not null references org_unit (id),
    line_tenant_id     uuid    not null references tenant (id),
    line_unit_id       uuid references org_unit (id),
    reason             text    not null default '',
    check (valid_to is null or valid_to >= valid_from)
);
call about_enterprise('enterprise_state');
create unique index enterprise_state_open on enterprise_state (enterprise_id) where valid_to is null;
create index enterprise_state_block on enterprise_state (block_tenant_id, block_unit_id, subject_kind);
create index enterprise_state_line on enterprise_state (line_tenant_id, line_unit_id, subject_kind);

create table enterprise_person (
    id            uuid primary key default gen_random_uuid(),
    tenant_id     uuid not null default app_tenant() references tenant (id),
    enterprise_id uuid not null references enterprise (id) on delete cascade,
    name          text not null,
    phone         text not null default '',
    role          text not null check (role in ('legal_representative', 'principal', 'actual_controller',
                                                'safety_officer', 'technology_head', 'registered_safety_engineer')),
    full_time     boolean,
    from_on       date not null,
    confirmed_on  date,
    to_on         date,
    created_by    uuid default app_member(),
    check (to_on is null or to_on >= from_on)
);
call about_enterprise('enterprise_person');

create table person_certificate (
    id            uuid primary key default gen_random_uuid(),
    tenant_id     uuid not null default app_tenant() references tenant (id),
    enterprise_id uuid not null references enterprise (id) on delete cascade,
    person_id     uuid not null references enterprise_person (id) on delete cascade,
    kind          text not null,
    number        text not null default '',
    issued_on     date,
    expires_on    date
);
call about_enterprise('person_certificate');

-- The adoption facts of the forms: dated states of an enterprise with evidence and the person who confirmed (R-048, R-136, R-151).
create table enterprise_adoption (
    id                  uuid primary key     default gen_random_uuid(),
    tenant_id           uuid        not null default app_tenant() references tenant (id),
    enterprise_id       uuid        not null references enterprise (id) on delete cascade,
    kind                text        not null check (kind in ('responsibility_scheme', 'safety_org', 'three_lists',
                                                             'five_s', 'six_haves', 'rescue_team', 'internal_report_scheme')),
    achieved_on         date        not null,
    ended_on            date,
    end_reason          text        not null default '',
    has_assessment_list boolean     not null default false,
    note                text        not null default '',
    evidence_file_id    uuid,
    confirmed_by        uuid                 default app_member(),
    confirmed_by_name   text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at          timestamptz not null default now(),
    check (ended_on is null or ended_on >= achieved_on)
);
call about_enterprise('enterprise_adoption');
create unique index enterprise_adoption_open on enterprise_adoption (enterprise_id, kind) where ended_on is null;

create table rescue_team_member (
    id            uuid primary key default gen_random_uuid(),
    tenant_id     uuid not null default app_tenant() references tenant (id),
    enterprise_id uuid not null references enterprise (id) on delete cascade,
    adoption_id   uuid not null references enterprise_adoption (id) on delete cascade,
    person_name   text not null,
    joined_on     date not null,
    left_on       date
);
call about_enterprise('rescue_team_member');

-- Overall risk colour of an enterprise, given by its supervisor (R-138 b); the latest one counts.
create table enterprise_risk_grade (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    color            text        not null check (color in ('red', 'orange', 'yellow', 'blue')),
    assessed_on      date        not null,
    reason           text        not null,
    evidence_file_id uuid,
    assessed_by      uuid                 default app_member(),
    assessed_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now()
);
call about_enterprise('enterprise_risk_grade');
create index enterprise_risk_grade_latest on enterprise_risk_grade (enterprise_id, assessed_on desc);
