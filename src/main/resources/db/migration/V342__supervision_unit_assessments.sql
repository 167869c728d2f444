-- The yearly assessment of a unit or of an authority below (R-266), with the counts of its record as they stood when it was made. A change
-- is another edition with its reason; those before stay as they were.
create table unit_assessment (
    id                uuid primary key     default gen_random_uuid(),
    tenant_id         uuid        not null default app_tenant() references tenant (id),
    subject_tenant_id uuid        not null references tenant (id),
    subject_unit_id   uuid,
    subject_name      text        not null,
    kind              text        not null check (kind in ('villages', 'stations', 'townships', 'departments')),
    year              integer     not null check (year > 0),
    -- 1 for the first
    edition           integer     not null default 1 check (edition > 0),
    grade             text        not null check (grade <> ''),
    reason            text        not null check (reason <> ''),
    decided_on        date        not null,
    -- {figure: number}
    counts            jsonb       not null default '{}',
    -- points of the ranking by the rule in force then; null without one
    score             numeric(5, 2),
    -- why the edition before was changed
    change_reason     text        not null default '',
    recorded_by_name  text        not null default coalesce(current_setting('app.member_name', true), ''),
    recorded_at       timestamptz not null default clock_timestamp(),
    -- from this day the unit reads it
    published_on      date,
    unique nulls not distinct (tenant_id, year, subject_tenant_id, subject_unit_id, edition),
    check (edition = 1 or change_reason <> '')
);
create index unit_assessment_subject on unit_assessment (subject_tenant_id, year desc);

create function keep_unit_assessment() returns trigger language plpgsql as
$$
begin
    if (old.tenant_id, old.subject_tenant_id, old.subject_unit_id, old.subject_name, old.kind, old.year, old.edition, old.grade,
        old.reason, old.decided_on, old.counts, old.score, old.change_reason, old.recorded_by_name, old.recorded_at)
        is distinct from (new.tenant_id, new.subject_tenant_id, new.subject_unit_id, new.subject_name, new.kind, new.year, new.edition,
        new.grade, new.reason, new.decided_on, new.counts, new.score, new.change_reason, new.recorded_by_name, new.recorded_at)
        or old.published_on is not null and old.published_on is distinct from new.published_on then
        raise exception 'an assessment of a unit is never changed' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_assessment before update on unit_assessment for each row execute function keep_unit_assessment();
