package org.anbiao.reporting.persistence;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.reporting.CellKey;
import org.anbiao.reporting.FormDefinition;
import org.anbiao.reporting.OpeningBalance;
import org.anbiao.reporting.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opening balances per unit and column. */
@Repository
public class OpeningBalanceRows {

    private final JdbcClient jdbc;

    OpeningBalanceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forms of the reports that the authority hands in or collects. */
    public List<String> formsInUse(UUID tenantId) {
        return jdbc.sql(
                        "select distinct form_id from report_form where tenant_id = :tenant or receiver_tenant_id = :tenant")
                .param("tenant", tenantId)
                .query(String.class)
                .list();
    }

    /** The balances of one unit for one form. */
    public List<OpeningBalance> list(UUID tenantId, @Nullable UUID unitId, Side side, String formId) {
        return jdbc.sql("""
                        select * from opening_balance
                        where tenant_id = ? and unit_id is not distinct from ? and side = ? and form_id = ?
                        order by column_id, sub_row_id
                        """)
                .params(tenantId, unitId, side.code(), formId)
                .query((row, number) -> new OpeningBalance(
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        Side.of(row.getString("side")),
                        row.getString("form_id"),
                        row.getString("sub_row_id"),
                        row.getString("column_id"),
                        row.getBigDecimal("value"),
                        row.getString("source"),
                        row.getString("entered_by_name"),
                        ReportRows.instant(row, "entered_at")))
                .list();
    }

    /** What a row adds: the unit's own balances, or those of all units and of the authorities themselves. */
    public Map<CellKey, BigDecimal> sums(
            List<UUID> tenantIds,
            @Nullable UUID unitId,
            boolean wholeTenant,
            FormDefinition form,
            FormDefinition.Row row) {
        Map<CellKey, BigDecimal> sums = new HashMap<>();
        jdbc.sql("""
                        select sub_row_id, column_id, sum(value) as value from opening_balance
                        where tenant_id = any (?) and (? or unit_id is not distinct from ?::uuid) and side = ? and form_id = ?
                        group by sub_row_id, column_id
                        """)
                .params(
                        tenantIds.toArray(new UUID[0]),
                        wholeTenant,
                        unitId,
                        row.side().code(),
                        form.id())
                .query((r, number) -> Map.entry(
                        new CellKey(form.id(), row.id(), r.getString("sub_row_id"), r.getString("column_id")),
                        r.getBigDecimal("value")))
                .list()
                .forEach(entry -> sums.put(entry.getKey(), entry.getValue()));
        return sums;
    }

    /** Writes one balance in place of an earlier one. */
    public void write(OpeningBalance balance) {
        jdbc.sql("""
                        insert into opening_balance (unit_id, side, form_id, sub_row_id, column_id, value, source)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, unit_id, side, form_id, sub_row_id, column_id) do update
                        set value = excluded.value, source = excluded.source, entered_at = now(),
                            entered_by = app_member(), entered_by_name = coalesce(current_setting('app.member_name', true), '')
                        """)
                .params(
                        balance.unitId(),
                        balance.side().code(),
                        balance.formId(),
                        balance.subRowId(),
                        balance.columnId(),
                        balance.value(),
                        balance.source())
                .update();
    }

    /** Takes a balance away. */
    public void remove(OpeningBalance balance) {
        jdbc.sql("""
                        delete from opening_balance
                        where tenant_id = app_tenant() and unit_id is not distinct from ? and side = ? and form_id = ?
                          and sub_row_id = ? and column_id = ?
                        """)
                .params(
                        balance.unitId(),
                        balance.side().code(),
                        balance.formId(),
                        balance.subRowId(),
                        balance.columnId())
                .update();
    }
}
