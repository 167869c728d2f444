package org.anbiao.recognition.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.recognition.AreaRecognition;
import org.anbiao.recognition.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code area_recognition}. */
@Repository
public class AreaRecognitionRows {

    private final JdbcClient jdbc;

    AreaRecognitionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What authorities of the scope recorded, and what is about one of them, the latest first. */
    public List<AreaRecognition> in(List<UUID> scope) {
        return jdbc.sql("""
                        select * from area_recognition where tenant_id = any (:scope) or subject_tenant_id = any (:scope)
                        order by achieved_on desc, subject_name
                        """)
                .param("scope", scope.toArray(new UUID[0]))
                .query(AreaRecognitionRows::recognition)
                .list();
    }

    public Optional<AreaRecognition> find(UUID id) {
        return jdbc.sql("select * from area_recognition where id = ?")
                .param(id)
                .query(AreaRecognitionRows::recognition)
                .optional();
    }

    public UUID insert(AreaRecognition.Input input) {
        return jdbc.sql("""
                        insert into area_recognition (subject_tenant_id, subject_name, level, achieved_on, awarded_by, basis, title, case_text)
                        values (cast(:subject as uuid), :name, :level, :on, :body, :basis, :title, :text) returning id
                        """)
                .param("subject", input.subjectTenantId(), Types.OTHER)
                .param("name", input.subjectName().strip())
                .param("level", input.level().code())
                .param("on", input.achievedOn())
                .param("body", input.body().strip())
                .param("basis", input.basis().strip())
                .param("title", input.title().strip())
                .param("text", input.caseText().strip())
                .query(UUID.class)
                .single();
    }

    public boolean withdraw(UUID id, LocalDate on, String reason) {
        return jdbc.sql(
                                "update area_recognition set withdrawn_on = ?, withdraw_reason = ? where id = ? and withdrawn_on is null")
                        .params(on, reason, id)
                        .update()
                == 1;
    }

    private static AreaRecognition recognition(ResultSet row, int number) throws SQLException {
        return new AreaRecognition(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("subject_tenant_id", UUID.class),
                row.getString("subject_name"),
                Level.of(row.getString("level")),
                row.getObject("achieved_on", LocalDate.class),
                row.getString("awarded_by"),
                row.getString("basis"),
                row.getString("title"),
                row.getString("case_text"),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdraw_reason"));
    }
}
