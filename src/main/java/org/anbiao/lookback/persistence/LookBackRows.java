package org.anbiao.lookback.persistence;

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
import org.anbiao.lookback.LookBack;
import org.anbiao.lookback.LookBackCampaign;
import org.anbiao.lookback.LookBackLine;
import org.anbiao.lookback.Section;
import org.anbiao.lookback.YearFigures;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code look_back}. */
@Repository
public class LookBackRows {

    private static final String STATE = """
            (select r.state from review r where r.subject_type = 'look_back' and r.subject_id = b.id
             order by r.submitted_at desc, r.round desc limit 1) as review_state
            """;
    private static final String SELECT = "select b.*, " + STATE + " from look_back b ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    LookBackRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False if the unit has opened it before. */
    public boolean insert(
            LookBackCampaign campaign,
            @Nullable UUID unitId,
            LocalDate sinceOn,
            LocalDate asOf,
            List<YearFigures> figures) {
        return jdbc.sql("""
                        insert into look_back (campaign_id, campaign_tenant_id, unit_id, since_on, as_of, figures)
                        values (?, ?, ?, ?, ?, ?::jsonb) on conflict (tenant_id, campaign_id, unit_id) do nothing
                        """)
                        .params(campaign.id(), campaign.tenantId(), unitId, sinceOn, asOf, written(figures))
                        .update()
                == 1;
    }

    public Optional<LookBack> find(UUID id) {
        return jdbc.sql(SELECT + "where b.id = ?")
                .param(id)
                .query(this::lookBack)
                .optional();
    }

    public Optional<LookBack> find(UUID campaignId, UUID tenantId, @Nullable UUID unitId) {
        return jdbc.sql(SELECT
                        + "where b.campaign_id = ? and b.tenant_id = ? and b.unit_id is not distinct from ?::uuid")
                .params(campaignId, tenantId, unitId)
                .query(this::lookBack)
                .optional();
    }

    /** Those whose report is this file. */
    public List<UUID> withFile(UUID fileId) {
        return jdbc.sql("select id from look_back where ? in (pdf_file_id, docx_file_id)")
                .param(fileId)
                .query(UUID.class)
                .list();
    }

    public void refresh(UUID id, LocalDate asOf, List<YearFigures> figures) {
        jdbc.sql("update look_back set as_of = ?, figures = ?::jsonb, changed_at = now() where id = ?")
                .params(asOf, written(figures), id)
                .update();
    }

    /** False if somebody else saved meanwhile. */
    public boolean save(UUID id, int expectedVersion, Map<Section, String> texts) {
        Map<String, String> byCode = new TreeMap<>();
        texts.forEach((section, text) -> byCode.put(section.code(), text));
        return jdbc.sql("""
                        update look_back set sections = ?::jsonb, version = version + 1, changed_at = now()
                        where id = ? and version = ?
                        """).params(written(byCode), id, expectedVersion).update() == 1;
    }

    /** Keeps the day, the deadline it was held against and the documents. */
    public void handedIn(UUID id, LocalDate on, @Nullable LocalDate dueOn, boolean late, UUID pdf, UUID docx) {
        jdbc.sql("""
                        update look_back set handed_in_on = ?, due_on = ?, late = ?, pdf_file_id = ?, docx_file_id = ?,
                               changed_at = now()
                        where id = ?
                        """).params(on, dueOn, late, pdf, docx, id).update();
    }

    /** Every member unit of a campaign in the actor's sight with its look-back, those that have not begun too. */
    public List<LookBackLine> lines(UUID campaignId, Actor actor, LocalDate today) {
        return jdbc.sql("""
                        select t.short_name as tenant, o.name as unit, b.id, b.handed_in_on, coalesce(b.late, false) as late,
                               e.entries, e.open, e.overdue,
                        """ + STATE + """
                        from campaign_unit u
                        join tenant t on t.id = u.member_tenant_id
                        left join org_unit o on o.id = u.member_unit_id
                        left join look_back b on b.campaign_id = u.campaign_id and b.tenant_id = u.member_tenant_id
                          and b.unit_id is not distinct from u.member_unit_id
                        left join lateral (
                            select count(*) as entries, count(*) filter (where i.state = 'open') as open,
                                   count(*) filter (where i.state = 'open' and i.due_on < :today) as overdue
                            from look_back_entry i where i.tenant_id = b.tenant_id and i.look_back_id = b.id) e on true
                        where u.campaign_id = :campaign
                          and (u.member_tenant_id = any (:scope) or u.tenant_id = any (:scope))
                        order by u.ord, t.short_name, o.ord, o.name
                        """)
                .param("campaign", campaignId)
                .param("scope", actor.scope().toArray(new UUID[0]))
                .param("today", today)
                .query((row, number) -> new LookBackLine(
                        row.getString("tenant"),
                        row.getString("unit"),
                        row.getObject("id", UUID.class),
                        row.getObject("handed_in_on", LocalDate.class),
                        row.getBoolean("late"),
                        row.getString("review_state"),
                        row.getLong("entries"),
                        row.getLong("open"),
                        row.getLong("overdue")))
                .list();
    }

    private LookBack lookBack(ResultSet row, int number) throws SQLException {
        return new LookBack(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("since_on", LocalDate.class),
                row.getObject("as_of", LocalDate.class),
                read(row.getString("figures"), new TypeReference<List<YearFigures>>() {}),
                texts(read(row.getString("sections"), new TypeReference<Map<String, String>>() {})),
                row.getObject("handed_in_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("late"),
                row.getObject("pdf_file_id", UUID.class),
                row.getObject("docx_file_id", UUID.class),
                row.getInt("version"),
                row.getString("review_state"));
    }

    private static Map<Section, String> texts(Map<String, String> byCode) {
        Map<Section, String> texts = new EnumMap<>(Section.class);
        byCode.forEach((code, text) -> Section.of(code).ifPresent(section -> texts.put(section, text)));
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
