package org.anbiao.hazardrules.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.persistence.RecordSearch;
import org.springframework.stereotype.Repository;

/** Versions of an enterprise's hazard rules, as others point to them; no draft. */
@Repository
public class HazardRulesRecordRows {

    private static final String SELECTION = """
            select id, enterprise_id, title, edition::text as detail, valid_from as day, true as offered
            from hazard_rules where state = 'in_force'
            """;

    private final RecordSearch records;

    HazardRulesRecordRows(RecordSearch records) {
        this.records = records;
    }

    public List<RecordSearch.Row> offered(UUID enterpriseId, String words, int limit) {
        return records.offered(SELECTION, enterpriseId, words, limit);
    }

    public List<RecordSearch.Row> existing(UUID enterpriseId, Collection<UUID> ids) {
        return records.existing(SELECTION, enterpriseId, ids);
    }
}
