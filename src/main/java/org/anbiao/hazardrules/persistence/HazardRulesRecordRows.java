package org.anbiao.hazardrules.persistence;

import java.util.Map;
import org.anbiao.common.persistence.RecordRows;
import org.anbiao.common.persistence.RecordSearch;
import org.springframework.stereotype.Repository;

/** Versions of an enterprise's hazard rules, as others point to them; no draft. */
@Repository
public class HazardRulesRecordRows extends RecordRows {

    private static final String SELECTION = """
            select id, enterprise_id, title, edition::text as detail, valid_from as day, true as offered
            from hazard_rules where state = 'in_force'
            """;

    HazardRulesRecordRows(RecordSearch records) {
        super(records, Map.of("hazard_rules", SELECTION));
    }
}
