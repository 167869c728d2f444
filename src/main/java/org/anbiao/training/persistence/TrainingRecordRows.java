package org.anbiao.training.persistence;

import java.util.Map;
import org.anbiao.common.persistence.RecordRows;
import org.anbiao.common.persistence.RecordSearch;
import org.springframework.stereotype.Repository;

/**
 * Sessions that people of an enterprise attended, as others point to them; of another authority's session only who came is read.
 * Besides, what the enterprise does at its posts.
 */
@Repository
public class TrainingRecordRows extends RecordRows {

    private static final String SESSIONS = """
            select session_id as id, enterprise_id, min(topic) as title, count(*)::text as detail, min(held_on) as day, true as offered
            from training_attendance where enterprise_id is not null group by session_id, enterprise_id
            """;
    private static final String PAIRS = """
            select id, enterprise_id, master_name || '—' || apprentice_name as title, post_name as detail, begins_on as day, true as offered
            from apprenticeship
            """;
    private static final String DRILLS = """
            select id, enterprise_id, topic as title, teams as detail, held_on as day, withdrawn_on is null as offered from post_drill
            """;

    TrainingRecordRows(RecordSearch records) {
        super(records, Map.of("training", SESSIONS, "apprenticeship", PAIRS, "post-drill", DRILLS));
    }
}
