-- The yearly self-evaluation of an enterprise in a campaign, answer by answer (R-087 to R-091).
create table evaluation (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id) on delete cascade,
    campaign_id      uuid        not null references campaign (id) on delete cascade,
    year             integer     not null,
    edition_key      text        not null,
    edition_name     text        not null,
    standard_type    text        not null check (standard_type in ('national', 'provincial', 'local')),
    state            text        not null default 'open' check (state in ('open', 'signed', 'returned', 'approved')),
    -- what is repeated for lists: number of items of the edition and of answers given
    item_count       integer     not null,
    answer_count     integer     not null default 0,
    not_met_count    integer     not null default 0,
    -- share of the points that could be had, in percent; set by the report
    percent          numeric(5, 1),
    signed_on        date,
    version          integer     not null default 0,
    begun_by_name    text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    unique (campaign_id, enterprise_id),
    unique (enterprise_id, id)
);
call about_enterprise('evaluation');

-- One answer. Its version guards it alone, so that several people work on one evaluation at once.
create table evaluation_answer (
    id               uuid primary key       default gen_random_uuid(),
    tenant_id        uuid          not null default app_tenant() references tenant (id),
    enterprise_id    uuid          not null references enterprise (id) on delete cascade,
    evaluation_id    uuid          not null,
    item_code        text          not null,
    result           text          not null check (result in ('met', 'not_met', 'not_applicable')),
    reason           text          not null default '',
    -- how far the work is, whatever the points are
    work_state       text          not null check (work_state in ('not_begun', 'under_way', 'in_force')),
    score            numeric(8, 2) not null check (score >= 0),
    -- what the reviewer wrote when returning the report; such an answer is open again until it is saved
    review_comment   text          not null default '',
    reopened         boolean       not null default false,
    version          integer       not null default 1,
    answered_by      uuid                   default app_member(),
    answered_by_name text          not null default coalesce(current_setting('app.member_name', true), ''),
    answered_at      timestamptz   not null default now(),
    unique (evaluation_id, item_code),
    foreign key (enterprise_id, evaluation_id) references evaluation (enterprise_id, id) on delete cascade
);
call about_enterprise('evaluation_answer');

-- What shows that an answer is right: a stored file, or a record of the enterprise's file.
create table evaluation_evidence (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    enterprise_id uuid        not null references enterprise (id) on delete cascade,
    evaluation_id uuid        not null,
    item_code     text        not null,
    file_id       uuid references stored_file (id),
    -- the record it points to, in words, for instance a recorded fact of the enterprise
    record_kind   text        not null default '',
    record_id     uuid,
    label         text        not null,
    added_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at    timestamptz not null default now(),
    foreign key (enterprise_id, evaluation_id) references evaluation (enterprise_id, id) on delete cascade
);
call about_enterprise('evaluation_evidence');
create index evaluation_evidence_answer on evaluation_evidence (evaluation_id, item_code);

-- An item not met, followed until it is done (R-091). It outlives the campaign (R-127).
create table improvement_item (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    enterprise_id uuid        not null references enterprise (id) on delete cascade,
    evaluation_id uuid        not null,
    item_code     text        not null,
    requirement   text        not null,
    problem       text        not null,
    measure       text        not null default '',
    responsible   text        not null default '',
    due_on        date,
    state         text        not null default 'open' check (state in ('open', 'done', 'dropped')),
    done_on       date,
    done_note     text        not null default '',
    done_file_id  uuid references stored_file (id),
    done_by_name  text        not null default '',
    version       integer     not null default 0,
    created_at    timestamptz not null default now(),
    unique (evaluation_id, item_code),
    foreign key (enterprise_id, evaluation_id) references evaluation (enterprise_id, id) on delete cascade,
    check ((state = 'done') = (done_on is not null))
);
call about_enterprise('improvement_item');
create index improvement_item_open on improvement_item (enterprise_id, due_on) where state = 'open';

-- The signed report, one row a version (R-090).
create table evaluation_report (
    id                uuid primary key       default gen_random_uuid(),
    tenant_id         uuid          not null default app_tenant() references tenant (id),
    enterprise_id     uuid          not null references enterprise (id) on delete cascade,
    evaluation_id     uuid          not null,
    round             integer       not null check (round > 0),
    points            numeric(8, 2) not null,
    full_points       numeric(8, 2) not null,
    percent           numeric(5, 1) not null,
    not_met_count     integer       not null,
    changed_documents text          not null default '',
    signer_name       text          not null,
    signed_on         date          not null,
    signature_file_id uuid          not null references stored_file (id),
    pdf_file_id       uuid          not null references stored_file (id),
    docx_file_id      uuid          not null references stored_file (id),
    signed_by         uuid                   default app_member(),
    created_at        timestamptz   not null default now(),
    unique (evaluation_id, round),
    foreign key (enterprise_id, evaluation_id) references evaluation (enterprise_id, id) on delete cascade
);
call about_enterprise('evaluation_report');

-- How the result was told to the staff (R-092), and what was paid out after it (R-093). The text is frozen and holds no name.
create table evaluation_publication (
    id               uuid primary key       default gen_random_uuid(),
    tenant_id        uuid          not null default app_tenant() references tenant (id),
    enterprise_id    uuid          not null references enterprise (id) on delete cascade,
    evaluation_id    uuid          not null,
    token            text          not null unique default replace(gen_random_uuid()::text, '-', ''),
    published_on     date          not null,
    way              text          not null,
    enterprise_name  text          not null,
    result           jsonb         not null,
    rewards_wan_yuan numeric(12, 4) check (rewards_wan_yuan >= 0),
    penalties_wan_yuan numeric(12, 4) check (penalties_wan_yuan >= 0),
    paid_on          date,
    created_by_name  text          not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz   not null default now(),
    unique (evaluation_id),
    unique (enterprise_id, id),
    foreign key (enterprise_id, evaluation_id) references evaluation (enterprise_id, id) on delete cascade
);
call about_enterprise('evaluation_publication');

-- Who has read it; a name only where the reader typed one.
create table evaluation_reading (
    id             uuid primary key     default gen_random_uuid(),
    tenant_id      uuid        not null default app_tenant() references tenant (id),
    enterprise_id  uuid        not null references enterprise (id) on delete cascade,
    publication_id uuid        not null,
    reader_name    text        not null default '',
    read_at        timestamptz not null default now(),
    foreign key (enterprise_id, publication_id) references evaluation_publication (enterprise_id, id) on delete cascade
);
call about_enterprise('evaluation_reading');
create index evaluation_reading_publication on evaluation_reading (publication_id, read_at);
