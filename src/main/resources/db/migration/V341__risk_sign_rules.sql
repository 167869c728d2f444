-- What signs the enterprises of a sector put up where (标志标识, R-156): set by an authority from a day on. Added to and read, never
-- changed; a later row of the same authority for the same sector takes the place of the former, one without items withdraws it.
create table sign_rule (
    id          uuid primary key     default gen_random_uuid(),
    tenant_id   uuid        not null default app_tenant() references tenant (id),
    -- name of the sector
    sector      text        not null check (sector <> ''),
    -- [{kind, what, place, form, basis}] in order
    signs       jsonb       not null default '[]',
    valid_from  date        not null,
    -- document or meeting that it rests on; why it was withdrawn
    basis       text        not null check (basis <> ''),
    set_by      uuid                 default app_member(),
    set_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    set_at      timestamptz not null default clock_timestamp()
);
create index sign_rule_valid on sign_rule (tenant_id, sector, valid_from desc, set_at desc);
