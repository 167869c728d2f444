package org.anbiao.enforcement.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.enforcement.Acting;
import org.anbiao.enforcement.EnforcementCase;
import org.anbiao.enforcement.Exposure;
import org.anbiao.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code case_exposure}. */
@Repository
public class ExposureRows {

    private final JdbcClient jdbc;

    ExposureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The proposals of a case, the latest first. */
    public List<Exposure> of(UUID caseId) {
        return jdbc.sql("select * from case_exposure where case_id = ? order by created_at desc, id")
                .param(caseId)
                .query(ExposureRows::exposure)
                .list();
    }

    public UUID insert(EnforcementCase found, Acting acting, String title, String content, String medium) {
        return jdbc.sql("""
                        insert into case_exposure (enterprise_id, case_id, acting_tenant_id, acting_unit_id, title, content, medium)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(found.enterpriseId(), found.id(), acting.tenantId(), acting.unitId(), title, content, medium)
                .query(UUID.class)
                .single();
    }

    public boolean approve(UUID id, Actor by, LocalDate day) {
        return jdbc.sql("""
                        update case_exposure set state = 'approved', approved_by = ?, approved_by_name = ?, approved_on = ?
                        where id = ? and state = 'proposed'
                        """).params(by.memberId(), by.memberName(), day, id).update() == 1;
    }

    public boolean refuse(UUID id, Actor by, String reason) {
        return jdbc.sql("""
                        update case_exposure set state = 'refused', approved_by_name = ?, refused_reason = ?
                        where id = ? and state = 'proposed'
                        """).params(by.memberName(), reason, id).update() == 1;
    }

    public boolean publish(UUID id, LocalDate day) {
        return jdbc.sql(
                                "update case_exposure set state = 'exposed', exposed_on = ? where id = ? and state = 'approved'")
                        .params(day, id)
                        .update()
                == 1;
    }

    private static Exposure exposure(ResultSet row, int number) throws SQLException {
        return new Exposure(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("content"),
                row.getString("medium"),
                Exposure.State.of(row.getString("state")),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_by_name"),
                row.getString("approved_by_name"),
                row.getObject("approved_on", LocalDate.class),
                row.getString("refused_reason"),
                row.getObject("exposed_on", LocalDate.class));
    }
}
