-- What anybody reports to an authority without an account (R-171): words only, no personal data; an office takes it up or refuses it.
create table public_report (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    -- how the reporter names the enterprise; the office finds which one it is
    firm            text        not null,
    place           text        not null default '',
    description     text        not null,
    state           text        not null default 'waiting' check (state in ('waiting', 'taken', 'refused')),
    reported_on     date        not null,
    -- the hazard it became; read under its own policies
    hazard_id       uuid,
    reason          text        not null default '',
    handled_by_name text        not null default '',
    handled_at      timestamptz,
    created_at      timestamptz not null default now(),
    check ((state = 'taken') = (hazard_id is not null)),
    check (state <> 'refused' or reason <> '')
);
create index public_report_waiting on public_report (tenant_id, state, created_at);
