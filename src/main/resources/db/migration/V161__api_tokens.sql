-- Tokens of service accounts: only the hash is kept. A token is 256 random bits, so that a plain SHA-256 of it is enough.
create table api_token (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    name            text        not null check (name <> ''),
    -- the first characters, to tell tokens apart in the list
    prefix          text        not null,
    secret_hash     text        not null unique,
    scopes          text[]      not null check (cardinality(scopes) > 0),
    expires_on      date        not null,
    created_at      timestamptz not null default now(),
    created_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    last_used_at    timestamptz,
    revoked_at      timestamptz,
    revoked_by_name text        not null default ''
);
create index api_token_tenant on api_token (tenant_id, created_at desc);

-- Answers to writes of the API, so that a write repeated with the same key is answered and not done again.
create table api_write (
    tenant_id    uuid        not null default app_tenant() references tenant (id),
    caller_id    uuid        not null,
    key          text        not null,
    request_hash text        not null,
    answer       text        not null default '',
    created_at   timestamptz not null default now(),
    primary key (tenant_id, caller_id, key)
);
create index api_write_age on api_write (created_at);
