package org.anbiao.norms.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.norms.Assessment;
import org.anbiao.norms.Assessment.Grade;
import org.anbiao.norms.Assessment.Result;
import org.anbiao.norms.Post;
import org.anbiao.norms.Post.Employment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code responsibility_assessment} and {@code assessment_result}. */
@Repository
public class AssessmentRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    AssessmentRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    public List<Integer> years(UUID enterpriseId) {
        return jdbc.sql("select year from responsibility_assessment where enterprise_id = ? order by year desc")
                .param(enterpriseId)
                .query(Integer.class)
                .list();
    }

    public Optional<Assessment> find(UUID enterpriseId, int year) {
        return jdbc.sql("select * from responsibility_assessment where enterprise_id = ? and year = ?")
                .params(enterpriseId, year)
                .query((row, number) -> new Assessment(
                        row.getObject("id", UUID.class),
                        row.getObject("tenant_id", UUID.class),
                        enterpriseId,
                        year,
                        row.getObject("completed_on", LocalDate.class),
                        row.getObject("posted_on", LocalDate.class),
                        row.getString("posted_how"),
                        List.of()))
                .optional()
                .map(this::withResults);
    }

    private Assessment withResults(Assessment found) {
        List<Result> results =
                jdbc.sql("""
                        select r.* from assessment_result r left join post p on p.id = r.post_id
                        where r.assessment_id = ? order by p.department nulls last, not p.head, r.post_name, r.person_name, r.id
                        """).param(found.id()).query(AssessmentRows::result).list();
        return new Assessment(
                found.id(),
                found.tenantId(),
                found.enterpriseId(),
                found.year(),
                found.completedOn(),
                found.postedOn(),
                found.postedHow(),
                results);
    }

    private static Result result(ResultSet row, int number) throws SQLException {
        String grade = row.getString("grade");
        return new Result(
                row.getObject("id", UUID.class),
                row.getObject("post_id", UUID.class),
                row.getString("post_name"),
                row.getString("person_name"),
                Employment.of(row.getString("employment")),
                grade == null ? null : Grade.of(grade),
                row.getBigDecimal("reward_yuan"),
                row.getBigDecimal("penalty_yuan"),
                row.getString("note"),
                row.getObject("paid_on", LocalDate.class),
                row.getInt("version"));
    }

    /** Begins one; empty if the year has one already. */
    public Optional<UUID> insert(UUID enterpriseId, int year) {
        return jdbc.sql("""
                        insert into responsibility_assessment (enterprise_id, year) values (?, ?)
                        on conflict (enterprise_id, year) do nothing returning id
                        """).params(enterpriseId, year).query(UUID.class).optional();
    }

    /** One line for everybody in a post. */
    public void insertResults(UUID enterpriseId, UUID assessmentId, List<Post> posts) {
        batch.batchUpdate(
                """
                insert into assessment_result (enterprise_id, assessment_id, post_id, post_name, person_name, employment)
                values (?, ?, ?, ?, ?, ?)
                """,
                posts.stream()
                        .flatMap(post -> post.holders().stream().map(holder -> new Object[] {
                            enterpriseId,
                            assessmentId,
                            post.id(),
                            post.duties().name(),
                            holder.name(),
                            holder.employment().code()
                        }))
                        .toList());
    }

    /** Grades a line; false if it was changed meanwhile. */
    public boolean grade(
            UUID assessmentId, UUID id, int version, Grade grade, BigDecimal reward, BigDecimal penalty, String note) {
        return jdbc.sql("""
                        update assessment_result set grade = ?, reward_yuan = ?, penalty_yuan = ?, note = ?, version = version + 1
                        where assessment_id = ? and id = ? and version = ? and paid_on is null
                        """)
                        .params(grade.code(), reward, penalty, note, assessmentId, id, version)
                        .update()
                == 1;
    }

    /** Completes one; false if it was completed before. */
    public boolean complete(UUID id, LocalDate day) {
        return jdbc.sql("update responsibility_assessment set completed_on = ? where id = ? and completed_on is null")
                        .params(day, id)
                        .update()
                == 1;
    }

    public void post(UUID id, LocalDate day, String how) {
        jdbc.sql("update responsibility_assessment set posted_on = ?, posted_how = ? where id = ?")
                .params(day, how, id)
                .update();
    }

    /** Marks rewards as paid that were not; returns how many. */
    public int pay(UUID assessmentId, List<UUID> results, LocalDate day) {
        return jdbc.sql("""
                        update assessment_result set paid_on = :day, version = version + 1
                        where assessment_id = :assessment and id in (:results) and reward_yuan > 0 and paid_on is null
                        """)
                .param("day", day)
                .param("assessment", assessmentId)
                .param("results", results)
                .update();
    }
}
