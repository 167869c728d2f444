-- How an authority ranks its units of one kind, from a day on (R-265, X-62). Added to and read, never changed: a quarter that is past is
-- shown with the rule that was valid then.
create table unit_ranking_rule (
    id          uuid primary key     default gen_random_uuid(),
    tenant_id   uuid        not null default app_tenant() references tenant (id),
    kind        text        not null check (kind in ('villages', 'stations', 'townships', 'departments')),
    -- {figure: weight in percent}
    weights     jsonb       not null,
    valid_from  date        not null,
    reason      text        not null check (reason <> ''),
    set_by      uuid                 default app_member(),
    set_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    set_at      timestamptz not null default now()
);
create index unit_ranking_rule_valid on unit_ranking_rule (tenant_id, kind, valid_from desc, set_at desc);
