-- A row about an enterprise is written by somebody who sees the enterprise. Where the writer gives the visibility columns the
-- row trigger does not run (V081) and the composite foreign key, which knows no policy, would take an enterprise of anybody's.
-- One look per statement at the enterprises it wrote about: two index lookups a row less than a row trigger would cost.
create function hold_to_visible_enterprises() returns trigger language plpgsql as
$$
declare
    written_about uuid[];
begin
    select array_agg(distinct w.enterprise_id) into written_about from written w where w.enterprise_id is not null;
    if (select count(*) from enterprise e where e.id = any (written_about)) < coalesce(cardinality(written_about), 0) then
        raise exception 'an enterprise is not visible to the actor' using errcode = '23503';
    end if;
    return null;
end
$$;

-- A row stays about its enterprise; the policies would not notice another one whose columns are given along.
create function keep_enterprise() returns trigger language plpgsql as
$$
begin
    raise exception 'a row stays about its enterprise' using errcode = '42501';
end
$$;

create procedure hold_enterprise(t regclass) language plpgsql as
$$
begin
    execute format('create trigger hold_to_visible_enterprises after insert on %s referencing new table as written
        for each statement execute function hold_to_visible_enterprises()', t);
    execute format('create trigger keep_enterprise before update of enterprise_id on %s for each row
        when (old.enterprise_id is distinct from new.enterprise_id) execute function keep_enterprise()', t);
    -- without an enterprise nobody is given sight of the row by its columns
    execute format('alter table %s add check (enterprise_id is not null
        or area_tenant_id is null and supervisor_tenant_id is null and viewer_tenant_ids = ''{}'')', t);
end
$$;

-- As before (V081), with the three holds above.
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
    call hold_enterprise(t);
end
$$;

do
$$
declare
    t regclass;
begin
    for t in select tgrelid::regclass from pg_trigger where tgname = 'fill_enterprise_visibility' loop
        call hold_enterprise(t);
    end loop;
end
$$;

-- Foreign keys know no policy either: a row of one's own could point to another authority's campaign, and through a document that
-- names its edition the policy "holder" would even have shown the edition. The keys inside a campaign lead with the tenant.
do
$$
declare
    k record;
begin
    alter table campaign add unique (tenant_id, id);
    alter table campaign_phase add unique (tenant_id, id);
    alter table campaign_unit add unique (tenant_id, id);
    alter table campaign_work_item add unique (tenant_id, id);
    alter table document_edition add unique (tenant_id, id);
    alter table registry_import add unique (tenant_id, id);
    alter table tenant_opening add unique (tenant_id, id);
    for k in
        select c.conrelid::regclass as child, c.conname, a.attname, c.confrelid::regclass as parent,
               case c.confdeltype when 'c' then 'cascade' else 'no action' end as on_delete
        from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and cardinality(c.conkey) = 1 and c.confdeltype in ('a', 'c')
          and c.conrelid = any (array['campaign_phase', 'campaign_task', 'campaign_unit', 'campaign_target', 'campaign_template',
              'campaign_form', 'campaign_report_date', 'campaign_work_item', 'campaign_launch', 'campaign_launch_chunk',
              'campaign_legal_basis', 'campaign_work_state', 'campaign_event', 'document_edition', 'participation',
              'campaign_base_entry', 'phase_missing', 'campaign_leftover', 'issued_document', 'login_account', 'registry_import_row',
              'tenant_opening_row']::regclass[])
          and c.confrelid = any (array['campaign', 'campaign_phase', 'campaign_unit', 'campaign_work_item', 'document_edition',
              'member', 'registry_import', 'tenant_opening']::regclass[])
    loop
        execute format('alter table %s drop constraint %I', k.child, k.conname);
        execute format('alter table %s add constraint %I foreign key (tenant_id, %I) references %s (tenant_id, id) on delete %s',
            k.child, k.conname, k.attname, k.parent, k.on_delete);
    end loop;
end
$$;

-- A person bound to an enterprise sees what is recorded about it: nobody makes one for an enterprise that is hidden from him.
create function hold_to_visible_enterprise() returns trigger language plpgsql as
$$
begin
    if not exists (select from enterprise e where e.id = new.enterprise_id) then
        raise exception 'an enterprise is not visible to the actor' using errcode = '23503';
    end if;
    return new;
end
$$;
create trigger hold_to_visible_enterprise before insert on member for each row
    when (new.enterprise_id is not null) execute function hold_to_visible_enterprise();
create trigger hold_moved_enterprise before update of enterprise_id on member for each row
    when (new.enterprise_id is not null and new.enterprise_id is distinct from old.enterprise_id)
    execute function hold_to_visible_enterprise();
create trigger hold_to_visible_enterprise before insert on invitation for each row
    when (new.enterprise_id is not null) execute function hold_to_visible_enterprise();
create trigger hold_moved_enterprise before update of enterprise_id on invitation for each row
    when (new.enterprise_id is not null and new.enterprise_id is distinct from old.enterprise_id)
    execute function hold_to_visible_enterprise();
