create table member (
    id            uuid primary key default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    display_name  text        not null,
    phone         text        not null default '',
    email         text        not null default '',
    role          text        not null,
    unit_id       uuid references org_unit (id),
    enterprise_id uuid,
    active        boolean     not null default true,
    created_at    timestamptz not null default now()
);
create index member_tenant on member (tenant_id, role);
create index member_enterprise on member (enterprise_id);

-- Looked up before there is an actor: its policy shows only the row whose name is being logged in with (app.login).
create table login_account (
    username      text primary key,
    password_hash text    not null,
    member_id     uuid    not null references member (id) on delete cascade,
    tenant_id     uuid    not null references tenant (id),
    enabled       boolean not null default true
);
