package org.anbiao.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.InstitutionCase;
import org.anbiao.supervision.InstitutionCase.Decision;
import org.anbiao.supervision.InstitutionCase.Filter;
import org.anbiao.supervision.InstitutionCase.Ground;
import org.anbiao.supervision.InstitutionCase.SanctionKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code institution_case}. */
@Repository
public class InstitutionCaseRows {

    private static final String MATCHING = """
        from institution_case where tenant_id = any (:scope)
          and (:text = '' or strpos(lower(institution_name), lower(:text)) > 0)
          and (:ground = '' or ground = :ground) and (not :open or decided_on is null)
        """;

    private final JdbcClient jdbc;

    InstitutionCaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, open ones first, then the latest, and the number of all. */
    public PagedList<InstitutionCase> page(Filter filter, List<UUID> scope, PageRequest page) {
        List<InstitutionCase> rows = matching(
                        "select * " + MATCHING
                                + " order by decided_on is not null, filed_on desc, created_at desc, id offset :offset"
                                + " limit :limit",
                        filter,
                        scope)
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query(InstitutionCaseRows::row)
                .list();
        return new PagedList<>(
                rows,
                matching("select count(*) " + MATCHING, filter, scope)
                        .query(Long.class)
                        .single());
    }

    private JdbcClient.StatementSpec matching(String sql, Filter filter, List<UUID> scope) {
        Ground ground = filter.ground();
        return jdbc.sql(sql)
                .param("scope", scope.toArray(UUID[]::new))
                .param("text", filter.text().strip())
                .param("ground", ground == null ? "" : Codes.of(ground))
                .param("open", filter.open());
    }

    /** A case of one of these authorities. */
    public Optional<InstitutionCase> find(UUID id, List<UUID> scope) {
        return jdbc.sql("select * from institution_case where id = :id and tenant_id = any (:scope)")
                .param("id", id)
                .param("scope", scope.toArray(UUID[]::new))
                .query(InstitutionCaseRows::row)
                .optional();
    }

    public UUID insert(UUID institutionId, String name, Ground ground, String content, LocalDate filedOn) {
        return jdbc.sql("""
            insert into institution_case (institution_id, institution_name, ground, content, filed_on)
            values (?, ?, ?, ?, ?) returning id
            """)
                .params(institutionId, name, Codes.of(ground), content, filedOn)
                .query(UUID.class)
                .single();
    }

    /** Whether the case was still open. */
    public boolean decide(UUID id, Decision decision, LocalDate day) {
        return jdbc.sql("""
            update institution_case set sanction_kind = :kind, amount_yuan = :amount, basis = :basis,
                   decision_number = :number, decided_on = :day
            where id = :id and decided_on is null
            """)
                        .param("kind", Codes.of(decision.kind()))
                        .param("amount", decision.amountYuan(), java.sql.Types.NUMERIC)
                        .param("basis", decision.basis().strip())
                        .param("number", decision.number().strip())
                        .param("day", day)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static InstitutionCase row(ResultSet row, int number) throws SQLException {
        return new InstitutionCase(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("institution_id", UUID.class),
                row.getString("institution_name"),
                Codes.of(Ground.class, row.getString("ground")),
                row.getString("content"),
                row.getObject("filed_on", LocalDate.class),
                row.getString("recorded_by_name"),
                decision(row));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        SanctionKind kind = Codes.orNull(SanctionKind.class, row.getString("sanction_kind"));
        return kind == null
                ? null
                : new Decision(
                        kind,
                        row.getBigDecimal("amount_yuan"),
                        row.getString("basis"),
                        row.getString("decision_number"),
                        row.getObject("decided_on", LocalDate.class));
    }
}
