package org.anbiao.training.persistence;

import java.util.Map;
import org.anbiao.common.persistence.RecordRows;
import org.anbiao.common.persistence.RecordSearch;
import org.springframework.stereotype.Repository;

/** Sessions that people of an enterprise attended, as others point to them; of another authority's session only who came is read. */
@Repository
public class TrainingRecordRows extends RecordRows {

    private static final String SELECTION = """
            select session_id as id, enterprise_id, min(topic) as title, count(*)::text as detail, min(held_on) as day, true as offered
            from training_attendance where enterprise_id is not null group by session_id, enterprise_id
            """;

    TrainingRecordRows(RecordSearch records) {
        super(records, Map.of("training", SELECTION));
    }
}
