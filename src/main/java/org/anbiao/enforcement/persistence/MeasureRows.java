package org.anbiao.enforcement.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.enforcement.Acting;
import org.anbiao.enforcement.EnterpriseMeasure;
import org.anbiao.enforcement.MeasureField;
import org.anbiao.enforcement.MeasureSide;
import org.anbiao.enforcement.RecordFilter;
import org.anbiao.registry.UnitScope;
import org.anbiao.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code enterprise_measure}. */
@Repository
public class MeasureRows {

    private final JdbcClient jdbc;
    private final RecordPages pages;

    MeasureRows(JdbcClient jdbc, RecordPages pages) {
        this.jdbc = jdbc;
        this.pages = pages;
    }

    public PagedList<EnterpriseMeasure> list(RecordFilter filter, UnitScope unit, Actor actor, PageRequest page) {
        return pages.list("enterprise_measure", "from_on", "side", filter, unit, actor, page, MeasureRows::measure);
    }

    /** Empty if the same measure was recorded for the day. */
    public Optional<UUID> insert(Acting acting, EnterpriseMeasure.Draft draft, LocalDate day) {
        return jdbc.sql("""
                        insert into enterprise_measure (enterprise_id, acting_tenant_id, acting_unit_id, acting_name, side, field, kind,
                            basis, bodies, amount_yuan, from_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, enterprise_id, side, kind, from_on) do nothing returning id
                        """)
                .params(
                        draft.enterpriseId(),
                        acting.tenantId(),
                        acting.unitId(),
                        acting.name(),
                        draft.side().code(),
                        draft.field().code(),
                        draft.kind().strip(),
                        draft.basis().strip(),
                        draft.bodies().strip(),
                        draft.amountYuan(),
                        day)
                .query(UUID.class)
                .optional();
    }

    public boolean end(UUID id, LocalDate day, String reason) {
        return jdbc.sql("update enterprise_measure set ended_on = ?, end_reason = ? where id = ? and ended_on is null")
                        .params(day, reason, id)
                        .update()
                == 1;
    }

    private static EnterpriseMeasure measure(ResultSet row, int number) throws SQLException {
        return new EnterpriseMeasure(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("acting_unit_id", UUID.class),
                row.getString("acting_name"),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                MeasureSide.of(row.getString("side")),
                MeasureField.of(row.getString("field")),
                row.getString("kind"),
                row.getString("basis"),
                row.getString("bodies"),
                row.getBigDecimal("amount_yuan"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"));
    }
}
