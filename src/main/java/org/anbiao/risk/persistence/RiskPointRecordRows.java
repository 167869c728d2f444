package org.anbiao.risk.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.persistence.RecordSearch;
import org.springframework.stereotype.Repository;

/** Risk points of an enterprise, as others point to them. */
@Repository
public class RiskPointRecordRows {

    private static final String SELECTION = """
            select id, enterprise_id, place || ' ' || name as title, color as detail, graded_on as day, ended_on is null as offered
            from risk_point
            """;

    private final RecordSearch records;

    RiskPointRecordRows(RecordSearch records) {
        this.records = records;
    }

    public List<RecordSearch.Row> offered(UUID enterpriseId, String words, int limit) {
        return records.offered(SELECTION, enterpriseId, words, limit);
    }

    public List<RecordSearch.Row> existing(UUID enterpriseId, Collection<UUID> ids) {
        return records.existing(SELECTION, enterpriseId, ids);
    }
}
