package org.anbiao.hazard.persistence;

import java.util.Map;
import org.anbiao.common.persistence.RecordRows;
import org.anbiao.common.persistence.RecordSearch;
import org.springframework.stereotype.Repository;

/** Hazards of an enterprise, as others point to them; not what was only proposed, or was none. */
@Repository
public class HazardRecordRows extends RecordRows {

    private static final String SELECTION = """
            select id, enterprise_id, left(description, 80) as title, '' as detail, found_on as day, true as offered
            from hazard where state not in ('proposed', 'dismissed')
            """;

    HazardRecordRows(RecordSearch records) {
        super(records, Map.of("hazard", SELECTION));
    }
}
