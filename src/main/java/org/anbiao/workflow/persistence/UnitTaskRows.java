package org.anbiao.workflow.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a unit that ends still has under way, beside the tasks of campaigns. */
@Repository
public class UnitTaskRows {

    private static final String OTHERS = """
            w.responsible_unit_id = ? and w.state = 'open' and w.enterprise_id is null
            and w.subject_type not in ('unit', 'work_list')
            """;

    private final JdbcClient jdbc;

    UnitTaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open tasks of a unit that no campaign asks of it: reports, acceptances, papers that were sent back. */
    public long others(UUID unitId) {
        return jdbc.sql("select count(*) from work_item w where " + OTHERS)
                .param(unitId)
                .query(Long.class)
                .single();
    }

    /** Gives these tasks to the unit's authority itself, nobody's in particular there; returns which. */
    public List<UUID> toOffice(UUID unitId) {
        return jdbc.sql("update work_item w set responsible_unit_id = null, assignee_id = null where " + OTHERS
                        + " returning w.id")
                .param(unitId)
                .query(UUID.class)
                .list();
    }

    /** Papers that a unit has handed in and that wait for a decision. */
    public long underReview(UUID unitId) {
        return jdbc.sql("select count(*) from review where submitter_unit_id = ? and state = 'submitted'")
                .param(unitId)
                .query(Long.class)
                .single();
    }
}
