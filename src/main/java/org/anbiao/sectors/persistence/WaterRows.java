package org.anbiao.sectors.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.sectors.WaterQuality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pass rates of water quality. */
@Repository
public class WaterRows {

    private final JdbcClient jdbc;

    WaterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of an enterprise, the latest period first. */
    public List<WaterQuality.Rate> of(UUID enterpriseId) {
        return jdbc.sql("""
                        select * from water_quality where enterprise_id = ?
                        order by period_to desc, period_from desc, created_at desc, id
                        """)
                .param(enterpriseId)
                .query((row, number) -> new WaterQuality.Rate(
                        row.getObject("id", UUID.class),
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class),
                        row.getBigDecimal("pass_rate"),
                        row.getString("tested_by"),
                        row.getString("evidence"),
                        row.getBoolean("by_authority"),
                        row.getString("recorded_by_name"),
                        row.getObject("withdrawn_on", LocalDate.class),
                        row.getString("withdrawn_note")))
                .list();
    }

    /** Empty if the side has recorded the period already. */
    public Optional<UUID> insert(UUID enterpriseId, WaterQuality.Draft draft, boolean byAuthority) {
        return jdbc.sql("""
                        insert into water_quality (enterprise_id, period_from, period_to, pass_rate, tested_by, evidence, by_authority)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id
                        """)
                .params(
                        enterpriseId,
                        draft.from(),
                        draft.to(),
                        draft.percent(),
                        draft.testedBy(),
                        draft.evidence(),
                        byAuthority)
                .query(UUID.class)
                .optional();
    }

    public boolean withdraw(UUID id, LocalDate on, String note) {
        return jdbc.sql(
                                "update water_quality set withdrawn_on = ?, withdrawn_note = ? where id = ? and withdrawn_on is null")
                        .params(on, note, id)
                        .update()
                == 1;
    }
}
