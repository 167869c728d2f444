-- The record of acts as an unbroken chain (docs/decisions/0130). Every row carries a code that only the portal can make (a
-- keyed hash over all its columns); seals chain the rows of a tenant in batches, beside the transactions that wrote them.

-- kept letter by letter as it was written: the code is made over this text
alter table audit_entry
    alter column old_value type json using old_value::text::json,
    alter column new_value type json using new_value::text::json,
    add column entry_key uuid,
    add column mac bytea;
-- rows from before the chain have neither; every new one needs both
alter table audit_entry add constraint audit_entry_signed check (entry_key is not null and mac is not null) not valid;

create table audit_seal (
    tenant_id uuid        not null default app_tenant() references tenant (id),
    no        bigint      not null check (no > 0),
    -- rows from before the chain, taken in as they were found
    adopted   boolean     not null,
    first_id  bigint      not null,
    last_id   bigint      not null,
    -- the highest id sealed so far; rows that committed late have lower ones
    high_id   bigint      not null,
    -- the rows in their order, and 32 bytes for each
    entry_ids bigint[]    not null check (cardinality(entry_ids) between 1 and 1000),
    macs      bytea       not null check (length(macs) = 32 * cardinality(entry_ids)),
    previous  bytea       not null,
    hash      bytea       not null,
    sealed_at timestamptz not null,
    primary key (tenant_id, no)
);

-- What each check found; the head of the chain at that time is an anchor that a later cut must match.
create table audit_check (
    id         bigint generated always as identity primary key,
    tenant_id  uuid        not null default app_tenant() references tenant (id),
    checked_at timestamptz not null,
    entries    bigint      not null,
    seals      bigint      not null,
    problems   integer     not null,
    head_no    bigint      not null,
    head_hash  bytea       not null
);
create index audit_check_tenant on audit_check (tenant_id, id desc);
