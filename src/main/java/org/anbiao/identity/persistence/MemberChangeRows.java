package org.anbiao.identity.persistence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.identity.MemberDetails;
import org.anbiao.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code member_change}: which role and unit begins when. */
@Repository
public class MemberChangeRows {

    private final JdbcClient jdbc;

    MemberChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One change of post. */
    public record Change(
            UUID id,
            UUID memberId,
            LocalDate validFrom,
            Role role,
            @Nullable UUID unitId,
            String reason,
            String recordedByName) {}

    public void insert(MemberDetails before, LocalDate validFrom, Role role, @Nullable UUID unitId, String reason) {
        jdbc.sql("""
                        insert into member_change (member_id, valid_from, old_role, old_unit_id, role, unit_id, reason)
                        values (:member, :from, :oldRole, :oldUnit, :role, :unit, :reason)
                        """)
                .param("member", before.id())
                .param("from", validFrom)
                .param("oldRole", before.role().name())
                .param("oldUnit", before.unitId(), Types.OTHER)
                .param("role", role.name())
                .param("unit", unitId, Types.OTHER)
                .param("reason", reason)
                .update();
    }

    /** Changes of the bound authority whose day has come, oldest first. */
    public List<Change> due(LocalDate today) {
        return jdbc.sql("select * from member_change where tenant_id = app_tenant() and applied_on is null"
                        + " and valid_from <= ? order by valid_from, recorded_at")
                .param(today)
                .query((row, number) -> new Change(
                        row.getObject("id", UUID.class),
                        row.getObject("member_id", UUID.class),
                        row.getObject("valid_from", LocalDate.class),
                        Role.valueOf(row.getString("role")),
                        row.getObject("unit_id", UUID.class),
                        row.getString("reason"),
                        row.getString("recorded_by_name")))
                .list();
    }

    /** Takes a change for this transaction; false where another node was faster. */
    public boolean apply(UUID id, LocalDate today) {
        return jdbc.sql("update member_change set applied_on = ? where tenant_id = app_tenant() and id = ?"
                                + " and applied_on is null")
                        .params(today, id)
                        .update()
                == 1;
    }

    /** Lets what is planned for a unit lead to another one; returns whose changes these are. */
    public List<UUID> redirect(UUID fromUnitId, UUID toUnitId) {
        return jdbc.sql("update member_change set unit_id = ? where tenant_id = app_tenant() and unit_id = ?"
                        + " and applied_on is null returning member_id")
                .params(toUnitId, fromUnitId)
                .query(UUID.class)
                .list();
    }

    /** Gives up what was planned for a member and has not begun. */
    public int deletePlanned(UUID memberId) {
        return jdbc.sql(
                        "delete from member_change where tenant_id = app_tenant() and member_id = ? and applied_on is null")
                .param(memberId)
                .update();
    }
}
