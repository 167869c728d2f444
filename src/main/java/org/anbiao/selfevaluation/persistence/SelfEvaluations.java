package org.anbiao.selfevaluation.persistence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.selfevaluation.SelfEvaluation;
import org.anbiao.selfevaluation.StandardType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of self-evaluations. */
@Repository
public class SelfEvaluations {

    private final JdbcClient jdbc;

    SelfEvaluations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID insert(
            UUID enterpriseId,
            @Nullable UUID campaignId,
            @Nullable UUID workItemId,
            StandardType type,
            LocalDate completedOn,
            String note,
            @Nullable UUID evidenceFileId) {
        return jdbc.sql("""
                        insert into self_evaluation (enterprise_id, campaign_id, work_item_id, standard_type, completed_on,
                                                     note, evidence_file_id)
                        values (:enterprise, cast(:campaign as uuid), cast(:item as uuid), :type, :day, :note,
                                cast(:file as uuid))
                        returning id
                        """)
                .param("enterprise", enterpriseId)
                .param("campaign", campaignId, Types.OTHER)
                .param("item", workItemId, Types.OTHER)
                .param("type", type.code())
                .param("day", completedOn)
                .param("note", note)
                .param("file", evidenceFileId, Types.OTHER)
                .query(UUID.class)
                .single();
    }

    /** Whether one was recorded in a campaign. */
    public boolean recorded(UUID campaignId, UUID enterpriseId) {
        return jdbc.sql("select exists (select 1 from self_evaluation where campaign_id = ? and enterprise_id = ?)")
                .params(campaignId, enterpriseId)
                .query(Boolean.class)
                .single();
    }

    /** Self-evaluations of an enterprise, the latest first. */
    public List<SelfEvaluation> of(UUID enterpriseId) {
        return jdbc.sql("""
                        select s.*, s.id = first_value(s.id) over (order by s.completed_on, s.created_at, s.id) as is_first
                        from self_evaluation s where s.enterprise_id = ? order by s.completed_on desc, s.created_at desc
                        """)
                .param(enterpriseId)
                .query((row, number) -> new SelfEvaluation(
                        row.getObject("id", UUID.class),
                        row.getObject("enterprise_id", UUID.class),
                        row.getObject("campaign_id", UUID.class),
                        StandardType.valueOf(row.getString("standard_type").toUpperCase(Locale.ROOT)),
                        row.getObject("completed_on", LocalDate.class),
                        row.getString("note"),
                        row.getObject("evidence_file_id", UUID.class),
                        row.getBoolean("is_first")))
                .list();
    }
}
