package org.anbiao.safeguard.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.safeguard.DutyCheck;
import org.anbiao.safeguard.DutyCheck.Finding;
import org.anbiao.safeguard.Presence;
import org.anbiao.safeguard.PrincipalDuty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code principal_duty_check}, {@code principal_duty_finding} and {@code principal_presence}. */
@Repository
public class DutyRows {

    private final JdbcClient jdbc;

    DutyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All looks of an enterprise, the latest first. */
    public List<DutyCheck> checks(UUID enterpriseId) {
        Map<UUID, List<Finding>> findings = findings(enterpriseId);
        return jdbc.sql("""
                        select * from principal_duty_check where enterprise_id = ?
                        order by checked_on desc, created_at desc, id
                        """)
                .param(enterpriseId)
                .query((row, number) -> check(row, findings))
                .list();
    }

    private Map<UUID, List<Finding>> findings(UUID enterpriseId) {
        Map<UUID, List<Finding>> findings = new HashMap<>();
        jdbc.sql("""
                        select f.*, coalesce(t.name, '') as authority from principal_duty_finding f
                        left join tenant t on t.id = f.tenant_id where f.enterprise_id = ?
                        order by f.found_on desc, f.created_at desc, f.id
                        """).param(enterpriseId).query(row -> {
            findings.computeIfAbsent(row.getObject("check_id", UUID.class), check -> new ArrayList<>())
                    .add(new Finding(
                            row.getObject("id", UUID.class),
                            row.getObject("found_on", LocalDate.class),
                            row.getBoolean("confirmed"),
                            row.getString("inspectors"),
                            row.getString("note"),
                            row.getString("authority")));
        });
        return findings;
    }

    private static DutyCheck check(ResultSet row, Map<UUID, List<Finding>> findings) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new DutyCheck(
                id,
                row.getObject("enterprise_id", UUID.class),
                PrincipalDuty.of(row.getString("item")),
                row.getObject("checked_on", LocalDate.class),
                row.getBoolean("in_place"),
                row.getObject("in_place_since", LocalDate.class),
                row.getString("evidence"),
                row.getString("missing"),
                row.getString("responsible_name"),
                row.getObject("due_on", LocalDate.class),
                row.getString("recorded_by_name"),
                findings.getOrDefault(id, List.of()));
    }

    /** @param draft checked and complete */
    public UUID insert(UUID enterpriseId, LocalDate on, DutyCheck.Draft draft) {
        return jdbc.sql("""
                        insert into principal_duty_check (enterprise_id, item, checked_on, in_place, in_place_since, evidence, missing,
                            responsible_name, due_on)
                        values (:enterprise, :item, :on, :place, cast(:since as date), :evidence, :missing, :responsible,
                            cast(:due as date)) returning id
                        """)
                .param("enterprise", enterpriseId)
                .param("item", draft.duty().code())
                .param("on", on)
                .param("place", draft.inPlace())
                .param("since", draft.inPlaceSince(), Types.DATE)
                .param("evidence", draft.evidence())
                .param("missing", draft.missing())
                .param("responsible", draft.responsible())
                .param("due", draft.dueOn(), Types.DATE)
                .query(UUID.class)
                .single();
    }

    public UUID insertFinding(DutyCheck check, LocalDate on, boolean confirmed, String inspectors, String note) {
        return jdbc.sql("""
                        insert into principal_duty_finding (enterprise_id, check_id, found_on, confirmed, inspectors, note)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(check.enterpriseId(), check.id(), on, confirmed, inspectors, note)
                .query(UUID.class)
                .single();
    }

    /** All of an enterprise, the latest first. */
    public List<Presence> presences(UUID enterpriseId) {
        return jdbc.sql("""
                        select * from principal_presence where enterprise_id = ?
                        order by present_on desc, created_at desc, id
                        """)
                .param(enterpriseId)
                .query((row, number) -> new Presence(
                        row.getObject("id", UUID.class),
                        row.getObject("tenant_id", UUID.class),
                        enterpriseId,
                        row.getObject("present_on", LocalDate.class),
                        Presence.Occasion.of(row.getString("occasion")),
                        row.getString("person_name"),
                        row.getBigDecimal("hours"),
                        row.getString("note"),
                        row.getObject("withdrawn_on", LocalDate.class),
                        row.getString("withdrawn_note")))
                .list();
    }

    public UUID insertPresence(UUID enterpriseId, LocalDate on, String name, BigDecimal hours, Presence.Draft draft) {
        return jdbc.sql("""
                        insert into principal_presence (enterprise_id, present_on, occasion, person_name, hours, note)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        enterpriseId,
                        on,
                        draft.occasion().code(),
                        name,
                        hours,
                        draft.note().strip())
                .query(UUID.class)
                .single();
    }

    /** False if it was taken back before. */
    public boolean withdrawPresence(UUID id, LocalDate day, String reason) {
        return jdbc.sql("update principal_presence set withdrawn_on = ?, withdrawn_note = ?"
                                + " where id = ? and withdrawn_on is null")
                        .params(day, reason, id)
                        .update()
                == 1;
    }
}
