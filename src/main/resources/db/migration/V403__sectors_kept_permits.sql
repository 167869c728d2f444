-- A permit is a promise about a place, people and air (R-287): what was asked for never changes, the air and the approval not once it is
-- approved, and nothing once it is ended.
alter table space_permit add check (permit_state <> 'closed' or approved_at is not null);

create function keep_space_permit() returns trigger language plpgsql as
$$
begin
    if (old.enterprise_id, old.permit_number, old.space_place, old.work_content, old.work_from, old.work_until, old.worker_name,
        old.guardian_name, old.approver_name, old.confirmed_rules)
        is distinct from (new.enterprise_id, new.permit_number, new.space_place, new.work_content, new.work_from, new.work_until,
        new.worker_name, new.guardian_name, new.approver_name, new.confirmed_rules) then
        raise exception 'what a permit was asked for is never changed' using errcode = 'check_violation';
    end if;
    if old.permit_state <> 'requested'
        and (old.measured_at, old.oxygen, old.combustible, old.hydrogen_sulfide, old.carbon_monoxide, old.approved_by_name, old.approved_at)
        is distinct from (new.measured_at, new.oxygen, new.combustible, new.hydrogen_sulfide, new.carbon_monoxide, new.approved_by_name,
        new.approved_at) then
        raise exception 'air and approval of a permit are kept' using errcode = 'check_violation';
    end if;
    if old.permit_state = 'approved' and new.permit_state = 'requested'
        or old.permit_state in ('closed', 'cancelled')
            and (old.permit_state, old.closing_note, old.closed_by_name, old.closed_at)
            is distinct from (new.permit_state, new.closing_note, new.closed_by_name, new.closed_at) then
        raise exception 'a permit that is ended is never changed' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_space_permit before update on space_permit for each row execute function keep_space_permit();
