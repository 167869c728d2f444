package org.anbiao.hazard.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.persistence.RecordSearch;
import org.springframework.stereotype.Repository;

/** Hazards of an enterprise, as others point to them; not what was only proposed, or was none. */
@Repository
public class HazardRecordRows {

    private static final String SELECTION = """
            select id, enterprise_id, left(description, 80) as title, '' as detail, found_on as day, true as offered
            from hazard where state not in ('proposed', 'dismissed')
            """;

    private final RecordSearch records;

    HazardRecordRows(RecordSearch records) {
        this.records = records;
    }

    public List<RecordSearch.Row> offered(UUID enterpriseId, String words, int limit) {
        return records.offered(SELECTION, enterpriseId, words, limit);
    }

    public List<RecordSearch.Row> existing(UUID enterpriseId, Collection<UUID> ids) {
        return records.existing(SELECTION, enterpriseId, ids);
    }
}
