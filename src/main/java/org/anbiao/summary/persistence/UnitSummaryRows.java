package org.anbiao.summary.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.anbiao.summary.SummaryCampaign;
import org.anbiao.summary.SummaryFigures;
import org.anbiao.summary.SummaryLine;
import org.anbiao.summary.SummarySection;
import org.anbiao.summary.UnitSummary;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code unit_summary}. */
@Repository
public class UnitSummaryRows {

    private static final String STATE = """
            (select r.state from review r where r.subject_type = 'unit_summary' and r.subject_id = b.id
             order by r.submitted_at desc, r.round desc limit 1) as review_state
            """;
    private static final String SELECT = "select b.*, " + STATE + " from unit_summary b ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    UnitSummaryRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False if the unit has opened it before. */
    public boolean insert(
            SummaryCampaign campaign,
            @Nullable UUID unitId,
            LocalDate asOf,
            SummaryFigures figures,
            Map<SummarySection, String> texts) {
        return jdbc.sql("""
                        insert into unit_summary (campaign_id, campaign_tenant_id, unit_id, as_of, figures, sections)
                        values (?, ?, ?, ?, ?::jsonb, ?::jsonb) on conflict (tenant_id, campaign_id, unit_id) do nothing
                        """)
                        .params(
                                campaign.id(),
                                campaign.tenantId(),
                                unitId,
                                asOf,
                                written(figures),
                                written(coded(texts)))
                        .update()
                == 1;
    }

    public Optional<UnitSummary> find(UUID id) {
        return jdbc.sql(SELECT + "where b.id = ?")
                .param(id)
                .query(this::summary)
                .optional();
    }

    public Optional<UnitSummary> find(UUID campaignId, UUID tenantId, @Nullable UUID unitId) {
        return jdbc.sql(SELECT
                        + "where b.campaign_id = ? and b.tenant_id = ? and b.unit_id is not distinct from ?::uuid")
                .params(campaignId, tenantId, unitId)
                .query(this::summary)
                .optional();
    }

    /** Those whose document is this file. */
    public List<UUID> withFile(UUID fileId) {
        return jdbc.sql("select id from unit_summary where ? in (pdf_file_id, docx_file_id)")
                .param(fileId)
                .query(UUID.class)
                .list();
    }

    public void refresh(UUID id, LocalDate asOf, SummaryFigures figures) {
        jdbc.sql("update unit_summary set as_of = ?, figures = ?::jsonb, changed_at = now() where id = ?")
                .params(asOf, written(figures), id)
                .update();
    }

    /** False if somebody else saved meanwhile. */
    public boolean save(UUID id, int expectedVersion, Map<SummarySection, String> texts) {
        return jdbc.sql("""
                        update unit_summary set sections = ?::jsonb, version = version + 1, changed_at = now()
                        where id = ? and version = ?
                        """).params(written(coded(texts)), id, expectedVersion).update() == 1;
    }

    /** Keeps the day, the deadline it was held against and the documents. */
    public void handedIn(UUID id, LocalDate on, @Nullable LocalDate dueOn, boolean late, UUID pdf, UUID docx) {
        jdbc.sql("""
                        update unit_summary set handed_in_on = ?, due_on = ?, late = ?, pdf_file_id = ?, docx_file_id = ?,
                               changed_at = now()
                        where id = ?
                        """).params(on, dueOn, late, pdf, docx, id).update();
    }

    /** Shows it to the other units as an example from a day on, or no longer. */
    public void share(UUID id, @Nullable LocalDate on) {
        jdbc.sql("update unit_summary set shared_on = ?, changed_at = now() where id = ?")
                .params(on, id)
                .update();
    }

    /** Every member unit of a campaign in the actor's sight with its summary, those that have not begun too. */
    public List<SummaryLine> lines(UUID campaignId, Actor actor) {
        return jdbc.sql("""
                        select t.short_name as tenant, o.name as unit, b.id, b.handed_in_on, coalesce(b.late, false) as late, b.shared_on,
                        """ + STATE + """
                        from campaign_unit u
                        join tenant t on t.id = u.member_tenant_id
                        left join org_unit o on o.id = u.member_unit_id
                        left join unit_summary b on b.campaign_id = u.campaign_id and b.tenant_id = u.member_tenant_id
                          and b.unit_id is not distinct from u.member_unit_id
                        where u.campaign_id = :campaign
                          and (u.member_tenant_id = any (:scope) or u.tenant_id = any (:scope))
                        order by u.ord, t.short_name, o.ord, o.name
                        """)
                .param("campaign", campaignId)
                .param("scope", actor.scope().toArray(new UUID[0]))
                .query(UnitSummaryRows::line)
                .list();
    }

    /** Those of a campaign that are shown as examples, the latest first. */
    public List<SummaryLine> shared(UUID campaignId) {
        return jdbc.sql("""
                        select t.short_name as tenant, o.name as unit, b.id, b.handed_in_on, b.late, b.shared_on,
                        """ + STATE + """
                        from unit_summary b
                        join tenant t on t.id = b.tenant_id
                        left join org_unit o on o.id = b.unit_id
                        where b.campaign_id = ? and b.shared_on is not null
                        order by b.shared_on desc, t.short_name, o.ord, o.name
                        """)
                .param(campaignId)
                .query(UnitSummaryRows::line)
                .list();
    }

    private static SummaryLine line(ResultSet row, int number) throws SQLException {
        return new SummaryLine(
                row.getString("tenant"),
                row.getString("unit"),
                row.getObject("id", UUID.class),
                row.getObject("handed_in_on", LocalDate.class),
                row.getBoolean("late"),
                row.getObject("shared_on", LocalDate.class),
                row.getString("review_state"));
    }

    private UnitSummary summary(ResultSet row, int number) throws SQLException {
        return new UnitSummary(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("campaign_tenant_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("as_of", LocalDate.class),
                read(row.getString("figures"), new TypeReference<SummaryFigures>() {}),
                texts(read(row.getString("sections"), new TypeReference<Map<String, String>>() {})),
                row.getObject("handed_in_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("late"),
                row.getObject("pdf_file_id", UUID.class),
                row.getObject("docx_file_id", UUID.class),
                row.getObject("shared_on", LocalDate.class),
                row.getInt("version"),
                row.getString("review_state"));
    }

    private static Map<String, String> coded(Map<SummarySection, String> texts) {
        Map<String, String> byCode = new TreeMap<>();
        texts.forEach((section, text) -> byCode.put(section.code(), text));
        return byCode;
    }

    private static Map<SummarySection, String> texts(Map<String, String> byCode) {
        Map<SummarySection, String> texts = new EnumMap<>(SummarySection.class);
        byCode.forEach((code, text) -> SummarySection.of(code).ifPresent(section -> texts.put(section, text)));
        return texts;
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
