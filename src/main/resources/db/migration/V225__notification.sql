-- Messages to single members, and what of them goes out by mail or text message. Written in the transaction of what they tell of;
-- sent after its commit.
create table message (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    member_id     uuid        not null,
    -- the member's enterprise, so that its people see their own
    enterprise_id uuid,
    -- key of the template; its texts stand in the bundles
    template      text        not null,
    arguments     text[]      not null default '{}',
    -- page it is about, without a leading slash
    link          text        not null default '',
    created_at    timestamptz not null default now(),
    read_at       timestamptz,
    unique (tenant_id, id),
    foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
create index message_of_member on message (tenant_id, member_id, created_at desc, id);
create index message_unread on message (tenant_id, member_id) where read_at is null;
create index message_enterprise on message (enterprise_id);

-- who wants messages outside the portal too
create table message_choice (
    tenant_id     uuid    not null default app_tenant() references tenant (id),
    member_id     uuid    not null,
    enterprise_id uuid,
    by_mail       boolean not null default false,
    by_text       boolean not null default false,
    primary key (tenant_id, member_id),
    foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
create index message_choice_enterprise on message_choice (enterprise_id);

-- the outbox: one row per message and channel outside the portal
create table message_delivery (
    id         uuid primary key     default gen_random_uuid(),
    tenant_id  uuid        not null default app_tenant() references tenant (id),
    message_id uuid        not null,
    channel    text        not null check (channel in ('mail', 'text')),
    state      text        not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'dropped')),
    attempts   integer     not null default 0,
    next_at    timestamptz not null default now(),
    done_at    timestamptz,
    -- what the gateway said last; names no person
    problem    text        not null default '',
    unique (tenant_id, message_id, channel),
    foreign key (tenant_id, message_id) references message (tenant_id, id) on delete cascade
);
create index message_delivery_due on message_delivery (tenant_id, next_at) where state = 'waiting';
create index message_delivery_failed on message_delivery (tenant_id, done_at desc) where state = 'failed';
