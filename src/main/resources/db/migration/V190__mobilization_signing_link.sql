-- A code by which the owner of a nine-small place signs the commitment without an account (X-65): handed over on paper, shown by
-- the village worker. Link token, short code, the code of the text message and the proof of having entered it are kept as SHA-256
-- only. Of the telephone number nothing but its masked form is kept, and that only once it was used.
create table signing_link (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    campaign_id     uuid        not null references campaign (id) on delete cascade,
    enterprise_id   uuid        not null references enterprise (id),
    token_hash      text        not null unique,
    code_hash       text        not null unique,
    created_at      timestamptz not null default now(),
    created_by      uuid                 default app_member(),
    created_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    expires_at      timestamptz not null,
    withdrawn_at    timestamptz,
    -- text messages: how many were sent, when the last one, its code, wrong answers to it
    texts_sent      smallint    not null default 0,
    text_sent_at    timestamptz,
    text_hash       text,
    text_wrong      smallint    not null default 0,
    -- what the visitor's page holds after the right answer
    proof_hash      text,
    proved_at       timestamptz,
    used_at         timestamptz,
    used_number     text        not null default '',
    used_device     text        not null default '' check (used_device in ('', 'android', 'iphone', 'other'))
);
call about_enterprise('signing_link');
create index signing_link_of on signing_link (campaign_id, enterprise_id, created_at desc);
