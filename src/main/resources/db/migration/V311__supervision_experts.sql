-- Technical service institutions, grading organisers, review bodies and insurers (R-218, R-221, R-223); they reach the authorities below.
create table service_institution (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    name          text        not null check (name <> ''),
    kind          text        not null check (kind in ('service', 'grading_organiser', 'review_body', 'insurer')),
    field         text        not null,
    qualification text        not null,
    valid_until   date,
    -- what it offers to enterprises: technique, training, management
    offer         text        not null default '',
    -- selected for the batch that serves enterprises (R-218)
    selected_on   date,
    ended_on      date,
    created_at    timestamptz not null default now(),
    unique (tenant_id, name),
    unique (tenant_id, id)
);

-- The expert pool (R-216).
create table expert (
    id             uuid primary key     default gen_random_uuid(),
    tenant_id      uuid        not null default app_tenant() references tenant (id),
    name           text        not null check (name <> ''),
    body           text        not null default '',
    institution_id uuid,
    field          text        not null,
    qualification  text        not null,
    valid_until    date,
    ended_on       date,
    created_at     timestamptz not null default now(),
    foreign key (tenant_id, institution_id) references service_institution (tenant_id, id),
    unique (tenant_id, name, body)
);

-- Who was given what, in which form and by which contract (R-216, R-217). Institution and expert may be those of an authority above, so
-- that they are kept by id and by the name they had.
create table service_assignment (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid references enterprise (id) on delete cascade,
    acting_unit_id   uuid,
    institution_id   uuid,
    institution_name text        not null default '',
    expert_id        uuid,
    expert_name      text        not null default '',
    purpose          text        not null check (purpose in ('norm_review', 'help_visit', 'one_to_one', 'advice', 'training',
                                                             'evaluation_review', 'grading_review')),
    form             text        not null check (form in ('purchase', 'cooperation', 'research', 'internal')),
    contract         text        not null default '',
    content          text        not null default '',
    from_on          date        not null,
    ended_on         date,
    -- why it was given although the same institution advised the enterprise (R-222), and what that was
    conflict_reason  text        not null default '',
    conflict_earlier text        not null default '',
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    check (ended_on is null or ended_on >= from_on),
    check ((conflict_reason = '') = (conflict_earlier = ''))
);
call about_enterprise('service_assignment');
create index service_assignment_listed on service_assignment (tenant_id, from_on desc);

-- Checks of an institution on the four qualities (R-219), its violations by kind (R-221), and the measures taken.
create table institution_record (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    institution_id   uuid        not null,
    institution_name text        not null,
    kind             text        not null check (kind in ('check', 'violation', 'measure')),
    happened_on      date        not null,
    -- the qualities of a check in which it fell short
    lacking          text[]      not null default '{}'
        check (lacking <@ array ['regular', 'expert', 'independent', 'objective']),
    violation        text check (violation in ('fraud', 'formality', 'in_place', 'bundled_fees', 'improper_gain')),
    -- the on-site reviewer it is about; empty for the institution itself
    person_name      text        not null default '',
    content          text        not null,
    basis            text        not null default '',
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    check (violation is null or kind = 'violation')
);
create index institution_record_of on institution_record (tenant_id, institution_id, happened_on desc);
