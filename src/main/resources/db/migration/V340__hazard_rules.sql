-- Hazard rules of an enterprise (隐患排查治理制度, R-167), version by version: a draft is written until it is put in force.
create table hazard_rules (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    enterprise_id   uuid        not null references enterprise (id) on delete cascade,
    -- 1 for the first
    edition         integer     not null check (edition > 0),
    state           text        not null default 'draft' check (state in ('draft', 'in_force')),
    title           text        not null default '',
    -- [{id, subject, content, place, frequency, responsible}] in order
    rule_items      jsonb       not null default '[]',
    -- {step: {how, who, when}}
    rule_steps      jsonb       not null default '{}',
    change_note     text        not null default '',
    valid_from      date,
    enacted_by_name text        not null default '',
    enacted_at      timestamptz,
    version         integer     not null default 1,
    changed_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    changed_at      timestamptz not null default now(),
    unique (tenant_id, enterprise_id, edition),
    check ((state = 'in_force') = (valid_from is not null)),
    check ((state = 'in_force') = (enacted_at is not null))
);
call about_enterprise('hazard_rules');

-- What was put in force stays as it is; only who sees it may change, when the enterprise moves.
create function keep_hazard_rules() returns trigger language plpgsql as
$$
begin
    if old.state = 'in_force'
        and (old.enterprise_id, old.edition, old.state, old.title, old.rule_items, old.rule_steps, old.change_note, old.valid_from,
             old.enacted_by_name, old.enacted_at)
        is distinct from (new.enterprise_id, new.edition, new.state, new.title, new.rule_items, new.rule_steps, new.change_note, new.valid_from,
             new.enacted_by_name, new.enacted_at) then
        raise exception 'hazard rules in force are never changed' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_rules before update on hazard_rules for each row execute function keep_hazard_rules();
