-- Sessions that the login provider has ended (back-channel logout). Every node asks here, so that it does not matter which
-- one the provider told. Rows belong to nobody but the account itself and are older than the longest login only by a day.
create table provider_logout (
    id         bigint generated always as identity primary key,
    issuer     text        not null,
    subject    text        not null,
    -- null: every session of the account
    session_id text,
    at         timestamptz not null default clock_timestamp()
);
create index provider_logout_subject on provider_logout (issuer, subject, at);
