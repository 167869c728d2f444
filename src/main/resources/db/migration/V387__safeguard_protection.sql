-- Labour protection (R-208): the equipment of each post and its standard, what was issued to whom, and whether it is worn.
create table protection_item (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    post_id          uuid        not null,
    kind             text        not null,
    standard_number  text        not null,
    renew_months     integer     not null check (renew_months between 1 and 120),
    from_on          date        not null,
    -- first day the post does not need it any more
    ended_on         date,
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default clock_timestamp(),
    foreign key (enterprise_id, post_id) references post (enterprise_id, id) on delete cascade,
    unique (enterprise_id, id),
    check (ended_on is null or ended_on >= from_on)
);
call about_enterprise('protection_item');
create unique index protection_item_once on protection_item (enterprise_id, post_id, kind) where ended_on is null;

create table protection_issue (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    equipment_id     uuid        not null,
    person_name      text        not null,
    quantity         integer     not null check (quantity > 0),
    handed_on        date        not null,
    -- recorded by mistake: stays to be read and counts no longer
    withdrawn_on     date,
    withdrawn_note   text        not null default '',
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default clock_timestamp(),
    foreign key (enterprise_id, equipment_id) references protection_item (enterprise_id, id) on delete cascade
);
call about_enterprise('protection_issue');
create index protection_issue_of on protection_issue (enterprise_id, equipment_id, person_name, handed_on desc);

create table protection_check (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    post_id          uuid        not null,
    checked_on       date        not null,
    people_checked   integer     not null check (people_checked > 0),
    -- of these: without the equipment, or not worn as it should be
    not_worn         integer     not null check (not_worn between 0 and people_checked),
    finding          text        not null default '',
    checked_by       text        not null,
    -- whether an authority looked, not the enterprise itself
    by_authority     boolean     not null,
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default clock_timestamp(),
    foreign key (enterprise_id, post_id) references post (enterprise_id, id) on delete cascade
);
call about_enterprise('protection_check');
create index protection_check_of on protection_check (enterprise_id, post_id, checked_on desc);
