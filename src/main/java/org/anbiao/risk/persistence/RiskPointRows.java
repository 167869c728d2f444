package org.anbiao.risk.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.registry.UnitScope;
import org.anbiao.risk.AccidentType;
import org.anbiao.risk.ControlLevel;
import org.anbiao.risk.Grading;
import org.anbiao.risk.Lec;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.PointContent;
import org.anbiao.risk.PointContent.Duties;
import org.anbiao.risk.PointGrade;
import org.anbiao.risk.RiskKind;
import org.anbiao.risk.RiskPoint;
import org.anbiao.risk.RiskPoint.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code risk_point} and {@code risk_point_grade}. */
@Repository
public class RiskPointRows {

    static final String ORDER =
            "array_position(array['red', 'orange', 'yellow', 'blue'], r.color), r.place, r.name, r.id";

    private final JdbcClient jdbc;

    RiskPointRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those there are today, the highest first. */
    public List<RiskPoint> of(UUID enterpriseId) {
        return jdbc.sql("select r.* from risk_point r where r.enterprise_id = ? and r.ended_on is null order by "
                        + ORDER)
                .param(enterpriseId)
                .query(RiskPointRows::point)
                .list();
    }

    /** Empty for one of an enterprise that the actor's unit does not work with. */
    public Optional<RiskPoint> find(UnitScope unit, UUID id) {
        return jdbc.sql("""
                        select r.* from risk_point r join enterprise e on e.id = r.enterprise_id where r.id = :id and
                        """ + unit.condition("e"))
                .param("id", id)
                .param("unit", unit.unitId())
                .query(RiskPointRows::point)
                .optional();
    }

    public UUID insert(UUID enterpriseId, PointContent content, PointColor color, LocalDate gradedOn) {
        return values(jdbc.sql("""
                                insert into risk_point (enterprise_id, name, place, kind, factors, accidents, measures, control_level,
                                    responsible_name, posts, monitoring, watch, check_days, color, graded_on, from_on)
                                values (:enterprise, :name, :place, :kind, :factors, :accidents, :measures, :level, :responsible,
                                    :posts, :monitoring, :watch, :days, :color, :on, :on) returning id
                                """), content)
                .param("enterprise", enterpriseId)
                .param("color", color.code())
                .param("on", gradedOn)
                .query(UUID.class)
                .single();
    }

    /** Changes what is known of it; false if it was changed meanwhile. */
    public boolean update(UUID id, int version, PointContent content) {
        return values(jdbc.sql("""
                                update risk_point set name = :name, place = :place, kind = :kind, factors = :factors,
                                    accidents = :accidents, measures = :measures, control_level = :level,
                                    responsible_name = :responsible, posts = :posts, monitoring = :monitoring, watch = :watch,
                                    check_days = :days, version = version + 1, changed_at = now(),
                                    changed_by_name = coalesce(current_setting('app.member_name', true), '')
                                where id = :id and version = :version and ended_on is null
                                """), content)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Gives it another colour and its duties; false if it was changed meanwhile. */
    public boolean regrade(UUID id, int version, PointColor color, LocalDate on, Duties duties) {
        return jdbc.sql("""
                        update risk_point set previous_color = color, color = ?, graded_on = ?, monitoring = ?, watch = ?,
                            check_days = ?, version = version + 1, changed_at = now(),
                            changed_by_name = coalesce(current_setting('app.member_name', true), '')
                        where id = ? and version = ? and ended_on is null
                        """)
                        .params(color.code(), on, duties.monitoring(), duties.watch(), duties.days(), id, version)
                        .update()
                == 1;
    }

    /** Ends it; false if it was changed meanwhile. */
    public boolean end(UUID id, int version, LocalDate on, String reason) {
        return jdbc.sql("""
                        update risk_point set ended_on = ?, end_reason = ?, map_id = null, version = version + 1
                        where id = ? and version = ? and ended_on is null
                        """).params(on, reason, id, version).update() == 1;
    }

    /** Puts it on a map, or takes it off. */
    public void place(UUID id, @Nullable Spot spot) {
        jdbc.sql("""
                        update risk_point set map_id = :map, map_x = :x, map_y = :y where id = :id and ended_on is null
                        """)
                .param("map", spot == null ? null : spot.mapId(), java.sql.Types.OTHER)
                .param("x", spot == null ? null : BigDecimal.valueOf(spot.x()), java.sql.Types.NUMERIC)
                .param("y", spot == null ? null : BigDecimal.valueOf(spot.y()), java.sql.Types.NUMERIC)
                .param("id", id)
                .update();
    }

    public void insertGrade(RiskPointKey point, Grading grading, LocalDate on, boolean byOffice) {
        Lec lec = grading.lec();
        jdbc.sql("""
                        insert into risk_point_grade (enterprise_id, point_id, method, likelihood, exposure, consequence, color, reason,
                            graded_on, by_office)
                        values (:enterprise, :point, :method, :likelihood, :exposure, :consequence, :color, :reason, :on, :office)
                        """)
                .param("enterprise", point.enterpriseId())
                .param("point", point.id())
                .param("method", grading.method())
                .param("likelihood", lec == null ? null : lec.likelihood(), java.sql.Types.NUMERIC)
                .param("exposure", lec == null ? null : lec.exposure(), java.sql.Types.NUMERIC)
                .param("consequence", lec == null ? null : lec.consequence(), java.sql.Types.NUMERIC)
                .param("color", grading.result().code())
                .param("reason", grading.reason().strip())
                .param("on", on)
                .param("office", byOffice)
                .update();
    }

    /** A point and its enterprise, by which rows about it are kept. */
    public record RiskPointKey(UUID enterpriseId, UUID id) {}

    /** All gradings of a point, the latest first. */
    public List<PointGrade> grades(UUID pointId) {
        return jdbc.sql("select * from risk_point_grade where point_id = ? order by graded_on desc, created_at desc")
                .param(pointId)
                .query(RiskPointRows::grade)
                .list();
    }

    /** How many points of a colour an enterprise had on a day, by the gradings up to that day. */
    public int count(UUID enterpriseId, PointColor color, LocalDate on) {
        return jdbc.sql("""
                        select count(*) from risk_point r
                        cross join lateral (select g.color from risk_point_grade g
                                            where g.point_id = r.id and g.graded_on <= :on
                                            order by g.graded_on desc, g.created_at desc limit 1) g
                        where r.enterprise_id = :enterprise and g.color = :color and (r.ended_on is null or r.ended_on > :on)
                        """)
                .param("enterprise", enterpriseId)
                .param("color", color.code())
                .param("on", on)
                .query(Integer.class)
                .single();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, PointContent content) {
        RiskKind kind = content.kind();
        ControlLevel level = content.level();
        return statement
                .param("name", content.name())
                .param("place", content.place())
                .param("kind", kind == null ? null : kind.code())
                .param("factors", content.factors())
                .param(
                        "accidents",
                        content.accidents().stream().map(AccidentType::code).toArray(String[]::new))
                .param("measures", content.measures())
                .param("level", level == null ? null : level.code())
                .param("responsible", content.responsible())
                .param("posts", content.posts().toArray(String[]::new))
                .param("monitoring", content.duties().monitoring())
                .param("watch", content.duties().watch())
                .param("days", content.duties().days());
    }

    static RiskPoint point(ResultSet row, int number) throws SQLException {
        UUID map = row.getObject("map_id", UUID.class);
        String previous = row.getString("previous_color");
        return new RiskPoint(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                new PointContent(
                        row.getString("name"),
                        row.getString("place"),
                        RiskKind.of(row.getString("kind")),
                        row.getString("factors"),
                        texts(row, "accidents").stream().map(AccidentType::of).toList(),
                        row.getString("measures"),
                        ControlLevel.of(row.getString("control_level")),
                        row.getString("responsible_name"),
                        texts(row, "posts"),
                        new Duties(row.getString("monitoring"), row.getString("watch"), row.getInt("check_days"))),
                PointColor.of(row.getString("color")),
                previous == null ? null : PointColor.of(previous),
                row.getObject("graded_on", LocalDate.class),
                map == null ? null : new Spot(map, row.getDouble("map_x"), row.getDouble("map_y")),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                row.getInt("version"));
    }

    private static PointGrade grade(ResultSet row, int number) throws SQLException {
        BigDecimal likelihood = row.getBigDecimal("likelihood");
        return new PointGrade(
                row.getObject("id", UUID.class),
                likelihood == null || row.getString("method").equals("direct")
                        ? null
                        : new Lec(likelihood, row.getBigDecimal("exposure"), row.getBigDecimal("consequence")),
                PointColor.of(row.getString("color")),
                row.getString("reason"),
                row.getObject("graded_on", LocalDate.class),
                row.getString("graded_by_name"),
                row.getBoolean("by_office"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
