package org.anbiao.workflow.persistence;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.anbiao.workflow.HintNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code review_hint_note}. */
@Repository
public class HintNoteRows {

    private final JdbcClient jdbc;

    HintNoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the acting authority noted about a document, by the hint's key. */
    public Map<String, HintNote> about(String subjectType, UUID subjectId) {
        Map<String, HintNote> notes = new HashMap<>();
        jdbc.sql(
                        "select * from review_hint_note where tenant_id = app_tenant() and subject_type = ? and subject_id = ?")
                .params(subjectType, subjectId)
                .query(row -> {
                    notes.put(
                            row.getString("hint_key"),
                            new HintNote(
                                    HintNote.Outcome.of(row.getString("outcome")),
                                    row.getString("note"),
                                    row.getString("noted_by_name"),
                                    row.getObject("noted_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return notes;
    }

    /** In place of an earlier note. */
    public void save(String subjectType, UUID subjectId, String hintKey, HintNote.Outcome outcome, String note) {
        jdbc.sql("""
                        insert into review_hint_note (subject_type, subject_id, hint_key, outcome, note)
                        values (?, ?, ?, ?, ?)
                        on conflict (tenant_id, subject_type, subject_id, hint_key) do update
                        set outcome = excluded.outcome, note = excluded.note, noted_by = excluded.noted_by,
                            noted_by_name = excluded.noted_by_name, noted_at = now()
                        """)
                .params(subjectType, subjectId, hintKey, outcome.code(), note)
                .update();
    }
}
