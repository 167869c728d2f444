-- Pass rate of water quality (水质合格率) of waterworks by period (R-284).
create table water_quality (
    id               uuid primary key       default gen_random_uuid(),
    tenant_id        uuid          not null default app_tenant() references tenant (id),
    enterprise_id    uuid          not null references enterprise (id) on delete cascade,
    period_from      date          not null,
    period_to        date          not null,
    -- per cent
    pass_rate        numeric(5, 2) not null check (pass_rate between 0 and 100),
    tested_by        text          not null,
    evidence         text          not null,
    -- whether an authority recorded it, not the enterprise itself
    by_authority     boolean       not null,
    -- recorded by mistake: stays to be read and counts no longer
    withdrawn_on     date,
    withdrawn_note   text          not null default '',
    recorded_by_name text          not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz   not null default clock_timestamp(),
    check (period_to >= period_from)
);
call about_enterprise('water_quality');
create unique index water_quality_once on water_quality (enterprise_id, period_from, period_to, by_authority) where withdrawn_on is null;

-- what an authority recorded stays with authorities, whoever of the enterprise writes
create function keep_water_quality() returns trigger language plpgsql as
$$
begin
    if app_office() is null and (tg_op = 'INSERT' and new.by_authority or tg_op = 'UPDATE' and old.by_authority) then
        raise exception 'the authority''s record' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and (old.enterprise_id, old.period_from, old.period_to, old.pass_rate, old.tested_by, old.evidence, old.by_authority)
        is distinct from (new.enterprise_id, new.period_from, new.period_to, new.pass_rate, new.tested_by, new.evidence, new.by_authority) then
        raise exception 'a recorded pass rate is never changed' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_water_quality before insert or update on water_quality for each row execute function keep_water_quality();
