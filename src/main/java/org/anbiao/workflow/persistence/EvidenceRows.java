package org.anbiao.workflow.persistence;

import java.util.List;
import java.util.UUID;
import org.anbiao.workflow.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The evidence of finished tasks, in {@code work_item.result_file_id}. */
@Repository
public class EvidenceRows {

    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tasks that were finished with this file as evidence. */
    public List<WorkItem> finishedWith(UUID fileId) {
        return jdbc.sql("select * from work_item where result_file_id = ?")
                .param(fileId)
                .query(WorkItems.ITEM)
                .list();
    }
}
