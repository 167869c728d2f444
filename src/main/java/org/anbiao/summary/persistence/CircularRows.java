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
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.anbiao.summary.Circular;
import org.anbiao.summary.CircularLine;
import org.anbiao.summary.CircularSection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code circular}, and who reads a published one. */
@Repository
public class CircularRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CircularRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public UUID insert(
            UUID campaignId,
            String title,
            LocalDate from,
            LocalDate to,
            List<CircularLine> lines,
            LocalDate countedOn,
            Map<CircularSection, String> texts) {
        return jdbc.sql("""
                        insert into circular (campaign_id, title, from_on, to_on, figures, counted_on, sections)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?::jsonb) returning id
                        """)
                .params(campaignId, title, from, to, written(lines), countedOn, written(coded(texts)))
                .query(UUID.class)
                .single();
    }

    public Optional<Circular> find(UUID id) {
        return jdbc.sql("select * from circular where id = ?")
                .param(id)
                .query(this::circular)
                .optional();
    }

    /** Whether a circular that reaches the actor was published with this document. */
    public boolean isPublishedFile(UUID fileId) {
        return jdbc.sql("""
                        select exists (select 1 from circular
                                       where ? in (pdf_file_id, docx_file_id) and state <> 'draft')
                        """).param(fileId).query(Boolean.class).single();
    }

    /** Those of a campaign, drafts first, then the latest. */
    public List<Circular> of(UUID campaignId) {
        return jdbc.sql("""
                        select * from circular where campaign_id = ?
                        order by state, published_on desc nulls last, to_on desc, created_at desc, id
                        """).param(campaignId).query(this::circular).list();
    }

    /** False if somebody else saved meanwhile, or it is published. */
    public boolean save(UUID id, int expectedVersion, Circular.Draft draft) {
        return jdbc.sql("""
                        update circular set title = ?, document_number = ?, sections = ?::jsonb, version = version + 1
                        where id = ? and version = ? and state = 'draft'
                        """)
                        .params(
                                draft.title(),
                                draft.documentNumber(),
                                written(coded(draft.texts())),
                                id,
                                expectedVersion)
                        .update()
                == 1;
    }

    public void count(UUID id, List<CircularLine> lines, LocalDate on) {
        jdbc.sql("update circular set figures = ?::jsonb, counted_on = ? where id = ? and state = 'draft'")
                .params(written(lines), on, id)
                .update();
    }

    /** False if somebody else changed or published it meanwhile. */
    public boolean publish(UUID id, int expectedVersion, LocalDate on, String by, UUID pdf, UUID docx) {
        return jdbc.sql("""
                        update circular set state = 'published', published_on = ?, published_by_name = ?, pdf_file_id = ?, docx_file_id = ?
                        where id = ? and version = ? and state = 'draft'
                        """).params(on, by, pdf, docx, id, expectedVersion).update() == 1;
    }

    public boolean discard(UUID id) {
        return jdbc.sql("delete from circular where id = ? and state = 'draft'")
                        .param(id)
                        .update()
                == 1;
    }

    /** Authorities that take part in a campaign. */
    public List<UUID> authorities(UUID campaignId) {
        return jdbc.sql("select distinct member_tenant_id from campaign_unit where campaign_id = ? order by 1")
                .param(campaignId)
                .query(UUID.class)
                .list();
    }

    /** Active people of one of these authorities who work for a unit of the campaign, or for the whole authority. */
    public List<UUID> readers(UUID campaignId, UUID authority, Set<String> roles) {
        return jdbc.sql("""
                        select m.id from member m
                        where m.tenant_id = :tenant and m.active and m.enterprise_id is null and m.role in (:roles)
                          and exists (select 1 from campaign_unit u
                                      where u.campaign_id = :campaign and u.member_tenant_id = :tenant
                                        and (u.member_unit_id is null or u.member_unit_id = m.unit_id or m.unit_id is null))
                        order by m.id
                        """)
                .param("tenant", authority)
                .param("campaign", campaignId)
                .param("roles", roles)
                .query(UUID.class)
                .list();
    }

    private Circular circular(ResultSet row, int number) throws SQLException {
        return new Circular(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("title"),
                row.getString("document_number"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                read(row.getString("figures"), new TypeReference<List<CircularLine>>() {}),
                row.getObject("counted_on", LocalDate.class),
                texts(read(row.getString("sections"), new TypeReference<Map<String, String>>() {})),
                row.getObject("published_on", LocalDate.class),
                row.getString("published_by_name"),
                row.getObject("pdf_file_id", UUID.class),
                row.getObject("docx_file_id", UUID.class),
                row.getInt("version"));
    }

    private static Map<String, String> coded(Map<CircularSection, String> texts) {
        Map<String, String> byCode = new TreeMap<>();
        texts.forEach((section, text) -> byCode.put(section.code(), text));
        return byCode;
    }

    private static Map<CircularSection, String> texts(Map<String, String> byCode) {
        Map<CircularSection, String> texts = new EnumMap<>(CircularSection.class);
        byCode.forEach((code, text) -> CircularSection.of(code).ifPresent(section -> texts.put(section, text)));
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
