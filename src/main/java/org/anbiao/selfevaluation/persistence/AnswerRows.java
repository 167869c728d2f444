package org.anbiao.selfevaluation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.registry.UnitScope;
import org.anbiao.selfevaluation.Answer;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.Answer.WorkState;
import org.anbiao.selfevaluation.EarlierAnswer;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.Evidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code evaluation_answer} and {@code evaluation_evidence}. */
@Repository
public class AnswerRows {

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All answers of an evaluation by the item's place. */
    public Map<String, Answer> of(UUID evaluationId) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        jdbc.sql("select * from evaluation_answer where evaluation_id = ?")
                .param(evaluationId)
                .query((row, number) -> answers.put(row.getString("item_code"), answer(row)))
                .list();
        return answers;
    }

    /**
     * An evaluation that waits for nobody else any more, with one of its answers.
     *
     * @param answer empty where there was none
     * @param yours whether the unit that asked works with its enterprise
     */
    public record Locked(Evaluation evaluation, Optional<Answer> answer, boolean yours) {}

    /**
     * The evaluation, kept from others until the end of the transaction, with the answer to an item. Where another transaction had
     * to be waited for, the answer is from before it; its version says so, and nothing is written over a later one. Empty if there is
     * none, or it is not the actor's authority's to write as it is bound now.
     */
    public Optional<Locked> lock(UnitScope unit, UUID evaluationId, String itemCode) {
        return jdbc.sql("""
                        select v.*, a.item_code, a.result, a.reason, a.work_state, a.score, a.review_comment, a.reopened,
                               a.version as answer_version, a.answered_by_name, a.answered_at,
                               exists (select 1 from enterprise e where e.id = v.enterprise_id and %s) as yours
                        from evaluation v left join evaluation_answer a on a.evaluation_id = v.id and a.item_code = :item
                        where v.id = :id for no key update of v
                        """.formatted(unit.condition("e")))
                .param("item", itemCode)
                .param("id", evaluationId)
                .param("unit", unit.unitId())
                .query((row, number) -> new Locked(
                        EvaluationRows.evaluation(row, number),
                        row.getString("item_code") == null
                                ? Optional.empty()
                                : Optional.of(answer(row, row.getInt("answer_version"))),
                        row.getBoolean("yours")))
                .optional();
    }

    public Optional<Answer> find(UUID evaluationId, String itemCode) {
        return jdbc.sql("select * from evaluation_answer where evaluation_id = ? and item_code = ?")
                .params(evaluationId, itemCode)
                .query((row, number) -> answer(row))
                .optional();
    }

    /** The first answer to an item, as it is kept; empty if somebody has given one. */
    public Optional<Answer> insert(Evaluation evaluation, Answer answer) {
        return jdbc.sql("""
                        insert into evaluation_answer (enterprise_id, evaluation_id, item_code, result, reason, work_state, score)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (evaluation_id, item_code) do nothing returning *
                        """)
                .params(
                        evaluation.enterpriseId(),
                        evaluation.id(),
                        answer.itemCode(),
                        answer.result().code(),
                        answer.reason(),
                        answer.workState().code(),
                        answer.score())
                .query((row, number) -> answer(row))
                .optional();
    }

    /**
     * What the standard says of an item and a reviewer doubts, as a row that wants an answer; nobody gave it. Its reason stays with the
     * standard: it would only look like a text copied from others.
     */
    public void insertDoubted(Evaluation evaluation, Answer answer, String comment) {
        jdbc.sql("""
                        insert into evaluation_answer (enterprise_id, evaluation_id, item_code, result, reason, work_state, score,
                                                       review_comment, reopened, answered_by, answered_by_name)
                        values (?, ?, ?, ?, '', ?, 0, ?, true, null, '') on conflict (evaluation_id, item_code) do nothing
                        """)
                .params(
                        evaluation.enterpriseId(),
                        evaluation.id(),
                        answer.itemCode(),
                        answer.result().code(),
                        answer.workState().code(),
                        comment)
                .update();
    }

    /** Another answer in place of the given version, as it is kept; empty if somebody has changed it since. */
    public Optional<Answer> update(Evaluation evaluation, Answer answer) {
        return jdbc.sql("""
                        update evaluation_answer set result = ?, reason = ?, work_state = ?, score = ?, reopened = false,
                               version = version + 1, answered_by = app_member(),
                               answered_by_name = coalesce(current_setting('app.member_name', true), ''), answered_at = now()
                        where evaluation_id = ? and item_code = ? and version = ? returning *
                        """)
                .params(
                        answer.result().code(),
                        answer.reason(),
                        answer.workState().code(),
                        answer.score(),
                        evaluation.id(),
                        answer.itemCode(),
                        answer.version())
                .query((row, number) -> answer(row))
                .optional();
    }

    /**
     * Opens an answer again with the reviewer's comment; false without such an answer.
     *
     * @param asked whether it has to be answered again, or was answered again since the comment
     */
    public boolean reopen(UUID evaluationId, String itemCode, String comment, boolean asked) {
        return jdbc.sql("""
                        update evaluation_answer set reopened = ?, review_comment = ?, version = version + 1
                        where evaluation_id = ? and item_code = ?
                        """).params(asked, comment, evaluationId, itemCode).update() == 1;
    }

    /** Takes the comments of a former round away, once the report is signed again. */
    public void clearComments(UUID evaluationId) {
        jdbc.sql("""
                        update evaluation_answer set review_comment = '', reopened = false
                        where evaluation_id = ? and review_comment <> ''
                        """).param(evaluationId).update();
    }

    /** The answers of an earlier evaluation by their own places, with what is still to be improved. */
    public Map<String, EarlierAnswer> earlier(Evaluation earlier) {
        Map<String, EarlierAnswer> answers = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.item_code, a.result, a.reason, a.work_state, a.score,
                               exists (select 1 from improvement_item i where i.evaluation_id = a.evaluation_id
                                       and i.item_code = a.item_code and i.state = 'open') as still_open
                        from evaluation_answer a where a.evaluation_id = ?
                        """)
                .param(earlier.id())
                .query((row, number) -> answers.put(
                        row.getString("item_code"),
                        new EarlierAnswer(
                                earlier.year(),
                                Result.of(row.getString("result")),
                                row.getString("reason"),
                                WorkState.of(row.getString("work_state")),
                                row.getBigDecimal("score"),
                                row.getBoolean("still_open"),
                                "",
                                "")))
                .list();
        return answers;
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return answer(row, row.getInt("version"));
    }

    private static Answer answer(ResultSet row, int version) throws SQLException {
        return new Answer(
                row.getString("item_code"),
                Result.of(row.getString("result")),
                row.getString("reason"),
                WorkState.of(row.getString("work_state")),
                row.getBigDecimal("score"),
                row.getString("review_comment"),
                row.getBoolean("reopened"),
                version,
                row.getString("answered_by_name"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }

    /** All evidence of an evaluation by the item's place. */
    public Map<String, List<Evidence>> evidence(UUID evaluationId) {
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        jdbc.sql("select * from evaluation_evidence where evaluation_id = ? order by created_at, id")
                .param(evaluationId)
                .query((row, number) -> evidence.computeIfAbsent(row.getString("item_code"), code -> new ArrayList<>())
                        .add(new Evidence(
                                row.getObject("id", UUID.class),
                                row.getString("item_code"),
                                row.getObject("file_id", UUID.class),
                                row.getString("record_kind"),
                                row.getObject("record_id", UUID.class),
                                row.getString("label"))))
                .list();
        return evidence;
    }

    public UUID addEvidence(Evaluation evaluation, Evidence evidence) {
        return jdbc.sql("""
                        insert into evaluation_evidence (enterprise_id, evaluation_id, item_code, file_id, record_kind,
                                                         record_id, label)
                        values (:enterprise, :evaluation, :item, cast(:file as uuid), :kind, cast(:record as uuid), :label)
                        returning id
                        """)
                .param("enterprise", evaluation.enterpriseId())
                .param("evaluation", evaluation.id())
                .param("item", evidence.itemCode())
                .param("file", evidence.fileId(), Types.OTHER)
                .param("kind", evidence.recordKind())
                .param("record", evidence.recordId(), Types.OTHER)
                .param("label", evidence.label())
                .query(UUID.class)
                .single();
    }

    /** The item that a piece of evidence belongs to. */
    public Optional<String> itemOfEvidence(UUID evaluationId, UUID evidenceId) {
        return jdbc.sql("select item_code from evaluation_evidence where evaluation_id = ? and id = ?")
                .params(evaluationId, evidenceId)
                .query(String.class)
                .optional();
    }

    /** Takes a piece of evidence off its answer; the file stays in the enterprise's file. */
    public boolean removeEvidence(UUID evaluationId, UUID evidenceId) {
        return jdbc.sql("delete from evaluation_evidence where evaluation_id = ? and id = ?")
                        .params(evaluationId, evidenceId)
                        .update()
                == 1;
    }
}
