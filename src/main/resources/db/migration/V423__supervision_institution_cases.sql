-- Cases against service institutions for false or paper-only service (R-118). They stand apart from the cases against enterprises, so that
-- no column about enterprises can count them.
create table institution_case (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    institution_id   uuid        not null,
    institution_name text        not null,
    ground           text        not null check (ground in ('false_service', 'paper_only')),
    -- the facts
    content          text        not null check (content <> ''),
    filed_on         date        not null,
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    -- the decision; all of it is empty before
    sanction_kind    text check (sanction_kind in ('none', 'warning', 'fine', 'confiscation', 'suspension', 'revocation', 'transfer')),
    -- of a fine or a confiscation
    amount_yuan      numeric(14, 2) check (amount_yuan > 0),
    basis            text        not null default '',
    decision_number  text        not null default '',
    decided_on       date,
    check ((sanction_kind is null) = (decided_on is null)),
    check (decided_on is null or decided_on >= filed_on and basis <> ''),
    check ((amount_yuan is not null) = coalesce(sanction_kind in ('fine', 'confiscation'), false))
);
create index institution_case_listed on institution_case (tenant_id, filed_on desc);
create index institution_case_of on institution_case (institution_id);
