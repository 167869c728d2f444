package org.anbiao.hazard.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anbiao.hazard.HazardStep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code hazard_step}: the course of a hazard. */
@Repository
public class HazardStepRows {

    private final JdbcClient jdbc;

    HazardStepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A step as it is added.
     *
     * @param named whether the person's name is kept with it
     */
    public record NewStep(
            HazardStep.Kind kind,
            LocalDate doneOn,
            String note,
            @Nullable LocalDate dueOn,
            List<UUID> photos,
            boolean named) {}

    /** Adds a step of the actor. */
    public void append(UUID enterpriseId, UUID hazardId, NewStep step) {
        jdbc.sql("""
                        insert into hazard_step (enterprise_id, hazard_id, number, kind, done_on, note, due_on, photo_ids, by_id, by_name)
                        select :enterprise, :hazard, coalesce(max(s.number), 0) + 1, :kind, cast(:day as date), :note,
                               cast(:due as date), cast(:photos as uuid[]), case when :named then app_member() end,
                               case when :named then coalesce(current_setting('app.member_name', true), '') else '' end
                        from hazard_step s where s.hazard_id = :hazard
                        """)
                .param("enterprise", enterpriseId)
                .param("hazard", hazardId)
                .param("kind", step.kind().code())
                .param("day", step.doneOn())
                .param("note", step.note())
                .param("due", step.dueOn(), Types.DATE)
                .param("photos", step.photos().toArray(UUID[]::new))
                .param("named", step.named())
                .update();
    }

    /** The steps in their order. */
    public List<HazardStep> of(UUID hazardId) {
        return jdbc.sql("select * from hazard_step where hazard_id = ? order by number")
                .param(hazardId)
                .query(HazardStepRows::step)
                .list();
    }

    private static HazardStep step(ResultSet row, int number) throws SQLException {
        return new HazardStep(
                row.getInt("number"),
                HazardStep.Kind.of(row.getString("kind")),
                row.getObject("done_on", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getString("note"),
                row.getObject("due_on", LocalDate.class),
                Arrays.asList((UUID[]) row.getArray("photo_ids").getArray()));
    }
}
