package org.anbiao.training.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.training.Apprenticeship;
import org.anbiao.training.PostDrill;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code apprenticeship} and {@code post_drill}. */
@Repository
public class PostTrainingRows {

    private final JdbcClient jdbc;

    PostTrainingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pairs of an enterprise, running ones first. */
    public List<Apprenticeship> pairs(UUID enterpriseId) {
        return jdbc.sql("""
                        select * from apprenticeship where enterprise_id = ?
                        order by (ended_on is not null), begins_on desc, created_at desc, id
                        """)
                .param(enterpriseId)
                .query((row, number) -> {
                    String outcome = row.getString("outcome");
                    return new Apprenticeship(
                            row.getObject("id", UUID.class),
                            row.getObject("tenant_id", UUID.class),
                            row.getString("master_name"),
                            row.getString("apprentice_name"),
                            row.getString("post_name"),
                            row.getObject("begins_on", LocalDate.class),
                            row.getObject("planned_until", LocalDate.class),
                            row.getObject("ended_on", LocalDate.class),
                            outcome == null ? null : Apprenticeship.Outcome.of(outcome),
                            row.getString("outcome_note"));
                })
                .list();
    }

    public UUID insertPair(
            UUID enterpriseId, String master, String apprentice, String post, LocalDate begins, LocalDate until) {
        return jdbc.sql("""
                        insert into apprenticeship (enterprise_id, master_name, apprentice_name, post_name, begins_on, planned_until)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(enterpriseId, master, apprentice, post, begins, until)
                .query(UUID.class)
                .single();
    }

    /** False if it has ended. */
    public boolean endPair(UUID id, LocalDate on, Apprenticeship.Outcome outcome, String note) {
        return jdbc.sql("update apprenticeship set ended_on = ?, outcome = ?, outcome_note = ?"
                                + " where id = ? and ended_on is null")
                        .params(on, outcome.code(), note, id)
                        .update()
                == 1;
    }

    /** Drills and contests of an enterprise, the latest first. */
    public List<PostDrill> drills(UUID enterpriseId) {
        return jdbc.sql("select * from post_drill where enterprise_id = ? order by held_on desc, created_at desc, id")
                .param(enterpriseId)
                .query((row, number) -> new PostDrill(
                        row.getObject("id", UUID.class),
                        row.getObject("tenant_id", UUID.class),
                        PostDrill.Kind.of(row.getString("kind")),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("topic"),
                        row.getString("teams"),
                        row.getInt("people_count"),
                        row.getString("outcome_note"),
                        row.getObject("withdrawn_on", LocalDate.class),
                        row.getString("withdrawn_note")))
                .list();
    }

    /** @param draft checked and complete */
    public UUID insertDrill(UUID enterpriseId, LocalDate heldOn, int people, PostDrill.Draft draft) {
        return jdbc.sql("""
                        insert into post_drill (enterprise_id, kind, held_on, topic, teams, people_count, outcome_note)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        enterpriseId,
                        draft.kind().code(),
                        heldOn,
                        draft.topic().strip(),
                        draft.teams().strip(),
                        people,
                        draft.result().strip())
                .query(UUID.class)
                .single();
    }

    /** False if it was taken back before. */
    public boolean withdrawDrill(UUID id, LocalDate day, String reason) {
        return jdbc.sql(
                                "update post_drill set withdrawn_on = ?, withdrawn_note = ? where id = ? and withdrawn_on is null")
                        .params(day, reason, id)
                        .update()
                == 1;
    }
}
