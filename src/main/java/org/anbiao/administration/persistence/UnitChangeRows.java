package org.anbiao.administration.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anbiao.administration.reorganisation.Reorganisation;
import org.anbiao.administration.reorganisation.UnitChange;
import org.anbiao.administration.reorganisation.UnitChange.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the units of the authority that acts. */
@Repository
public class UnitChangeRows {

    private static final String CONCERNED = """
            %s in (select o.change_id from unit_change_part o join org_unit u on u.id = o.unit_id
                   where u.tenant_id = app_tenant())
            """;

    private final JdbcClient jdbc;

    UnitChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks units for this transaction, so that two who merge the same ones take turns. */
    public void lock(List<UUID> unitIds) {
        jdbc.sql("select id from org_unit where tenant_id = app_tenant() and id = any (?) order by id for update")
                .param(unitIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Lets another unit lead the sectors that one led. */
    public void leadTo(UUID fromUnitId, UUID toUnitId) {
        jdbc.sql("update sector set lead_unit_id = ? where tenant_id = app_tenant() and lead_unit_id = ?"
                        + " and ended_on is null")
                .params(toUnitId, fromUnitId)
                .update();
    }

    public UUID insert(
            Reorganisation.Kind kind, LocalDate on, String reason, String document, int enterprises, List<Part> parts) {
        UUID id = jdbc.sql("""
                        insert into unit_change (kind, effective_on, reason, source_document, enterprises)
                        values (?, ?, ?, ?, ?) returning id
                        """)
                .params(kind.key(), on, reason, document, enterprises)
                .query(UUID.class)
                .single();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            jdbc.sql("""
                            insert into unit_change_part (change_id, unit_id, name, is_successor, goes_on, ord)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(id, part.unitId(), part.name(), part.successor(), part.goesOn(), i + 1)
                    .update();
        }
        return id;
    }

    /** All acts that concern its units, whoever did them, the latest first. */
    public List<UnitChange> all() {
        Map<UUID, List<Part>> parts = new LinkedHashMap<>();
        jdbc.sql("select * from unit_change_part p where " + CONCERNED.formatted("p.change_id")
                        + " order by p.change_id, p.ord")
                .query((row, number) -> parts.computeIfAbsent(
                                row.getObject("change_id", UUID.class), id -> new ArrayList<>())
                        .add(new Part(
                                row.getObject("unit_id", UUID.class),
                                row.getString("name"),
                                row.getBoolean("is_successor"),
                                row.getBoolean("goes_on"))))
                .list();
        return jdbc.sql("select * from unit_change c where " + CONCERNED.formatted("c.id")
                        + " order by c.effective_on desc, c.created_at desc")
                .query((row, number) -> new UnitChange(
                        row.getObject("id", UUID.class),
                        Reorganisation.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("source_document"),
                        row.getInt("enterprises"),
                        parts.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }
}
