package org.anbiao.checklist.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.persistence.RecordSearch;
import org.springframework.stereotype.Repository;

/** Finished checks of an enterprise, as others point to them. */
@Repository
public class CheckRecordRows {

    private static final String SELECTION = """
            select id, enterprise_id, title, '' as detail, done_on as day, true as offered
            from safety_check where state = 'done'
            """;

    private final RecordSearch records;

    CheckRecordRows(RecordSearch records) {
        this.records = records;
    }

    public List<RecordSearch.Row> offered(UUID enterpriseId, String words, int limit) {
        return records.offered(SELECTION, enterpriseId, words, limit);
    }

    public List<RecordSearch.Row> existing(UUID enterpriseId, Collection<UUID> ids) {
        return records.existing(SELECTION, enterpriseId, ids);
    }
}
