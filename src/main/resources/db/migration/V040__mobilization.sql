-- Phase 1: notices and commitments with their numbered copies, serving and signing, plans, publicity (R-066, R-071–R-086).

-- The wording a campaign's documents were issued with. A later change of the campaign's template makes a new edition, so
-- that a document printed again says what it said.
create table document_edition (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    campaign_id   uuid        not null references campaign (id) on delete cascade,
    kind          text        not null check (kind in ('notice', 'commitment')),
    template_code text        not null,
    title         text        not null,
    body          text        not null,
    sender_label  text        not null default '',
    footnote      text        not null default '',
    created_at    timestamptz not null default now()
);
create unique index document_edition_text on document_edition
    (campaign_id, kind, template_code, md5(title || E'\n' || body || E'\n' || sender_label || E'\n' || footnote));
create index document_edition_tenant on document_edition (tenant_id);

-- A notice or commitment made out for an enterprise in a campaign.
create table issued_document (
    id             uuid primary key     default gen_random_uuid(),
    tenant_id      uuid        not null default app_tenant() references tenant (id),
    campaign_id    uuid        not null references campaign (id) on delete cascade,
    enterprise_id  uuid        not null references enterprise (id),
    edition_id     uuid        not null references document_edition (id),
    kind           text        not null check (kind in ('notice', 'commitment')),
    serial         integer     not null check (serial > 0),
    number         text        not null,
    evaluation_due date        not null,
    issued_on      date        not null,
    issued_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at     timestamptz not null default now(),
    unique (campaign_id, enterprise_id, kind),
    unique (campaign_id, kind, serial)
);
call about_enterprise('issued_document');
create index issued_document_edition on issued_document (edition_id);

-- Its four copies (R-079). The QR code says the token; the copy repeats kind and number so that its public page needs
-- no other table.
create table document_copy (
    id            uuid primary key default gen_random_uuid(),
    tenant_id     uuid     not null default app_tenant() references tenant (id),
    enterprise_id uuid     not null references enterprise (id),
    document_id   uuid     not null references issued_document (id) on delete cascade,
    document_kind text     not null check (document_kind in ('notice', 'commitment')),
    number        text     not null,
    copy_no       smallint not null check (copy_no between 1 and 4),
    -- what the copy is for: the enterprise's own file, its public board, the township safety office, the sector department
    purpose       text     not null check (purpose in ('enterprise_file', 'public_board', 'township', 'department')),
    token         text     not null unique default replace(gen_random_uuid()::text, '-', ''),
    unique (document_id, copy_no)
);
call about_enterprise('document_copy');

-- What happened to a copy, one row a step; the furthest step is its state. Rows belong to whoever took the step: the
-- office that printed, the village that handed over, the enterprise that posted, the office or department that filed.
create table copy_step (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    enterprise_id    uuid        not null references enterprise (id),
    copy_id          uuid        not null references document_copy (id) on delete cascade,
    state            text        not null check (state in ('printed', 'handed_over', 'posted', 'filed')),
    rank             smallint    not null generated always as
        (case state when 'printed' then 1 when 'handed_over' then 2 else 3 end) stored,
    happened_on      date        not null,
    photo_file_id    uuid references stored_file (id),
    recorded_by      uuid                 default app_member(),
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    unique (copy_id, state),
    check (state <> 'posted' or photo_file_id is not null)
);
call about_enterprise('copy_step');

-- Serving of a notice: a dated act with the receiver's seal or signature (R-072); the proof is a file (R-082, X-43).
create table notice_delivery (
    id                uuid primary key     default gen_random_uuid(),
    tenant_id         uuid        not null default app_tenant() references tenant (id),
    campaign_id       uuid        not null references campaign (id) on delete cascade,
    enterprise_id     uuid        not null references enterprise (id),
    delivered_on      date        not null,
    due_on            date,
    late              boolean     not null default false,
    receipt           text        not null check (receipt in ('photo', 'signature', 'none')),
    receipt_file_id   uuid references stored_file (id),
    receipt_signed    boolean     not null generated always as (receipt <> 'none') stored,
    signer_name       text        not null default '',
    note              text        not null default '',
    delivered_by      uuid                 default app_member(),
    delivered_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at        timestamptz not null default now(),
    unique (campaign_id, enterprise_id),
    check ((receipt = 'none') = (receipt_file_id is null)),
    check (receipt <> 'none' or note <> '')
);
call about_enterprise('notice_delivery');

-- A commitment signed by the legal representative (R-073, R-077, X-42).
create table commitment (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    campaign_id      uuid        not null references campaign (id) on delete cascade,
    enterprise_id    uuid        not null references enterprise (id),
    signed_on        date        not null,
    due_on           date,
    late             boolean     not null default false,
    method           text        not null check (method in ('screen', 'scan')),
    file_id          uuid        not null references stored_file (id),
    signer_name      text        not null check (signer_name <> ''),
    recorded_by      uuid                 default app_member(),
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz not null default now(),
    unique (campaign_id, enterprise_id)
);
call about_enterprise('commitment');

-- The yearly plan of an enterprise for creation, operation, deepening and improvement (R-083).
create table enterprise_plan (
    id               uuid primary key     default gen_random_uuid(),
    tenant_id        uuid        not null default app_tenant() references tenant (id),
    campaign_id      uuid        not null references campaign (id) on delete cascade,
    enterprise_id    uuid        not null references enterprise (id),
    year             integer     not null,
    content          text        not null default '',
    file_id          uuid references stored_file (id),
    submitted_on     date        not null,
    due_on           date,
    late             boolean     not null default false,
    recorded_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    changed_at       timestamptz not null default now(),
    unique (campaign_id, enterprise_id),
    check (content <> '' or file_id is not null)
);
call about_enterprise('enterprise_plan');

-- A unit's own implementation plan (R-066); its review stands in table review. The campaign's tenant reads it too.
create table unit_plan (
    id                 uuid primary key     default gen_random_uuid(),
    tenant_id          uuid        not null default app_tenant() references tenant (id),
    campaign_id        uuid        not null references campaign (id) on delete cascade,
    campaign_tenant_id uuid        not null references tenant (id),
    unit_id            uuid references org_unit (id),
    content            text        not null default '',
    file_id            uuid references stored_file (id),
    submitted_on       date        not null,
    due_on             date,
    late               boolean     not null default false,
    submitted_by_name  text        not null default coalesce(current_setting('app.member_name', true), ''),
    changed_at         timestamptz not null default now(),
    unique nulls not distinct (campaign_id, tenant_id, unit_id),
    check (content <> '' or file_id is not null)
);
create index unit_plan_tenant on unit_plan (tenant_id);
create index unit_plan_campaign_tenant on unit_plan (campaign_tenant_id, campaign_id);

-- Publicity: channel, what, whom it reached, when (R-084).
create table publicity_record (
    id                 uuid primary key     default gen_random_uuid(),
    tenant_id          uuid        not null default app_tenant() references tenant (id),
    campaign_id        uuid        not null references campaign (id) on delete cascade,
    campaign_tenant_id uuid        not null references tenant (id),
    unit_id            uuid references org_unit (id),
    channel            text        not null check (channel in ('wechat', 'meeting', 'visit', 'poster', 'leaflet',
                                                               'broadcast', 'media', 'other')),
    title              text        not null check (title <> ''),
    reach              integer     not null check (reach >= 0),
    held_on            date        not null,
    link               text        not null default '',
    file_id            uuid references stored_file (id),
    recorded_by_name   text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at         timestamptz not null default now()
);
create index publicity_record_tenant on publicity_record (tenant_id);
create index publicity_record_campaign_tenant on publicity_record (campaign_tenant_id, campaign_id);

-- The countable facts of phase 1, with the common columns of every fact view (see V030).
create view fact_notice_delivery with (security_invoker = true) as
select d.id as fact_id, d.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       d.delivered_on as occurred_on, d.campaign_id, d.receipt_signed, d.late,
       d.area_tenant_id, d.supervisor_tenant_id
from notice_delivery d
join enterprise e on e.id = d.enterprise_id;

create view fact_commitment with (security_invoker = true) as
select c.id as fact_id, c.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       c.signed_on as occurred_on, c.campaign_id, c.late,
       c.area_tenant_id, c.supervisor_tenant_id
from commitment c
join enterprise e on e.id = c.enterprise_id;

grant select on fact_notice_delivery, fact_commitment to ${appRole};
