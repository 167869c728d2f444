-- An enterprise's own standard for identifying and assessing its risks (一企一标准, R-140), version by version.
create table risk_standard (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    -- 1 for the first
    edition          integer     not null check (edition > 0),
    title            text        not null check (title <> ''),
    -- what is identified, how it is assessed, which grade follows, who does what and when it is looked at again
    scope            text        not null default '',
    method           text        not null default '',
    grading          text        not null default '',
    duties           text        not null default '',
    change_note      text        not null default '',
    valid_from       date        not null,
    reviewed_on      date        not null,
    reviewer         text        not null check (reviewer <> ''),
    review_note      text        not null default '',
    next_review_on   date        not null,
    file_id          uuid references stored_file (id),
    version          integer     not null default 1,
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    unique (tenant_id, enterprise_id, edition),
    check (next_review_on >= reviewed_on)
);
call about_enterprise('risk_standard');

-- The words of a version that was enacted stay as they are; a review without a change notes that it was looked at.
create function keep_risk_standard() returns trigger language plpgsql as
$$
begin
    if (old.enterprise_id, old.edition, old.title, old.scope, old.method, old.grading, old.duties, old.change_note, old.valid_from, old.file_id)
        is distinct from (new.enterprise_id, new.edition, new.title, new.scope, new.method, new.grading, new.duties, new.change_note,
        new.valid_from, new.file_id) then
        raise exception 'a version of a standard is never changed' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_standard before update on risk_standard for each row execute function keep_risk_standard();
