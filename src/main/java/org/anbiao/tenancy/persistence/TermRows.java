package org.anbiao.tenancy.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.tenancy.Term;
import org.anbiao.tenancy.TermChoice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names that authorities gave to their kinds of units. */
@Repository
public class TermRows {

    private final JdbcClient jdbc;

    TermRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For each term the choice in force on a day of the authority and of each above it, nearest first. */
    public List<TermChoice> inForce(UUID tenantId, LocalDate day) {
        return jdbc.sql("""
                        with recursive above as (
                            select t.id, t.parent_id, 0 as distance from tenant t where t.id = :tenant
                            union all
                            select t.id, t.parent_id, a.distance + 1 from tenant t join above a on t.id = a.parent_id)
                        select c.* from above a join lateral (
                            select distinct on (c.term) c.* from tenant_term c
                            where c.tenant_id = a.id and c.from_on <= :day
                            order by c.term, c.from_on desc, c.changed_at desc) c on true
                        order by a.distance
                        """)
                .param("tenant", tenantId)
                .param("day", day)
                .query(TermRows::choice)
                .list();
    }

    public List<TermChoice> history(UUID tenantId, Term term) {
        return jdbc.sql(
                        "select * from tenant_term where tenant_id = ? and term = ? order by from_on desc, changed_at desc")
                .params(tenantId, term.code())
                .query(TermRows::choice)
                .list();
    }

    public void insert(Term term, String text, LocalDate fromOn, String reason) {
        jdbc.sql("insert into tenant_term (term, text, from_on, reason) values (?, ?, ?, ?)")
                .params(term.code(), text, fromOn, reason)
                .update();
    }

    private static TermChoice choice(ResultSet row, int number) throws SQLException {
        return new TermChoice(
                row.getObject("tenant_id", UUID.class),
                Term.valueOf(row.getString("term").toUpperCase(Locale.ROOT)),
                row.getString("text"),
                row.getObject("from_on", LocalDate.class),
                row.getString("reason"),
                row.getString("changed_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
