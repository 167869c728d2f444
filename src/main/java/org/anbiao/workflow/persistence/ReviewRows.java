package org.anbiao.workflow.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewRoute;
import org.anbiao.workflow.ReviewStep;
import org.anbiao.workflow.ReviewSubmission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of reviews: one row per round, with everything that happened in it. */
@Repository
public class ReviewRows {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(
            UUID id,
            UUID caseId,
            int round,
            ReviewSubmission submission,
            ReviewRoute route,
            LocalDate dueOn,
            @Nullable String processInstanceId) {
        jdbc.sql("""
                        insert into review (id, case_id, round, subject_type, subject_id, title, campaign_id,
                                            submitter_tenant_id, submitter_unit_id, enterprise_id, reviewer_tenant_id,
                                            levels, second_reviewer_tenant_id, due_on, process_instance_id,
                                            submitted_by_name)
                        values (:id, :case, :round, :type, :subject, :title, cast(:campaign as uuid), :submitter,
                                cast(:unit as uuid), cast(:enterprise as uuid), :reviewer, :levels,
                                cast(:second as uuid), :due, :process,
                                coalesce(current_setting('app.member_name', true), ''))
                        """)
                .param("id", id)
                .param("case", caseId)
                .param("round", round)
                .param("type", submission.subjectType())
                .param("subject", submission.subjectId())
                .param("title", submission.title())
                .param("campaign", submission.campaignId(), Types.OTHER)
                .param("submitter", submission.submitterTenantId())
                .param("unit", submission.submitterUnitId(), Types.OTHER)
                .param("enterprise", submission.enterpriseId(), Types.OTHER)
                .param("reviewer", submission.reviewerTenantId())
                .param("levels", route.levels())
                .param("second", route.secondTenantId(), Types.OTHER)
                .param("due", dueOn)
                .param("process", processInstanceId, Types.VARCHAR)
                .update();
    }

    public void setProcess(UUID id, String processInstanceId) {
        jdbc.sql("update review set process_instance_id = ? where id = ?")
                .params(processInstanceId, id)
                .update();
    }

    /** Whether the acting person handed in this round or an earlier one of its case. */
    public boolean handedInByActor(UUID caseId) {
        return jdbc.sql("select exists (select 1 from review where case_id = ? and submitted_by = app_member())")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }

    /** Whether a member handed in this case in any of its rounds. */
    public boolean handedInBy(UUID caseId, UUID memberId) {
        return jdbc.sql("select exists (select 1 from review where case_id = ? and submitted_by = ?)")
                .params(caseId, memberId)
                .query(Boolean.class)
                .single();
    }

    /** Whether an active member has one of these roles. */
    public boolean hasRole(UUID memberId, Set<String> roles) {
        return jdbc.sql("select exists (select 1 from member where id = :member and active and role in (:roles))")
                .param("member", memberId)
                .param("roles", roles)
                .query(Boolean.class)
                .single();
    }

    /**
     * Records the outcome of a round.
     *
     * @param dueOn last day of the revision after a return; null otherwise
     * @return whether the round was in one of the expected states
     */
    public boolean decide(
            UUID id, Review.State outcome, String comment, @Nullable LocalDate dueOn, List<Review.State> expected) {
        return jdbc.sql("""
                        update review
                        set state = :state, comment = :comment, decided_at = now(), due_on = :due,
                            decided_by_name = coalesce(current_setting('app.member_name', true), '')
                        where id = :id and state in (:expected)
                        """)
                        .param("state", name(outcome))
                        .param("comment", comment)
                        .param("due", dueOn, Types.DATE)
                        .param("id", id)
                        .param(
                                "expected",
                                expected.stream().map(ReviewRows::name).toList())
                        .update()
                == 1;
    }

    /** Goes on to the next level, where nobody has begun yet. */
    public void passOn(UUID id, LocalDate dueOn) {
        jdbc.sql("update review set level = level + 1, due_on = ?, taken_up_at = null where id = ?")
                .params(dueOn, id)
                .update();
    }

    /** A reviewer begins; the first one's moment stays. */
    public void takenUp(UUID id) {
        jdbc.sql("update review set taken_up_at = coalesce(taken_up_at, now()) where id = ?")
                .param(id)
                .update();
    }

    /** Adds to what happened in a round. */
    public void append(UUID id, ReviewStep step) {
        jdbc.sql("update review set steps = steps || cast(? as jsonb) where id = ?")
                .params(json(List.of(step)), id)
                .update();
    }

    /** Adds the same to what happened in the running rounds of many cases; one statement. */
    public void appendToRunning(List<UUID> caseIds, ReviewStep.Kind kind, String byName, Instant at) {
        jdbc.sql("""
                        update review set steps = steps || jsonb_build_array(jsonb_build_object(
                            'kind', cast(:kind as text), 'level', level, 'byName', cast(:by as text),
                            'at', cast(:at as text), 'comment', '', 'toName', '', 'dueOn', due_on,
                            'parts', jsonb_build_array()))
                        where case_id = any (:cases) and state = 'submitted'
                        """)
                .param("kind", kind.name())
                .param("by", byName)
                .param("at", at.toString())
                .param("cases", caseIds.toArray(new UUID[0]))
                .update();
    }

    public Optional<Review> find(UUID id) {
        return jdbc.sql("select * from review where id = ?")
                .param(id)
                .query(ReviewRows::review)
                .optional();
    }

    /** The round, kept from others until the end of the transaction. */
    public Optional<Review> lock(UUID id) {
        return jdbc.sql("select * from review where id = ? for update")
                .param(id)
                .query(ReviewRows::review)
                .optional();
    }

    /** The latest round of a case. */
    public Optional<Review> findLatestOfCase(UUID caseId) {
        return jdbc.sql("select * from review where case_id = ? order by round desc limit 1")
                .param(caseId)
                .query(ReviewRows::review)
                .optional();
    }

    /** All rounds of a case, the latest first. */
    public List<Review> ofCase(UUID caseId) {
        return jdbc.sql("select * from review where case_id = ? order by round desc")
                .param(caseId)
                .query(ReviewRows::review)
                .list();
    }

    /** All rounds about a subject, the latest first. */
    public List<Review> about(String subjectType, UUID subjectId) {
        return jdbc.sql(
                        "select * from review where subject_type = ? and subject_id = ? order by submitted_at desc, round desc")
                .params(subjectType, subjectId)
                .query(ReviewRows::review)
                .list();
    }

    /** Rounds that wait for this authority's decision, the oldest first. */
    public List<Review> waitingFor(UUID reviewerTenantId, int limit) {
        return jdbc.sql("""
                        select * from review
                        where state = 'submitted' and (reviewer_tenant_id = :reviewer and level = 1
                            or second_reviewer_tenant_id = :reviewer and level = 2)
                        order by submitted_at limit :limit
                        """)
                .param("reviewer", reviewerTenantId)
                .param("limit", limit)
                .query(ReviewRows::review)
                .list();
    }

    private static String name(Review.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String json(List<ReviewStep> steps) {
        try {
            return JSON.writeValueAsString(steps);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ReviewStep> steps(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<ReviewStep>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("round"),
                submission(row),
                new ReviewRoute(row.getObject("second_reviewer_tenant_id", UUID.class)),
                row.getInt("level"),
                Review.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("due_on", LocalDate.class),
                instant(row.getObject("taken_up_at", OffsetDateTime.class)),
                row.getString("process_instance_id"),
                row.getObject("submitted_by", UUID.class),
                row.getString("submitted_by_name"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by_name"),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("comment"),
                steps(row.getString("steps")));
    }

    private static ReviewSubmission submission(ResultSet row) throws SQLException {
        return new ReviewSubmission(
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getString("title"),
                row.getObject("campaign_id", UUID.class),
                row.getObject("submitter_tenant_id", UUID.class),
                row.getObject("submitter_unit_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getObject("reviewer_tenant_id", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
