-- A look at one of the five S or six haves, with photo and day (R-149, R-152, R-155). The state of the enterprise that the forms count
-- stays enterprise_adoption.
create table site_check (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    board            text        not null check (board in ('five_s', 'six_haves')),
    item             text        not null,
    checked_on       date        not null,
    result           text        not null check (result in ('met', 'not_met', 'absent')),
    note             text        not null default '',
    photo_file_id    uuid references stored_file (id),
    cycle_days       integer     not null check (cycle_days between 1 and 366),
    next_on          date        not null generated always as (checked_on + cycle_days) stored,
    checked_by       text        not null default '',
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default clock_timestamp()
);
call about_enterprise('site_check');
create index site_check_of on site_check (enterprise_id, board, item, checked_on desc);

create function keep_site_check() returns trigger language plpgsql as
$$
begin
    if (old.board, old.item, old.checked_on, old.result, old.note, old.photo_file_id, old.cycle_days, old.checked_by, old.created_at)
        is distinct from (new.board, new.item, new.checked_on, new.result, new.note, new.photo_file_id, new.cycle_days, new.checked_by,
        new.created_at) then
        raise exception 'a check of a site is never changed';
    end if;
    return new;
end
$$;
create trigger keep_check before update on site_check for each row execute function keep_site_check();
