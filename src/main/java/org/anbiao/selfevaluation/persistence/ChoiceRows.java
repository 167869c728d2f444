package org.anbiao.selfevaluation.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.selfevaluation.standard.StandardChoice;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which editions authorities chose for classes of enterprises. */
@Repository
public class ChoiceRows {

    private final JdbcClient jdbc;

    ChoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds for a class on a day: the nearest choice from an authority upwards. */
    public Optional<String> inForce(UUID tenantId, SubjectClass subject, LocalDate day) {
        return jdbc.sql("""
                        with recursive chain as (
                            select t.id, t.parent_id, 0 as depth from tenant t where t.id = :tenant
                            union all
                            select t.id, t.parent_id, c.depth + 1 from tenant t join chain c on t.id = c.parent_id)
                        select s.edition_key from standard_choice s join chain c on c.id = s.tenant_id
                        where s.subject_class = :class and s.from_on <= :day
                        order by c.depth, s.from_on desc, s.created_at desc limit 1
                        """)
                .param("tenant", tenantId)
                .param("class", subject.code())
                .param("day", day)
                .query(String.class)
                .optional();
    }

    public void insert(SubjectClass subject, String editionKey, LocalDate fromOn, String reason) {
        jdbc.sql("insert into standard_choice (subject_class, edition_key, from_on, reason) values (?, ?, ?, ?)")
                .params(subject.code(), editionKey, fromOn, reason)
                .update();
    }

    /** The own authority's choices, the latest first. */
    public List<StandardChoice> own() {
        return jdbc.sql("""
                        select subject_class, edition_key, from_on, reason, created_by_name from standard_choice
                        where tenant_id = app_tenant() order by subject_class, from_on desc, created_at desc
                        """)
                .query((row, number) -> new StandardChoice(
                        SubjectClass.of(row.getString("subject_class")),
                        row.getString("edition_key"),
                        row.getObject("from_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("created_by_name")))
                .list();
    }
}
