-- A launch writes seven rows an enterprise: they carry what a statement uses and what protects something, no more.

-- The trigger is for writers that do not know the three columns; what is given is held by the composite foreign key.
create or replace procedure about_enterprise(t regclass) language plpgsql as
$$
begin
    execute format('alter table %s add column area_tenant_id uuid, add column supervisor_tenant_id uuid,
        add column viewer_tenant_ids uuid[] not null default ''{}''', t);
    execute format('alter table %s add foreign key (enterprise_id, area_tenant_id, supervisor_tenant_id, viewer_tenant_ids)
        references enterprise (id, area_tenant_id, supervisor_tenant_id, viewer_tenant_ids) on update cascade on delete cascade', t);
    execute format('create trigger fill_enterprise_visibility before insert on %s for each row
        when (new.enterprise_id is not null and (new.area_tenant_id is null or new.supervisor_tenant_id is null))
        execute function fill_enterprise_visibility()', t);
    execute format('create index on %s (enterprise_id)', t);
    execute format('create index on %s (area_tenant_id)', t);
    execute format('create index on %s (supervisor_tenant_id)', t);
    execute format('create index on %s (tenant_id)', t);
end
$$;
do
$$
declare t regclass;
begin
    foreach t in array array['work_item', 'participation', 'campaign_base_entry', 'campaign_base_correction']::regclass[] loop
        execute format('drop trigger fill_enterprise_visibility on %s', t);
        execute format('create trigger fill_enterprise_visibility before insert on %s for each row
            when (new.enterprise_id is not null and (new.area_tenant_id is null or new.supervisor_tenant_id is null))
            execute function fill_enterprise_visibility()', t);
    end loop;
end
$$;

-- said by the composite key too
alter table work_item drop constraint work_item_enterprise_id_fkey;
alter table participation drop constraint participation_enterprise_id_fkey;
alter table campaign_base_entry drop constraint campaign_base_entry_enterprise_id_fkey;

-- an office's pages have indexes of their own; an enterprise has a handful of rows, found by work_item_enterprise_id_idx
drop index work_item_unit_inbox;
drop index work_item_enterprise_inbox;
drop index work_item_enterprise_done;
-- all but enterprises are looked for by their subject, reviews and reports without naming a campaign
drop index work_item_subject;
create index work_item_subject on work_item (subject_id, task_key) where subject_type <> 'enterprise';
