-- Where an observation on site was held: at which enterprise, so that each sector's can be told (R-288).
alter table training_session
    add column host_enterprise_id uuid references enterprise (id) on delete set null,
    add constraint training_session_host check (host_enterprise_id is null or kind = 'site_observation');
create index training_session_host on training_session (host_enterprise_id) where host_enterprise_id is not null;
create trigger enterprise_in_sight before insert on training_session for each row
    when (new.host_enterprise_id is not null) execute function enterprise_in_sight('host_enterprise_id');
create trigger enterprise_in_sight_later before update on training_session for each row
    when (new.host_enterprise_id is not null and new.host_enterprise_id is distinct from old.host_enterprise_id)
    execute function enterprise_in_sight('host_enterprise_id');
