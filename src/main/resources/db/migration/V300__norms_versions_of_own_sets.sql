-- Lists, sheets and cards of enterprises as they stood after each change (R-135).
alter table enterprise_norm add unique (enterprise_id, id);

create table enterprise_norm_version (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    enterprise_id   uuid        not null references enterprise (id) on delete cascade,
    set_id          uuid        not null,
    revision        integer     not null,
    title           text        not null,
    place           text        not null default '',
    points          jsonb       not null default '[]',
    -- first day on which it was so
    changed_on      date        not null,
    changed_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    unique (enterprise_id, set_id, revision),
    foreign key (enterprise_id, set_id) references enterprise_norm (enterprise_id, id) on delete cascade
);
call about_enterprise('enterprise_norm_version');
create index enterprise_norm_version_of on enterprise_norm_version (set_id);
