package org.anbiao.checklist.persistence;

import java.util.Map;
import org.anbiao.common.persistence.RecordRows;
import org.anbiao.common.persistence.RecordSearch;
import org.springframework.stereotype.Repository;

/** Finished checks of an enterprise, as others point to them. */
@Repository
public class CheckRecordRows extends RecordRows {

    private static final String SELECTION = """
            select id, enterprise_id, title, '' as detail, done_on as day, true as offered
            from safety_check where state = 'done'
            """;

    CheckRecordRows(RecordSearch records) {
        super(records, Map.of("check", SELECTION));
    }
}
