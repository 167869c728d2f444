-- A launch is cut into chunks of enterprises when it begins; several workers, also of several nodes, take one each.
-- The rows go when the launch is done.
create table campaign_launch_chunk (
    campaign_id uuid    not null references campaign (id) on delete cascade,
    tenant_id   uuid    not null default app_tenant() references tenant (id),
    ord         integer not null,
    -- enterprises with after_id < id <= up_to_id
    after_id    uuid    not null,
    up_to_id    uuid    not null,
    -- null: still to do
    enrolled    integer,
    primary key (campaign_id, ord)
);
create index campaign_launch_chunk_tenant on campaign_launch_chunk (tenant_id);

-- The bookmark of the single runner. A launch under way is cut into chunks when it goes on; who is enrolled stays so.
alter table campaign_launch drop column enrolled_up_to;

-- The database keeps the plans of its foreign-key checks per connection. Planned while the engine's tables were small they
-- read the whole table, which a launch then makes long: the launch refreshes the statistics after its first chunk.
create function refresh_launch_statistics() returns void language plpgsql security definer set search_path = '' as
$$
begin
    analyze camunda.act_ru_execution;
    analyze camunda.act_ru_task;
    analyze public.participation;
    analyze public.work_item;
end
$$;
revoke execute on function refresh_launch_statistics() from public;
