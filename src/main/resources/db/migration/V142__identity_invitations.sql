-- Invitations. The token in the link and the short code are kept as SHA-256 only: who reads the database cannot accept one.
-- member: for the person entered, used once; enterprise: for an enterprise's own people, who wait to be confirmed.
create table invitation (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    kind            text        not null check (kind in ('member', 'enterprise')),
    member_id       uuid,
    enterprise_id   uuid references enterprise (id),
    role            text        not null,
    token_hash      text        not null unique,
    code_hash       text        not null unique,
    sent_to         text        not null default '',
    created_at      timestamptz not null default now(),
    created_by      uuid                 default app_member(),
    created_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    expires_at      timestamptz not null,
    used_at         timestamptz,
    withdrawn_at    timestamptz,
    check ((kind = 'member') = (member_id is not null)),
    check ((kind = 'enterprise') = (enterprise_id is not null)),
    foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
create index invitation_member on invitation (tenant_id, member_id, created_at desc);
create index invitation_enterprise on invitation (enterprise_id, created_at desc);

-- the invitation of an enterprise that somebody joined by, until confirmed or refused
alter table member add column joined_by uuid references invitation (id) on delete set null;
