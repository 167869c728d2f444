package org.anbiao.mobilization.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.documents.DocumentTemplate;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.documents.DocumentTemplates;
import org.anbiao.mobilization.CampaignFrame;
import org.anbiao.registry.UnitScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what phase 1 needs of campaigns: head, deadlines, wording of the documents, who takes part. */
@Repository
public class CampaignFrames {

    private static final String SELECT = """
            select c.id, c.tenant_id, c.title, c.document_number, c.year, c.issued_on,
                   (select coalesce(t.due_on, p.ends_on) from campaign_task t join campaign_phase p on p.id = t.phase_id
                    where t.campaign_id = c.id and t.key = 'self_evaluate') as evaluation_due,
                   (select max(p.ends_on) from campaign_phase p
                    where p.campaign_id = c.id and p.kind = 'self_evaluate') as phase_due
            from campaign c
            """;

    private final JdbcClient jdbc;
    private final DocumentTemplates templates;

    CampaignFrames(JdbcClient jdbc, DocumentTemplates templates) {
        this.jdbc = jdbc;
        this.templates = templates;
    }

    /** Launched campaigns that serve notices and reach the actor, the latest first. */
    public List<CampaignFrame> launched() {
        return jdbc.sql(SELECT + """
                        where c.status in ('launching', 'running', 'closed')
                          and exists (select 1 from campaign_template t where t.campaign_id = c.id)
                          and (exists (select 1 from participation p where p.campaign_id = c.id)
                               or exists (select 1 from campaign_unit u where u.campaign_id = c.id
                                          and u.member_tenant_id = any ((select app_scope())::uuid[])))
                        order by c.year desc, c.issued_on desc nulls last, c.title
                        """).query(CampaignFrames::frame).list();
    }

    public Optional<CampaignFrame> find(UUID id) {
        return jdbc.sql(SELECT + " where c.id = ?")
                .param(id)
                .query(CampaignFrames::frame)
                .optional();
    }

    /** The campaign's own wording of a document, on the layout of the template it was copied from. */
    public Optional<DocumentTemplate> wording(UUID campaignId, Kind kind) {
        return jdbc.sql("""
                        select template_code, title, body, sender_label, footnote
                        from campaign_template where campaign_id = ? and kind = ?
                        """)
                .params(campaignId, kind.key())
                .query((row, number) -> reword(row))
                .optional();
    }

    DocumentTemplate reword(ResultSet row) throws SQLException {
        return templates
                .find(row.getString("template_code"))
                .orElseThrow()
                .reworded(
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("sender_label"),
                        row.getString("footnote"));
    }

    /**
     * Deadline of an enterprise's task: its own line in the inbox, else the task's day, else the end of its phase.
     *
     * @return null where the campaign sets none
     */
    public @Nullable LocalDate enterpriseDue(UUID campaignId, UUID enterpriseId, String taskKey) {
        return jdbc.sql("""
                        select coalesce(
                            (select w.due_on from work_item w where w.campaign_id = :campaign
                               and w.enterprise_id = :enterprise and w.task_key = :key limit 1),
                            (select coalesce(t.due_on, p.ends_on) from campaign_task t
                             join campaign_phase p on p.id = t.phase_id
                             where t.campaign_id = :campaign and t.key = :key))
                        """)
                .param("campaign", campaignId)
                .param("enterprise", enterpriseId)
                .param("key", taskKey)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    /** Deadline of a unit's task; null where the campaign sets none. */
    public @Nullable LocalDate unitDue(UUID campaignId, String taskKey) {
        return jdbc.sql("""
                        select coalesce(t.due_on, p.ends_on) from campaign_task t
                        join campaign_phase p on p.id = t.phase_id where t.campaign_id = ? and t.key = ?
                        """)
                .params(campaignId, taskKey)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .optional()
                .flatMap(due -> due)
                .orElse(null);
    }

    /** Whether an enterprise takes part in a campaign. */
    public boolean takesPart(UUID campaignId, UUID enterpriseId) {
        return jdbc.sql("""
                        select exists (select 1 from participation
                                       where campaign_id = ? and enterprise_id = ? and ended_on is null)
                        """)
                .params(campaignId, enterpriseId)
                .query(Boolean.class)
                .single();
    }

    /** Whether the actor's unit works with the enterprise. */
    public boolean reaches(UnitScope unit, UUID enterpriseId) {
        return jdbc.sql("select exists (select 1 from enterprise e where e.id = :id and " + unit.condition("e") + ")")
                .param("id", enterpriseId)
                .param("unit", unit.unitId())
                .query(Boolean.class)
                .single();
    }

    private static CampaignFrame frame(ResultSet row, int number) throws SQLException {
        LocalDate taskDue = row.getObject("evaluation_due", LocalDate.class);
        return new CampaignFrame(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("title"),
                row.getString("document_number"),
                row.getInt("year"),
                row.getObject("issued_on", LocalDate.class),
                taskDue != null ? taskDue : row.getObject("phase_due", LocalDate.class));
    }
}
