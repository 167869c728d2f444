-- What an authority calls its kinds of units, from which day on (R-025, X-12). Nothing is changed or deleted; an empty text
-- follows the superior again.
create table tenant_term (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    term            text        not null check (term in ('town', 'village', 'station', 'section', 'town_department',
                                                         'subordinate_unit', 'safety_office', 'grid_cell', 'line_side',
                                                         'block_side')),
    text            text        not null check (length(text) <= 100),
    from_on         date        not null,
    reason          text        not null,
    changed_at      timestamptz not null default clock_timestamp(),
    changed_by      uuid                 default app_member(),
    changed_by_name text        not null default coalesce(current_setting('app.member_name', true), '')
);
create index tenant_term_tenant on tenant_term (tenant_id, term, from_on desc);
