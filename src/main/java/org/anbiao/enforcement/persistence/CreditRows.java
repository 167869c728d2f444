package org.anbiao.enforcement.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.enforcement.Acting;
import org.anbiao.enforcement.CreditAct;
import org.anbiao.enforcement.CreditEntry;
import org.anbiao.enforcement.LiabilityInsurance;
import org.anbiao.enforcement.RecordFilter;
import org.anbiao.registry.UnitScope;
import org.anbiao.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code credit_entry} and {@code liability_insurance}. */
@Repository
public class CreditRows {

    private final JdbcClient jdbc;
    private final RecordPages pages;

    CreditRows(JdbcClient jdbc, RecordPages pages) {
        this.jdbc = jdbc;
        this.pages = pages;
    }

    public PagedList<CreditEntry> entries(RecordFilter filter, UnitScope unit, Actor actor, PageRequest page) {
        return pages.list("credit_entry", "decided_on", "act", filter, unit, actor, page, CreditRows::entry);
    }

    public PagedList<LiabilityInsurance> policies(RecordFilter filter, UnitScope unit, Actor actor, PageRequest page) {
        return pages.list("liability_insurance", "to_on", "insurer", filter, unit, actor, page, CreditRows::policy);
    }

    /** Empty if the decision is entered for the act already. */
    public Optional<UUID> insert(Acting acting, CreditEntry.Draft draft, LocalDate day) {
        return jdbc.sql("""
                        insert into credit_entry (enterprise_id, acting_name, act, about, person_name, description, decision_number,
                            decided_on, basis)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, enterprise_id, decision_number, act) do nothing returning id
                        """)
                .params(
                        draft.enterpriseId(),
                        acting.name(),
                        draft.act().code(),
                        draft.ofPrincipal() ? "principal" : "unit",
                        draft.personName().strip(),
                        draft.description().strip(),
                        draft.decisionNumber().strip(),
                        day,
                        draft.basis().strip())
                .query(UUID.class)
                .optional();
    }

    public boolean remove(UUID id, LocalDate day, String reason) {
        return jdbc.sql(
                                "update credit_entry set removed_on = ?, removal_reason = ? where id = ? and removed_on is null")
                        .params(day, reason, id)
                        .update()
                == 1;
    }

    public UUID insure(LiabilityInsurance.Draft draft, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        insert into liability_insurance (enterprise_id, insurer, policy, from_on, to_on, prevention)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        draft.enterpriseId(),
                        draft.insurer().strip(),
                        draft.policy().strip(),
                        from,
                        to,
                        draft.prevention().strip())
                .query(UUID.class)
                .single();
    }

    private static CreditEntry entry(ResultSet row, int number) throws SQLException {
        return new CreditEntry(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("acting_name"),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                CreditAct.of(row.getString("act")),
                row.getString("about").equals("principal"),
                row.getString("person_name"),
                row.getString("description"),
                row.getString("decision_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("basis"),
                row.getObject("removed_on", LocalDate.class),
                row.getString("removal_reason"));
    }

    private static LiabilityInsurance policy(ResultSet row, int number) throws SQLException {
        return new LiabilityInsurance(
                row.getObject("id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                row.getString("insurer"),
                row.getString("policy"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getString("prevention"));
    }
}
