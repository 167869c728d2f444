-- Which account of the login provider is which member. One account may belong to several members (several authorities);
-- a member belongs to one account. Roles stay in the table member: the provider says who somebody is, not what.
alter table member add constraint member_in_tenant unique (tenant_id, id);

create table login_identity (
    tenant_id uuid        not null default app_tenant() references tenant (id),
    member_id uuid        not null,
    issuer    text        not null check (issuer <> ''),
    subject   text        not null check (subject <> ''),
    -- the account's name on the day of linking, for the people who administer members
    username  text        not null default '',
    linked_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, member_id),
    foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
create index login_identity_subject on login_identity (issuer, subject);
