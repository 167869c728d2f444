-- Devices that propose hazards (R-160, R-270): a token of its own for each, which speaks for one enterprise and for nothing else.
alter table api_token
    add column enterprise_id uuid references enterprise (id),
    -- where it hangs or stands, in words
    add column device_place  text not null default '',
    add constraint api_token_device check (enterprise_id is null or scopes = '{hazard.record}');
create index api_token_enterprise on api_token (enterprise_id) where enterprise_id is not null;
