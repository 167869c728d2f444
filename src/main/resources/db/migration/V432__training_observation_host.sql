-- Where an observation on site was held: at which enterprise, so that each sector's can be told (R-288).
alter table training_session
    add column host_enterprise_id uuid references enterprise (id) on delete set null,
    add constraint training_session_host check (host_enterprise_id is null or kind = 'site_observation');
create index training_session_host on training_session (host_enterprise_id) where host_enterprise_id is not null;
