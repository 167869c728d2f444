package org.anbiao.demo.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Types;
import java.util.UUID;
import org.anbiao.checklist.CheckPeriod;
import org.anbiao.norms.OwnPoint;
import org.anbiao.norms.OwnSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Checks of the days before the demonstration. */
@Repository
@Transactional
public class DemoCheckRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DemoCheckRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The plans of an enterprise began so many days ago. */
    public void since(UUID enterpriseId, int days) {
        jdbc.sql("update check_phase set starts_on = starts_on - ?::int where enterprise_id = ?")
                .params(days, enterpriseId)
                .update();
        jdbc.sql("update check_plan set given_on = given_on - ?::int where enterprise_id = ?")
                .params(days, enterpriseId)
                .update();
    }

    /** A check in which everything was kept, finished on the last day of its time; by an account where one is named. */
    public void done(
            OwnSet set, UUID planId, CheckPeriod period, String leader, @Nullable UUID memberId, boolean byPrincipal) {
        UUID id = jdbc.sql("""
                        insert into safety_check (enterprise_id, set_id, set_revision, plan_id, period_on, kind, title, place, points,
                                                  leader, by_principal, started_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::timestamp at time zone 'Asia/Shanghai') returning id
                        """)
                .params(
                        set.enterpriseId(),
                        set.id(),
                        set.revision(),
                        planId,
                        period.from(),
                        set.kind().code(),
                        set.title(),
                        set.place(),
                        points(set),
                        leader,
                        byPrincipal,
                        period.lastDay() + " 08:00")
                .query(UUID.class)
                .single();
        for (OwnPoint point : set.points()) {
            jdbc.sql(
                            "insert into safety_check_answer (enterprise_id, check_id, point_id, answer) values (?, ?, ?, 'yes')")
                    .params(set.enterpriseId(), id, point.id())
                    .update();
        }
        jdbc.sql("""
                        update safety_check set state = 'done', done_on = :day, done_by_name = :name, done_by = cast(:member as uuid)
                        where id = :id
                        """)
                .param("day", period.lastDay())
                .param("name", leader)
                .param("member", memberId, Types.OTHER)
                .param("id", id)
                .update();
    }

    private String points(OwnSet set) {
        try {
            return json.writeValueAsString(set.points());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
