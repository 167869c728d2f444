package org.anbiao.selfevaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must be true of every evaluation at any moment, whatever happened before: its answers, its reports, its review, the engine's
 * case, the lines of the inbox, the record of acts and the messages say the same. Read past the row-level security.
 */
final class EvaluationAgreement {

    /** Each finds what contradicts, one text a row; the names say what is agreed on. */
    private static final Map<String, String> CONTRADICTIONS = new LinkedHashMap<>();

    private static final String LATEST = """
            with latest as (
                select distinct on (r.subject_id) r.* from review r where r.subject_type = 'evaluation'
                order by r.subject_id, r.submitted_at desc, r.round desc)
            """;

    static {
        CONTRADICTIONS.put("an evaluation counts its answers", """
                select e.id || ' ' || e.answer_count || ' ' || e.not_met_count from evaluation e
                where e.answer_count <> (select count(*) from evaluation_answer a where a.evaluation_id = e.id)
                   or e.not_met_count <> (select count(*) from evaluation_answer a
                                          where a.evaluation_id = e.id and a.result = 'not_met')
                """);
        CONTRADICTIONS.put("what is not met is to be improved", """
                select coalesce(a.evaluation_id, i.evaluation_id)::text
                from (select * from evaluation_answer where result = 'not_met') a
                full join (select * from improvement_item where state <> 'dropped') i
                       on i.evaluation_id = a.evaluation_id and i.item_code = a.item_code
                where a.id is null or i.id is null
                """);
        CONTRADICTIONS.put("every version of an answer is recorded, or came back", """
                select a.evaluation_id || ' ' || a.item_code || ' ' || a.version from evaluation_answer a
                where a.version <>
                      (select count(*) from audit_entry u where u.act = 'evaluation.answered'
                         and u.subject_id = a.evaluation_id and u.new_value ->> 'item' = a.item_code)
                    + (select count(*) from audit_entry u where u.act = 'evaluation.returned'
                         and u.subject_id = a.evaluation_id and jsonb_exists((u.new_value -> 'items')::jsonb, a.item_code))
                """);
        CONTRADICTIONS.put("the state is that of the latest round", LATEST + """
                select e.id || ' ' || e.state || ' ' || coalesce(l.state, 'none') from evaluation e
                left join latest l on l.subject_id = e.id
                where e.state <> case coalesce(l.state, 'withdrawn') when 'submitted' then 'signed' when 'withdrawn' then 'open'
                                 else l.state end
                """);
        CONTRADICTIONS.put("every round has its signed report and the other way round", """
                select e.id::text from evaluation e
                cross join lateral (select count(*) as n, coalesce(max(p.round), 0) as last from evaluation_report p
                                    where p.evaluation_id = e.id) reports
                where reports.n <> reports.last
                   or reports.n <> (select count(*) from review r where r.subject_type = 'evaluation' and r.subject_id = e.id)
                   or reports.n <> (select count(*) from audit_entry u where u.act = 'evaluation.signed' and u.subject_id = e.id)
                """);
        CONTRADICTIONS.put("every file of a report is there as it was stored", """
                select p.evaluation_id || ' ' || f.name from evaluation_report p
                left join stored_file f on f.id in (p.signature_file_id, p.pdf_file_id, p.docx_file_id)
                where f.id is null or f.content is null or encode(sha256(f.content), 'hex') <> f.sha256
                """);
        CONTRADICTIONS.put("no file is there without its report", """
                select f.id || ' ' || f.name from stored_file f
                where exists (select 1 from evaluation e where e.enterprise_id = f.enterprise_id)
                  and not exists (select 1 from evaluation_report p where f.id in (p.signature_file_id, p.pdf_file_id, p.docx_file_id))
                """);
        CONTRADICTIONS.put("only what came back is open again", """
                select a.evaluation_id || ' ' || a.item_code from evaluation_answer a join evaluation e on e.id = a.evaluation_id
                where (a.reopened or a.review_comment <> '') and e.state <> 'returned'
                """);
        CONTRADICTIONS.put("what is under review has one case in the engine, all else none", """
                select r.case_id || ' ' || r.state || ' ' || running.n from review r
                cross join lateral (select count(*) as n from camunda.act_ru_execution x
                                    where x.business_key_ = r.case_id::text and x.parent_id_ is null) running
                cross join lateral (select count(*) as n, count(*) filter (where h.end_time_ is null) as open
                                    from camunda.act_hi_procinst h where h.business_key_ = r.case_id::text) kept
                where r.round = (select max(o.round) from review o where o.case_id = r.case_id)
                  and (running.n <> case when r.state in ('submitted', 'returned') then 1 else 0 end
                       or kept.n <> 1 or kept.open <> running.n)
                """);
        CONTRADICTIONS.put("the case stands at the step that the round says", """
                select r.case_id || ' ' || r.state || ' ' || r.level || ' ' || coalesce(string_agg(t.task_def_key_, ','), 'none')
                from review r left join camunda.act_ru_task t on t.proc_inst_id_ = r.process_instance_id
                where r.round = (select max(o.round) from review o where o.case_id = r.case_id)
                group by r.id, r.case_id, r.state, r.level
                having coalesce(string_agg(t.task_def_key_, ','), 'none') <>
                       case when r.state = 'returned' then 'userTask_revise' when r.state <> 'submitted' then 'none'
                            when r.level = 2 then 'userTask_reviewSecond' else 'userTask_review' end
                """);
        CONTRADICTIONS.put("every open line of the inbox is a task of the engine and the other way round", """
                select coalesce(w.id::text, t.id_) from (select * from work_item where state = 'open') w
                full join camunda.act_ru_task t on t.id_ = w.task_id where w.id is null or t.id_ is null
                """);
        CONTRADICTIONS.put("the line of a review is the level's, with its day", """
                select w.id::text from work_item w
                join review r on r.case_id = w.subject_id and r.round = (select max(o.round) from review o where o.case_id = r.case_id)
                where w.subject_type = 'review' and w.state = 'open' and r.subject_type = 'evaluation'
                  and (w.due_on is distinct from r.due_on or w.review_kind is distinct from r.subject_type
                       or w.responsible_tenant_id <> case when r.state = 'returned' then r.submitter_tenant_id
                            when r.level = 2 then r.second_reviewer_tenant_id else r.reviewer_tenant_id end)
                """);
        CONTRADICTIONS.put("a case has had as many lines as steps", """
                select r.case_id::text from review r group by r.case_id
                having (select count(*) from work_item w where w.subject_type = 'review' and w.subject_id = r.case_id)
                       <> count(*) + count(*) filter (where r.level = 2) + count(*) filter (where r.state = 'returned')
                """);
        CONTRADICTIONS.put("a round keeps each of its steps once", """
                select r.id || ' ' || r.state || ' ' || r.steps::text from review r
                cross join lateral (
                    select count(*) filter (where s ->> 'kind' = 'SUBMITTED') as submitted,
                           count(*) filter (where s ->> 'kind' = 'PASSED_ON') as passed,
                           count(*) filter (where s ->> 'kind' = 'TAKEN_UP') as taken,
                           count(*) filter (where s ->> 'kind' = 'HANDED_OVER') as handed,
                           count(*) filter (where s ->> 'kind' in ('APPROVED', 'RETURNED', 'WITHDRAWN')) as decided,
                           coalesce(max(lower(s ->> 'kind')) filter (where s ->> 'kind' in ('APPROVED', 'RETURNED', 'WITHDRAWN')),
                                    'submitted') as outcome
                    from jsonb_array_elements(r.steps) s) steps
                where steps.submitted <> 1 or steps.passed <> r.level - 1 or steps.outcome <> r.state
                   or steps.decided <> case when r.state = 'submitted' then 0 else 1 end
                   or steps.taken > 1 or steps.handed > 1 or (steps.taken = 1) <> (r.taken_up_at is not null)
                   or steps.handed > steps.taken
                """);
        CONTRADICTIONS.put("every step of a review is recorded once", """
                select r.subject_id || ' ' || rounds.n from review r
                cross join lateral (
                    select count(*) as n, count(*) filter (where o.level = 2) as passed,
                           count(*) filter (where o.state = 'returned') as returned,
                           count(*) filter (where o.state = 'approved') as approved,
                           count(*) filter (where o.state = 'withdrawn') as withdrawn,
                           count(*) filter (where o.taken_up_at is not null) as taken
                    from review o where o.subject_id = r.subject_id) rounds
                cross join lateral (
                    select count(*) filter (where u.act in ('review.submitted', 'review.resubmitted')) as n,
                           count(*) filter (where u.act = 'review.passed_on') as passed,
                           count(*) filter (where u.act = 'review.returned') as returned,
                           count(*) filter (where u.act = 'review.approved') as approved,
                           count(*) filter (where u.act = 'review.withdrawn') as withdrawn,
                           count(*) filter (where u.act = 'evaluation.returned') as opened,
                           count(*) filter (where u.act = 'evaluation.approved') as counted,
                           count(*) filter (where u.act = 'evaluation.withdrawn') as taken_back
                    from audit_entry u where u.subject_id = r.subject_id) recorded
                cross join lateral (
                    select count(*) filter (where u.act = 'task.claimed') as taken from audit_entry u
                    join work_item w on w.id = u.subject_id and w.subject_type = 'review'
                    where w.subject_id in (select o.case_id from review o where o.subject_id = r.subject_id)) lines
                where r.subject_type = 'evaluation'
                  and ((rounds.n, rounds.passed, rounds.returned, rounds.approved, rounds.withdrawn)
                       <> (recorded.n, recorded.passed, recorded.returned, recorded.approved, recorded.withdrawn)
                       or (rounds.returned, rounds.approved, rounds.withdrawn)
                       <> (recorded.opened, recorded.counted, recorded.taken_back)
                       or rounds.taken <> lines.taken)
                """);
        CONTRADICTIONS.put(
                "the enterprise's step waits while the report is under review and is done once it is approved", """
                select e.id || ' ' || e.state || ' ' || w.state from evaluation e
                join work_item w on w.enterprise_id = e.enterprise_id and w.campaign_id = e.campaign_id
                                and w.task_key = 'self_evaluate'
                where (w.state = 'done') <> (e.state = 'approved')
                   or e.state <> 'approved' and (w.handed_in_on is not null) <> (e.state = 'signed')
                """);
        CONTRADICTIONS.put("what is approved is counted once, nothing else", """
                select e.id::text from evaluation e
                where (select count(*) from self_evaluation s where s.enterprise_id = e.enterprise_id and s.campaign_id = e.campaign_id)
                      <> case when e.state = 'approved' then 1 else 0 end
                """);
        CONTRADICTIONS.put("correction is done with the last improvement, publishing with the publication", """
                select e.id || ' ' || w.task_key || ' ' || w.state from evaluation e
                join work_item w on w.enterprise_id = e.enterprise_id and w.campaign_id = e.campaign_id
                where w.task_key = 'rectify' and (w.state = 'done') <>
                      (e.state = 'approved' and not exists (select 1 from improvement_item i
                                                            where i.evaluation_id = e.id and i.state = 'open'))
                   or w.task_key = 'publish_result' and (w.state = 'done') <>
                      exists (select 1 from evaluation_publication p where p.evaluation_id = e.id)
                """);
        CONTRADICTIONS.put("whoever handed in is told of each decision once", """
                select r.submitted_by::text from review r where r.subject_type = 'evaluation' group by r.submitted_by
                having count(*) filter (where r.state = 'returned') <>
                       (select count(*) from message m where m.member_id = r.submitted_by
                          and m.template = 'workflow.message.review-returned')
                    or count(*) filter (where r.state = 'approved') <>
                       (select count(*) from message m where m.member_id = r.submitted_by
                          and m.template = 'workflow.message.review-approved')
                """);
        CONTRADICTIONS.put("every message of somebody who wants mail is in the outbox once", """
                select m.id::text from message m join message_choice c on c.member_id = m.member_id and c.by_mail
                where (select count(*) from message_delivery d where d.message_id = m.id and d.channel = 'mail') <> 1
                """);
        CONTRADICTIONS.put("no step in the deadline of a review is told twice", """
                select w.id || ' ' || (s ->> 'kind') from work_item w, jsonb_array_elements(w.reminders) s
                where w.subject_type = 'review' group by w.id, s ->> 'kind' having count(*) > 1
                """);
    }

    private EvaluationAgreement() {}

    /** What contradicts, by what should agree; empty if all is well. */
    static Map<String, List<String>> contradictions(JdbcClient superuser) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        CONTRADICTIONS.forEach((name, sql) -> {
            List<String> rows = superuser.sql(sql).query(String.class).list();
            if (!rows.isEmpty()) {
                found.put(name, rows);
            }
        });
        return found;
    }
}
