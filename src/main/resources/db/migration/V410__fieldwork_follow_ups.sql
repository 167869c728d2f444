-- Following up the rectification of hazards on site (整改跟踪, R-210): what was seen at which hazard, with the hazard's words as they were.
alter table field_visit add column follow_ups jsonb not null default '[]';
-- what was seen on site is a step of the hazard's course; it changes nothing of its state
alter table hazard_step drop constraint hazard_step_kind_check;
alter table hazard_step add constraint hazard_step_kind_check
    check (kind in ('found', 'proposed', 'confirmed', 'ordered', 'dispatched', 'reported', 'rectified', 'returned', 'rechecked',
                    'signed_off', 'dismissed', 'listed', 'delisted', 'judged_major', 'judged_general', 'followed'));
