package org.anbiao.safeguard.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.safeguard.ProtectionItem;
import org.anbiao.safeguard.ProtectionItem.Check;
import org.anbiao.safeguard.ProtectionItem.Issue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code protection_item}, {@code protection_issue} and {@code protection_check}. */
@Repository
public class ProtectionRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ProtectionRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** What the posts of an enterprise need today. */
    public List<ProtectionItem> items(UUID enterpriseId) {
        return jdbc.sql("""
                        select * from protection_item where enterprise_id = ? and ended_on is null order by created_at, id
                        """)
                .param(enterpriseId)
                .query((row, number) -> new ProtectionItem(
                        row.getObject("id", UUID.class),
                        row.getObject("tenant_id", UUID.class),
                        enterpriseId,
                        row.getObject("post_id", UUID.class),
                        row.getString("kind"),
                        row.getString("standard_number"),
                        row.getInt("renew_months")))
                .list();
    }

    /** The latest first. */
    public List<Issue> issues(UUID enterpriseId) {
        return jdbc.sql("""
                        select * from protection_issue where enterprise_id = ? order by handed_on desc, created_at desc, person_name, id
                        """)
                .param(enterpriseId)
                .query((row, number) -> new Issue(
                        row.getObject("id", UUID.class),
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("equipment_id", UUID.class),
                        row.getString("person_name"),
                        row.getInt("quantity"),
                        row.getObject("handed_on", LocalDate.class),
                        row.getObject("withdrawn_on", LocalDate.class),
                        row.getString("withdrawn_note")))
                .list();
    }

    /** The latest first. */
    public List<Check> checks(UUID enterpriseId) {
        return jdbc.sql("""
                        select * from protection_check where enterprise_id = ? order by checked_on desc, created_at desc, id
                        """)
                .param(enterpriseId)
                .query((row, number) -> new Check(
                        row.getObject("id", UUID.class),
                        row.getObject("post_id", UUID.class),
                        row.getObject("checked_on", LocalDate.class),
                        row.getInt("people_checked"),
                        row.getInt("not_worn"),
                        row.getString("finding"),
                        row.getString("checked_by"),
                        row.getBoolean("by_authority")))
                .list();
    }

    /** Empty if the post has it already. */
    public Optional<UUID> insert(
            UUID enterpriseId, UUID postId, String kind, String standardNumber, int months, LocalDate from) {
        return jdbc.sql("""
                        insert into protection_item (enterprise_id, post_id, kind, standard_number, renew_months, from_on)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (enterprise_id, post_id, kind) where ended_on is null do nothing returning id
                        """)
                .params(enterpriseId, postId, kind, standardNumber, months, from)
                .query(UUID.class)
                .optional();
    }

    /** False if it was ended before. */
    public boolean end(UUID id, LocalDate day) {
        return jdbc.sql("update protection_item set ended_on = ? where id = ? and ended_on is null")
                        .params(day, id)
                        .update()
                == 1;
    }

    public void insertIssues(ProtectionItem item, List<String> people, int quantity, LocalDate on) {
        batch.batchUpdate(
                """
                insert into protection_issue (enterprise_id, equipment_id, person_name, quantity, handed_on) values (?, ?, ?, ?, ?)
                """,
                people.stream()
                        .map(person -> new Object[] {item.enterpriseId(), item.id(), person, quantity, on})
                        .toList());
    }

    /** False if it was taken back before. */
    public boolean withdraw(UUID issueId, LocalDate day, String reason) {
        return jdbc.sql("update protection_issue set withdrawn_on = ?, withdrawn_note = ?"
                                + " where id = ? and withdrawn_on is null")
                        .params(day, reason, issueId)
                        .update()
                == 1;
    }

    public UUID insertCheck(
            UUID enterpriseId,
            UUID postId,
            LocalDate on,
            int people,
            int notWorn,
            String finding,
            String by,
            boolean byOffice) {
        return jdbc.sql("""
                        insert into protection_check (enterprise_id, post_id, checked_on, people_checked, not_worn, finding, checked_by,
                            by_authority)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(enterpriseId, postId, on, people, notWorn, finding, by, byOffice)
                .query(UUID.class)
                .single();
    }
}
