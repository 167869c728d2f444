-- Devices that propose hazards (R-160, R-270): a token of its own for each, which speaks for one enterprise and for nothing else.
alter table api_token
    add column enterprise_id uuid references enterprise (id),
    -- where it hangs or stands, in words
    add column device_place  text not null default '',
    add constraint api_token_device check (enterprise_id is null or scopes = '{hazard.record}');
create index api_token_enterprise on api_token (enterprise_id) where enterprise_id is not null;

-- An enterprise that a row names without being the enterprise's own is one that its writer sees; the argument is the column. Asked when the
-- reference is written and not later, so that a row can still be ended after the enterprise went to another authority.
create function enterprise_in_sight() returns trigger language plpgsql as
$$
begin
    if not exists (select from enterprise e where e.id = (to_jsonb(new) ->> tg_argv[0])::uuid) then
        raise exception 'no such enterprise' using errcode = 'foreign_key_violation';
    end if;
    return new;
end
$$;
create trigger enterprise_in_sight before insert on api_token for each row
    when (new.enterprise_id is not null) execute function enterprise_in_sight('enterprise_id');
create trigger enterprise_in_sight_later before update on api_token for each row
    when (new.enterprise_id is not null and new.enterprise_id is distinct from old.enterprise_id)
    execute function enterprise_in_sight('enterprise_id');
