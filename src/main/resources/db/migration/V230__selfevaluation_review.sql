-- A signed report is under review: answers are closed, and after a return exactly those with a comment are open again. The
-- services say so in words; the database says so for whatever else writes. What only tells of a return (comment, mark, version) and
-- the columns that follow an enterprise which moves are not the answer itself.
create function guard_evaluation_answer() returns trigger language plpgsql as
$$
declare stands text;
begin
    if tg_op = 'UPDATE' and (new.evaluation_id, new.item_code, new.result, new.reason, new.work_state, new.score)
            is not distinct from (old.evaluation_id, old.item_code, old.result, old.reason, old.work_state, old.score) then
        return new;
    end if;
    select e.state into stands from evaluation e where e.id = new.evaluation_id;
    if stands = 'open'
            or stands = 'returned' and tg_op = 'UPDATE' and (old.reopened or old.review_comment <> '') then
        return new;
    end if;
    raise exception 'answer % is closed', new.item_code using errcode = 'check_violation';
end
$$;
create trigger guard_answer before insert or update on evaluation_answer
    for each row execute function guard_evaluation_answer();

-- the same for what shows that an answer is right
create function guard_evaluation_evidence() returns trigger language plpgsql as
$$
declare stands text;
begin
    if tg_op = 'UPDATE' and (new.evaluation_id, new.item_code, new.file_id, new.record_kind, new.record_id, new.label)
            is not distinct from (old.evaluation_id, old.item_code, old.file_id, old.record_kind, old.record_id, old.label) then
        return new;
    end if;
    select e.state into stands from evaluation e where e.id = new.evaluation_id;
    if stands = 'open' or stands = 'returned' and exists (
            select 1 from evaluation_answer a where a.evaluation_id = new.evaluation_id and a.item_code = new.item_code
              and (a.reopened or a.review_comment <> '')) then
        return new;
    end if;
    raise exception 'evidence of % is closed', new.item_code using errcode = 'check_violation';
end
$$;
create trigger guard_evidence before insert or update on evaluation_evidence
    for each row execute function guard_evaluation_evidence();

-- the day on which what a task asks for was handed in for review; null again after a return. Such a task waits for somebody else:
-- it is neither reminded of nor overdue.
alter table work_item add column handed_in_on date;
