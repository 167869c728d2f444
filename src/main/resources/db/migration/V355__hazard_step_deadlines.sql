-- The last day of the step a hazard is at, where it is not the deadline of the rectification itself: confirming, laying the plan down,
-- reporting, re-checking, signing off. What runs already gets its day by the first daily look, which knows the holidays.
alter table hazard add column step_due_on date;
create index hazard_step_without_day on hazard (tenant_id)
    where step_due_on is null
      and (state in ('planned', 'rectified', 'rechecked') or state in ('proposed', 'found') and due_on is null);
-- a hazard may be judged anew, each judgement a step of its course
alter table hazard_step drop constraint hazard_step_kind_check;
alter table hazard_step add constraint hazard_step_kind_check
    check (kind in ('found', 'proposed', 'confirmed', 'ordered', 'dispatched', 'reported', 'rectified', 'returned', 'rechecked',
                    'signed_off', 'dismissed', 'listed', 'delisted', 'judged_major', 'judged_general'));
-- the day on which it was told that a listing is over its last day
alter table hazard_listing add column overdue_told_on date;
create index hazard_listing_open on hazard_listing (tenant_id, due_on) where delisted_on is null;
