package org.anbiao.enforcement.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.enforcement.Acting;
import org.anbiao.enforcement.EnterpriseWarning;
import org.anbiao.enforcement.RecordFilter;
import org.anbiao.enforcement.WarningKind;
import org.anbiao.registry.UnitScope;
import org.anbiao.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code enterprise_warning}. */
@Repository
public class WarningRows {

    private final JdbcClient jdbc;
    private final RecordPages pages;

    WarningRows(JdbcClient jdbc, RecordPages pages) {
        this.jdbc = jdbc;
        this.pages = pages;
    }

    public PagedList<EnterpriseWarning> list(RecordFilter filter, UnitScope unit, Actor actor, PageRequest page) {
        return pages.list("enterprise_warning", "held_on", "kind", filter, unit, actor, page, WarningRows::warning);
    }

    /** Whether the enterprise is on the authority's blacklist now. */
    public boolean isListed(Actor actor, UUID enterpriseId) {
        return jdbc.sql("""
                        select exists (select 1 from enterprise_warning
                            where enterprise_id = ? and tenant_id = ? and kind = 'blacklist' and ended_on is null)
                        """)
                .params(enterpriseId, actor.tenantId())
                .query(Boolean.class)
                .single();
    }

    public UUID insert(Acting acting, EnterpriseWarning.Draft draft, LocalDate day) {
        return jdbc.sql("""
                        insert into enterprise_warning (enterprise_id, acting_tenant_id, acting_unit_id, acting_name, kind, held_on, reason,
                            basis, people, outcome)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        draft.enterpriseId(),
                        acting.tenantId(),
                        acting.unitId(),
                        acting.name(),
                        draft.kind().code(),
                        day,
                        draft.reason().strip(),
                        draft.basis().strip(),
                        draft.people().strip(),
                        draft.outcome().strip())
                .query(UUID.class)
                .single();
    }

    public boolean end(UUID id, LocalDate day, String reason) {
        return jdbc.sql("update enterprise_warning set ended_on = ?, end_reason = ? where id = ? and ended_on is null")
                        .params(day, reason, id)
                        .update()
                == 1;
    }

    private static EnterpriseWarning warning(ResultSet row, int number) throws SQLException {
        return new EnterpriseWarning(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("acting_unit_id", UUID.class),
                row.getString("acting_name"),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                WarningKind.of(row.getString("kind")),
                row.getObject("held_on", LocalDate.class),
                row.getString("reason"),
                row.getString("basis"),
                row.getString("people"),
                row.getString("outcome"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"));
    }
}
