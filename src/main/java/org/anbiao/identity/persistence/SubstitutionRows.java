package org.anbiao.identity.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.identity.Substitution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code member_substitution}. */
@Repository
public class SubstitutionRows {

    private static final String SELECT = """
            select b.id, b.absent_id, a.display_name as absent_name, b.substitute_id, s.display_name as substitute_name,
                   b.from_on, b.to_on, b.reason
            from member_substitution b
            join member a on a.id = b.absent_id
            join member s on s.id = b.substitute_id
            where b.tenant_id = app_tenant()
            """;

    private final JdbcClient jdbc;

    SubstitutionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID insert(UUID absentId, UUID substituteId, LocalDate from, LocalDate to, String reason) {
        return jdbc.sql("""
                        insert into member_substitution (absent_id, substitute_id, from_on, to_on, reason)
                        values (?, ?, ?, ?, ?) returning id
                        """)
                .params(absentId, substituteId, from, to, reason)
                .query(UUID.class)
                .single();
    }

    /** Substitutions of an absent person that have not ended before a day. */
    public List<Substitution> ofAbsent(UUID absentId, LocalDate since) {
        return jdbc.sql(SELECT + " and b.absent_id = ? and b.to_on >= ? order by b.from_on")
                .params(absentId, since)
                .query(Substitution.class)
                .list();
    }

    /** For whom a person stands in on a day; only for people who have neither left nor wait. */
    public List<Substitution> ofSubstitute(UUID substituteId, LocalDate day) {
        return jdbc.sql(SELECT + " and b.substitute_id = ? and ? between b.from_on and b.to_on"
                        + " and s.active and (a.active or a.suspended_at is not null) and coalesce(a.left_on, ?) >= ?"
                        + " order by a.display_name")
                .params(substituteId, day, day, day)
                .query(Substitution.class)
                .list();
    }

    public Optional<Substitution> find(UUID id) {
        return jdbc.sql(SELECT + " and b.id = ?")
                .param(id)
                .query(Substitution.class)
                .optional();
    }

    /** Whether a member stands in for somebody on or after a day. */
    public boolean standsIn(UUID substituteId, LocalDate since) {
        return jdbc.sql("select exists (select 1 from member_substitution where tenant_id = app_tenant()"
                        + " and substitute_id = ? and to_on >= ?)")
                .params(substituteId, since)
                .query(Boolean.class)
                .single();
    }

    /** Ends one with a last day; one that would end before it began is given up. */
    public void end(UUID id, LocalDate lastDay) {
        jdbc.sql("delete from member_substitution where tenant_id = app_tenant() and id = ? and from_on > ?")
                .params(id, lastDay)
                .update();
        jdbc.sql("update member_substitution set to_on = ? where tenant_id = app_tenant() and id = ? and to_on > ?")
                .params(lastDay, id, lastDay)
                .update();
    }
}
