package org.anbiao.safeguard.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.safeguard.FundAudit;
import org.anbiao.safeguard.FundEntry;
import org.anbiao.safeguard.FundUse;
import org.anbiao.safeguard.FundYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code safety_fund}, {@code safety_fund_entry} and {@code safety_fund_audit}. */
@Repository
public class FundRows {

    private final JdbcClient jdbc;

    FundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Integer> years(UUID enterpriseId) {
        return jdbc.sql("select year from safety_fund where enterprise_id = ? order by year desc")
                .param(enterpriseId)
                .query(Integer.class)
                .list();
    }

    /** With its entries and audits, the latest first. */
    public Optional<FundYear> find(UUID enterpriseId, int year) {
        return jdbc.sql("select * from safety_fund where enterprise_id = ? and year = ?")
                .params(enterpriseId, year)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new FundYear(
                            id,
                            row.getObject("tenant_id", UUID.class),
                            enterpriseId,
                            year,
                            row.getString("basis"),
                            row.getBigDecimal("due_wan"),
                            row.getBigDecimal("carried_wan"),
                            row.getInt("version"),
                            entries(enterpriseId, id),
                            audits(enterpriseId, id));
                })
                .optional();
    }

    private List<FundEntry> entries(UUID enterpriseId, UUID fundId) {
        return jdbc.sql("""
                        select * from safety_fund_entry where enterprise_id = ? and fund_id = ?
                        order by entry_on desc, created_at desc, id
                        """)
                .params(enterpriseId, fundId)
                .query((row, number) -> new FundEntry(
                        row.getObject("id", UUID.class),
                        row.getObject("tenant_id", UUID.class),
                        row.getString("kind").equals("drawn") ? null : FundUse.of(row.getString("fund_use")),
                        row.getObject("entry_on", LocalDate.class),
                        row.getBigDecimal("amount_wan"),
                        row.getString("note"),
                        row.getObject("withdrawn_on", LocalDate.class),
                        row.getString("withdrawn_note")))
                .list();
    }

    private List<FundAudit> audits(UUID enterpriseId, UUID fundId) {
        return jdbc.sql("""
                        select * from safety_fund_audit where enterprise_id = ? and fund_id = ?
                        order by audited_on desc, created_at desc, id
                        """)
                .params(enterpriseId, fundId)
                .query((row, number) -> new FundAudit(
                        row.getObject("id", UUID.class),
                        row.getObject("tenant_id", UUID.class),
                        FundAudit.Kind.of(row.getString("kind")),
                        row.getObject("audited_on", LocalDate.class),
                        row.getString("audited_by"),
                        row.getString("finding"),
                        row.getBigDecimal("diverted_wan"),
                        row.getObject("settled_on", LocalDate.class),
                        row.getString("settled_note")))
                .list();
    }

    /** Empty if the year is there already. */
    public Optional<UUID> insert(UUID enterpriseId, int year, String basis, BigDecimal due, BigDecimal carried) {
        return jdbc.sql("""
                        insert into safety_fund (enterprise_id, year, basis, due_wan, carried_wan) values (?, ?, ?, ?, ?)
                        on conflict (enterprise_id, year) do nothing returning id
                        """)
                .params(enterpriseId, year, basis, due, carried)
                .query(UUID.class)
                .optional();
    }

    /** False if it was changed meanwhile. */
    public boolean update(UUID id, int version, String basis, BigDecimal due, BigDecimal carried) {
        return jdbc.sql("""
                        update safety_fund set basis = ?, due_wan = ?, carried_wan = ?, version = version + 1
                        where id = ? and version = ?
                        """).params(basis, due, carried, id, version).update() == 1;
    }

    public UUID insertEntry(FundYear fund, @Nullable FundUse use, LocalDate on, BigDecimal wan, String note) {
        return jdbc.sql("""
                        insert into safety_fund_entry (enterprise_id, fund_id, kind, fund_use, entry_on, amount_wan, note)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        fund.enterpriseId(),
                        fund.id(),
                        use == null ? "drawn" : "used",
                        use == null ? "" : use.code(),
                        on,
                        wan,
                        note)
                .query(UUID.class)
                .single();
    }

    /** False if it was taken back before. */
    public boolean withdrawEntry(UUID id, LocalDate day, String reason) {
        return jdbc.sql("update safety_fund_entry set withdrawn_on = ?, withdrawn_note = ?"
                                + " where id = ? and withdrawn_on is null")
                        .params(day, reason, id)
                        .update()
                == 1;
    }

    public UUID insertAudit(
            FundYear fund, FundAudit.Kind kind, LocalDate on, String by, String finding, BigDecimal diverted) {
        return jdbc.sql("""
                        insert into safety_fund_audit (enterprise_id, fund_id, kind, audited_on, audited_by, finding, diverted_wan)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(fund.enterpriseId(), fund.id(), kind.code(), on, by, finding, diverted)
                .query(UUID.class)
                .single();
    }

    /** False if it was put right before. */
    public boolean settle(UUID auditId, LocalDate on, String note) {
        return jdbc.sql("update safety_fund_audit set settled_on = ?, settled_note = ?"
                                + " where id = ? and settled_on is null")
                        .params(on, note, auditId)
                        .update()
                == 1;
    }
}
