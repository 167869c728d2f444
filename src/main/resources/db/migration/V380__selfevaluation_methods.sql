-- An edition reckons by its own method (docs/decisions/0293); what was there keeps points by items.
alter table standard_edition
    add column points_method text not null default 'scored'
        check (points_method in ('scored', 'weighted', 'deduction', 'unscored'));

-- What an element itself weighs, or the full marks that items take points off; null where its items say it all.
alter table standard_element
    add column own_marks numeric(8, 2) check (own_marks >= 0);

-- Enterprises an item is for, as far as their class and their sector decide it; empty for all of them.
alter table standard_item
    add column for_classes text[] not null default '{}'
        check (for_classes <@ array ['above_scale', 'medium', 'small_micro', 'nine_small']),
    add column for_sectors text[] not null default '{}';

-- What decided which items apply: as it was when the evaluation was begun, until somebody has them decided anew.
alter table evaluation
    add column subject_class text check (subject_class in ('above_scale', 'medium', 'small_micro', 'nine_small')),
    add column sector_name text not null default '',
    -- of the signed report: items that apply and those of them that are met
    add column applicable_count integer,
    add column met_count integer;

-- A standard without points has none to report.
alter table evaluation_report
    alter column points drop not null,
    alter column full_points drop not null,
    alter column percent drop not null,
    add column applicable_count integer,
    add column met_count integer;

-- As before (V230), and a reviewer may doubt what the standard says of an enterprise: such an item gets its first row with the comment.
create or replace function guard_evaluation_answer() returns trigger language plpgsql as
$$
declare stands text;
begin
    if tg_op = 'UPDATE' and (new.evaluation_id, new.item_code, new.result, new.reason, new.work_state, new.score)
            is not distinct from (old.evaluation_id, old.item_code, old.result, old.reason, old.work_state, old.score) then
        return new;
    end if;
    select e.state into stands from evaluation e where e.id = new.evaluation_id;
    if stands = 'open' then
        return new;
    end if;
    if stands = 'returned' and tg_op = 'UPDATE' and (old.reopened or old.review_comment <> '') then
        return new;
    end if;
    if stands = 'returned' and tg_op = 'INSERT' and new.result = 'not_applicable' and new.answered_by is null
            and new.reopened and new.review_comment <> '' then
        return new;
    end if;
    raise exception 'answer % is closed', new.item_code using errcode = 'check_violation';
end
$$;
