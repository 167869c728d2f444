package org.anbiao.norms.persistence;

import java.util.Map;
import org.anbiao.common.persistence.RecordRows;
import org.anbiao.common.persistence.RecordSearch;
import org.springframework.stereotype.Repository;

/** Rules, procedures and plans, posts, yearly assessments and own norms of an enterprise, as others point to them. */
@Repository
public class NormRecordRows extends RecordRows {

    private static final String DOCUMENTS = """
            select id, enterprise_id, title, version::text as detail, in_force_on as day, true as offered
            from enterprise_rule where kind = '%s'
            """;

    private static final Map<String, String> SELECTIONS = Map.of(
            "rule",
            DOCUMENTS.formatted("rule"),
            "procedure",
            DOCUMENTS.formatted("procedure"),
            "plan",
            DOCUMENTS.formatted("plan"),
            "post",
            """
            select id, enterprise_id, case when department in ('', name) then name else department || ' ' || name end as title,
                   '' as detail, from_on as day, ended_on is null as offered from post
            """,
            "assessment",
            """
            select id, enterprise_id, year::text as title, '' as detail,
                   coalesce(completed_on, (created_at at time zone 'Asia/Shanghai')::date) as day, true as offered
            from responsibility_assessment
            """,
            "own_norm",
            """
            select id, enterprise_id, title, kind as detail, (changed_at at time zone 'Asia/Shanghai')::date as day,
                   state = 'in_use' as offered from enterprise_norm
            """);

    NormRecordRows(RecordSearch records) {
        super(records, SELECTIONS);
    }
}
