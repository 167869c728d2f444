-- Lists of hazards are cut from an index in the order of the list, however many hazards there are (decision 0271). So that every unit
-- has such an index, a hazard carries the units of its enterprise as it carries the authorities: copied on insert, kept by a cascade.
alter table enterprise
    add column unit_ids uuid[] not null generated always as (array[village_unit_id, grid_unit_id, supervisor_unit_id]) stored;
alter table enterprise add unique (id, area_tenant_id, supervisor_tenant_id, viewer_tenant_ids, unit_ids);

-- the owner is held by the policies, too; this must reach every authority's rows
alter table enterprise no force row level security;
alter table hazard no force row level security;
alter table hazard add column unit_ids uuid[] not null default '{}';
update hazard h set unit_ids = e.unit_ids from enterprise e where e.id = h.enterprise_id;
alter table hazard
    add column village_unit_id uuid generated always as (unit_ids[1]) stored,
    add column grid_unit_id uuid generated always as (unit_ids[2]) stored,
    add column supervisor_unit_id uuid generated always as (unit_ids[3]) stored,
    -- proposals; open major ones; open others, both by deadline; closed and dismissed ones, the latest first; then the latest found
    add column list_order bigint not null generated always as (
        case when state = 'proposed' then 0
             when state = 'closed' then 3
             when state = 'dismissed' then 4
             when level = 'major' then 1
             else 2 end * 1000000000000
        + case when state in ('closed', 'dismissed')
               then 999999 - least(greatest(coalesce(verified_on, dismissed_on) - date '1900-01-01', 0), 999999)
               when due_on is null then 999999
               else least(greatest(due_on - date '1900-01-01', 0), 999998) end * 1000000::bigint
        + 999999 - least(greatest(found_on - date '1900-01-01', 0), 999999)) stored;

-- one foreign key for both, so that a change of the enterprise arrives as one
alter table hazard drop constraint hazard_enterprise_id_area_tenant_id_supervisor_tenant_id_v_fkey;
alter table hazard add foreign key (enterprise_id, area_tenant_id, supervisor_tenant_id, viewer_tenant_ids, unit_ids)
    references enterprise (id, area_tenant_id, supervisor_tenant_id, viewer_tenant_ids, unit_ids)
    on update cascade on delete cascade;
alter table enterprise force row level security;
alter table hazard force row level security;

create function fill_hazard_units() returns trigger language plpgsql as
$$
begin
    select e.unit_ids into new.unit_ids from enterprise e where e.id = new.enterprise_id;
    return new;
end
$$;
create trigger fill_hazard_units before insert on hazard for each row when (new.unit_ids = '{}')
    execute function fill_hazard_units();

drop index hazard_area_open, hazard_supervisor_open, hazard_enterprise_id_idx, hazard_area_tenant_id_idx,
    hazard_supervisor_tenant_id_idx, hazard_tenant_id_idx;
create index hazard_list_enterprise on hazard (enterprise_id, list_order, id);
create index hazard_list_area on hazard (area_tenant_id, list_order, id);
create index hazard_list_supervisor on hazard (supervisor_tenant_id, list_order, id);
create index hazard_list_tenant on hazard (tenant_id, list_order, id);
create index hazard_list_village on hazard (village_unit_id, list_order, id);
create index hazard_list_grid on hazard (grid_unit_id, list_order, id) where grid_unit_id is not null;
create index hazard_list_section on hazard (supervisor_unit_id, list_order, id) where supervisor_unit_id is not null;
