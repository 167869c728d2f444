package org.anbiao.workflow.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewSubmission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of reviews: one row per round. */
@Repository
public class ReviewRows {

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(
            UUID id, UUID caseId, int round, ReviewSubmission submission, @Nullable String processInstanceId) {
        jdbc.sql("""
                        insert into review (id, case_id, round, subject_type, subject_id, title, campaign_id,
                                            submitter_tenant_id, submitter_unit_id, reviewer_tenant_id,
                                            process_instance_id, submitted_by_name)
                        values (:id, :case, :round, :type, :subject, :title, cast(:campaign as uuid), :submitter,
                                cast(:unit as uuid), :reviewer, :process,
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
                .param("reviewer", submission.reviewerTenantId())
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

    /**
     * Records the outcome of a round.
     *
     * @return whether the round was in one of the expected states
     */
    public boolean decide(UUID id, Review.State outcome, String comment, List<Review.State> expected) {
        return jdbc.sql("""
                        update review
                        set state = :state, comment = :comment, decided_at = now(),
                            decided_by_name = coalesce(current_setting('app.member_name', true), '')
                        where id = :id and state in (:expected)
                        """)
                        .param("state", name(outcome))
                        .param("comment", comment)
                        .param("id", id)
                        .param(
                                "expected",
                                expected.stream().map(ReviewRows::name).toList())
                        .update()
                == 1;
    }

    public Optional<Review> find(UUID id) {
        return jdbc.sql("select * from review where id = ?")
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
                        select * from review where reviewer_tenant_id = ? and state = 'submitted'
                        order by submitted_at limit ?
                        """)
                .params(reviewerTenantId, limit)
                .query(ReviewRows::review)
                .list();
    }

    private static String name(Review.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("round"),
                new ReviewSubmission(
                        row.getString("subject_type"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("title"),
                        row.getObject("campaign_id", UUID.class),
                        row.getObject("submitter_tenant_id", UUID.class),
                        row.getObject("submitter_unit_id", UUID.class),
                        row.getObject("reviewer_tenant_id", UUID.class)),
                Review.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("process_instance_id"),
                row.getString("submitted_by_name"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by_name"),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("comment"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
