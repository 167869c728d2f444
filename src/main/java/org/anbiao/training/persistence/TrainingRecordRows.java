package org.anbiao.training.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.persistence.RecordSearch;
import org.springframework.stereotype.Repository;

/** Sessions that people of an enterprise attended, as others point to them; of another authority's session only who came is read. */
@Repository
public class TrainingRecordRows {

    private static final String SELECTION = """
            select session_id as id, enterprise_id, min(topic) as title, count(*)::text as detail, min(held_on) as day, true as offered
            from training_attendance where enterprise_id is not null group by session_id, enterprise_id
            """;

    private final RecordSearch records;

    TrainingRecordRows(RecordSearch records) {
        this.records = records;
    }

    public List<RecordSearch.Row> offered(UUID enterpriseId, String words, int limit) {
        return records.offered(SELECTION, enterpriseId, words, limit);
    }

    public List<RecordSearch.Row> existing(UUID enterpriseId, Collection<UUID> ids) {
        return records.existing(SELECTION, enterpriseId, ids);
    }
}
