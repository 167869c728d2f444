package org.anbiao.risk.persistence;

import java.util.Map;
import org.anbiao.common.persistence.RecordRows;
import org.anbiao.common.persistence.RecordSearch;
import org.springframework.stereotype.Repository;

/** Risk points of an enterprise, as others point to them. */
@Repository
public class RiskPointRecordRows extends RecordRows {

    private static final String SELECTION = """
            select id, enterprise_id, place || ' ' || name as title, color as detail, graded_on as day, ended_on is null as offered
            from risk_point
            """;

    RiskPointRecordRows(RecordSearch records) {
        super(records, Map.of("risk_point", SELECTION));
    }
}
