package org.anbiao.sectors.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.registry.UnitScope;
import org.anbiao.sectors.SpacePermit;
import org.anbiao.sectors.SpaceRules.Gas;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Permits for work in confined spaces. */
@Repository
public class SpacePermitRows {

    /** Where the clocks on the walls stand. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String FROM = " from space_permit p join enterprise e on e.id = p.enterprise_id where ";

    private final JdbcClient jdbc;

    SpacePermitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SpacePermit> find(UUID id) {
        return jdbc.sql("select p.*, e.name as enterprise_name" + FROM + "p.id = ?")
                .param(id)
                .query(SpacePermitRows::permit)
                .optional();
    }

    /** Of one enterprise, the latest work first. */
    public PagedList<SpacePermit> of(UUID enterpriseId, PageRequest page) {
        return page("p.enterprise_id = :enterprise", Map.of("enterprise", enterpriseId), page);
    }

    /** How many of an enterprise's are neither closed nor given up. */
    public long open(UUID enterpriseId) {
        return jdbc.sql("select count(*)" + FROM
                        + "p.enterprise_id = ? and p.permit_state in ('requested', 'approved')")
                .param(enterpriseId)
                .query(Long.class)
                .single();
    }

    /** Of all enterprises of the unit, the latest work first. */
    public PagedList<SpacePermit> all(boolean open, UnitScope unit, List<UUID> scope, PageRequest page) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("unit", unit.unitId());
        parameters.put("scope", scope.toArray(UUID[]::new));
        return page(
                "(e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope)) and " + unit.condition("e")
                        + (open ? " and p.permit_state in ('requested', 'approved')" : ""),
                parameters,
                page);
    }

    private PagedList<SpacePermit> page(String condition, Map<String, ?> parameters, PageRequest page) {
        long total = jdbc.sql("select count(*)" + FROM + condition)
                .params(parameters)
                .query(Long.class)
                .single();
        List<SpacePermit> rows = jdbc.sql("select p.*, e.name as enterprise_name" + FROM + condition
                        + " order by p.work_from desc, p.permit_number desc, p.id offset :offset limit :limit")
                .params(parameters)
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query(SpacePermitRows::permit)
                .list();
        return new PagedList<>(rows, total);
    }

    /** Those that bind their people within a time: not ended and touching it, or approved and still to be closed. */
    public List<SpacePermit> during(UUID enterpriseId, LocalDateTime from, LocalDateTime until) {
        return jdbc.sql("select p.*, e.name as enterprise_name" + FROM + """
                        p.enterprise_id = :enterprise and p.work_from < :until
                          and (p.permit_state = 'approved' or p.permit_state = 'requested' and p.work_until > :from)
                        order by p.permit_number
                        """)
                .param("enterprise", enterpriseId)
                .param("from", moment(from))
                .param("until", moment(until))
                .query(SpacePermitRows::permit)
                .list();
    }

    /** Lets requests of one enterprise wait for each other until the transaction ends: its numbers go one by one. */
    public void queue(UUID enterpriseId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('space_permit' || ?, 0))")
                .param(enterpriseId.toString())
                .query((row, number) -> number)
                .single();
    }

    /** After {@link #queue}. */
    public UUID insert(UUID enterpriseId, SpacePermit.Content content, List<String> confirmed) {
        return values(jdbc.sql("""
                        insert into space_permit (enterprise_id, permit_number, space_place, work_content, work_from, work_until,
                            worker_name, guardian_name, approver_name, measured_at, oxygen, combustible, hydrogen_sulfide, carbon_monoxide,
                            confirmed_rules)
                        values (:enterprise, (select coalesce(max(permit_number), 0) + 1 from space_permit where enterprise_id = :enterprise),
                            :place, :work, :from, :until, :worker, :guardian, :approver, :measured, :oxygen, :combustible,
                            :hydrogen_sulfide, :carbon_monoxide, :confirmed) returning id
                        """), content.air())
                .param("enterprise", enterpriseId)
                .param("place", content.place())
                .param("work", content.work())
                .param("from", moment(content.from()))
                .param("until", moment(content.until()))
                .param("worker", content.worker())
                .param("guardian", content.guardian())
                .param("approver", content.approver())
                .param("confirmed", confirmed.toArray(String[]::new))
                .query(UUID.class)
                .single();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, SpacePermit.Air air) {
        JdbcClient.StatementSpec with = statement.param("measured", moment(air.measuredAt()));
        for (Gas gas : Gas.values()) {
            with = with.param(gas.code(), air.values().get(gas));
        }
        return with;
    }

    public boolean measure(UUID id, int version, SpacePermit.Air air) {
        return values(jdbc.sql("""
                        update space_permit set measured_at = :measured, oxygen = :oxygen, combustible = :combustible,
                            hydrogen_sulfide = :hydrogen_sulfide, carbon_monoxide = :carbon_monoxide, version = version + 1
                        where id = :id and version = :version and permit_state = 'requested'
                        """), air)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    public boolean approve(UUID id, int version, String by, Instant at) {
        return jdbc.sql("""
                        update space_permit set permit_state = 'approved', approved_by_name = ?, approved_at = ?, version = version + 1
                        where id = ? and version = ? and permit_state = 'requested'
                        """)
                        .params(by, at.atOffset(ZoneOffset.UTC), id, version)
                        .update()
                == 1;
    }

    public boolean end(UUID id, int version, SpacePermit.State state, String note, String by, Instant at) {
        return jdbc.sql("""
                        update space_permit set permit_state = ?, closing_note = ?, closed_by_name = ?, closed_at = ?, version = version + 1
                        where id = ? and version = ? and permit_state in ('requested', 'approved')
                        """)
                        .params(state.code(), note, by, at.atOffset(ZoneOffset.UTC), id, version)
                        .update()
                == 1;
    }

    private static SpacePermit permit(ResultSet row, int number) throws SQLException {
        EnumMap<Gas, java.math.BigDecimal> air = new EnumMap<>(Gas.class);
        for (Gas gas : Gas.values()) {
            air.put(gas, row.getBigDecimal(gas.code()));
        }
        return new SpacePermit(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                row.getInt("permit_number"),
                SpacePermit.State.valueOf(row.getString("permit_state").toUpperCase(Locale.ROOT)),
                new SpacePermit.Content(
                        row.getString("space_place"),
                        row.getString("work_content"),
                        wall(row, "work_from"),
                        wall(row, "work_until"),
                        row.getString("worker_name"),
                        row.getString("guardian_name"),
                        row.getString("approver_name"),
                        new SpacePermit.Air(wall(row, "measured_at"), air)),
                List.of((String[]) row.getArray("confirmed_rules").getArray()),
                row.getString("recorded_by_name"),
                row.getString("approved_by_name"),
                instant(row, "approved_at"),
                row.getString("closed_by_name"),
                instant(row, "closed_at"),
                row.getString("closing_note"),
                row.getInt("version"));
    }

    private static OffsetDateTime moment(LocalDateTime time) {
        return time.atZone(ZONE).toOffsetDateTime();
    }

    private static LocalDateTime wall(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(ZONE)
                .toLocalDateTime();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
