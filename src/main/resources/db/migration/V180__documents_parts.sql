-- Contents too large for one value, part by part; what they belong to and who may have them says the table that names the file.
create table stored_part (
    tenant_id uuid    not null default app_tenant() references tenant (id),
    file_id   uuid    not null,
    part_no   integer not null check (part_no >= 0),
    content   bytea   not null,
    primary key (tenant_id, file_id, part_no)
);
-- pieces of zip archives do not shrink any further
alter table stored_part alter column content set storage external;
