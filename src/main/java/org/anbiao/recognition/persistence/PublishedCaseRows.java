package org.anbiao.recognition.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.recognition.CaseDraft;
import org.anbiao.recognition.CaseFilter;
import org.anbiao.recognition.Level;
import org.anbiao.recognition.PublishedCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code published_case} and {@code published_case_file}. */
@Repository
public class PublishedCaseRows {

    private static final String SELECT =
            "select p.*, t.short_name as publisher from published_case p join tenant t on t.id = p.tenant_id ";

    private final JdbcClient jdbc;

    PublishedCaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cases published by some authorities, the latest first. */
    public List<PublishedCase> list(List<UUID> tenants, CaseFilter filter, int limit) {
        return jdbc.sql(SELECT + """
                        where p.tenant_id = any (:tenants) and (p.withdrawn_on is not null) = :withdrawn
                          and (:sector = '' or p.sector_name = :sector) and (:level = '' or p.level = :level)
                          and (:text = '' or p.title ilike :like or p.case_text ilike :like or p.enterprise_name ilike :like)
                        order by p.published_on desc, p.created_at desc, p.id limit :limit
                        """)
                .param("tenants", tenants.toArray(new UUID[0]))
                .param("withdrawn", filter.withdrawn())
                .param("sector", filter.sector())
                .param("level", filter.level())
                .param("text", filter.text())
                .param("like", "%" + filter.text().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("limit", limit)
                .query(PublishedCaseRows::published)
                .list();
    }

    /** Sectors there are public cases of, by name. */
    public List<String> sectors(List<UUID> tenants) {
        return jdbc.sql("""
                        select distinct sector_name from published_case
                        where tenant_id = any (?) and withdrawn_on is null and sector_name <> '' order by 1
                        """)
                .param(tenants.toArray(new UUID[0]))
                .query(String.class)
                .list();
    }

    public Optional<PublishedCase> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = ?")
                .param(id)
                .query(PublishedCaseRows::published)
                .optional();
    }

    /** Public cases of a recognition, whoever published them. */
    public List<PublishedCase> ofRecognition(UUID recognitionId) {
        return jdbc.sql(SELECT + "where p.recognition_id = ? and p.withdrawn_on is null order by p.published_on, p.id")
                .param(recognitionId)
                .query(PublishedCaseRows::published)
                .list();
    }

    /** Recognitions that an authority has a public case of. */
    public List<UUID> published(UUID tenantId) {
        return jdbc.sql("""
                        select recognition_id from published_case
                        where tenant_id = ? and withdrawn_on is null and recognition_id is not null
                        """).param(tenantId).query(UUID.class).list();
    }

    /** The enterprise is named where it agreed to that. */
    public UUID insert(UUID recognitionId, CaseDraft draft, LocalDate on) {
        PublishedCase.Consent consent = draft.consent();
        return jdbc.sql("""
                        insert into published_case (recognition_id, project, level, recognised_on, sector_name, enterprise_name, title,
                                                    case_text, consent_on, consent_basis, published_on)
                        select r.id, r.division, r.level, r.achieved_on, coalesce(s.name, ''),
                               case when cast(:consent as date) is null then '' else e.name end, :title, :text,
                               cast(:consent as date), :basis, :on
                        from recognition r join enterprise e on e.id = r.enterprise_id left join sector s on s.id = e.sector_id
                        where r.id = :recognition returning id
                        """)
                .param("recognition", recognitionId)
                .param("title", draft.title())
                .param("text", draft.text())
                .param("consent", consent == null ? null : consent.on(), Types.DATE)
                .param("basis", consent == null ? "" : consent.basis().strip())
                .param("on", on)
                .query(UUID.class)
                .single();
    }

    public void addFile(UUID caseId, UUID fileId, int place) {
        jdbc.sql("insert into published_case_file (case_id, file_id, ord) values (?, ?, ?)")
                .params(caseId, fileId, place)
                .update();
    }

    /** Files of a case in their order. */
    public List<UUID> files(UUID caseId) {
        return jdbc.sql("select file_id from published_case_file where case_id = ? order by ord, id")
                .param(caseId)
                .query(UUID.class)
                .list();
    }

    /** Cases known to the actor that carry a file of the authority that keeps it. */
    public List<UUID> carrying(UUID tenantId, UUID fileId) {
        return jdbc.sql("select case_id from published_case_file where tenant_id = ? and file_id = ?")
                .params(tenantId, fileId)
                .query(UUID.class)
                .list();
    }

    /** False if it was withdrawn before. */
    public boolean withdraw(UUID id, LocalDate on, String reason, String by) {
        return jdbc.sql("""
                        update published_case set withdrawn_on = ?, withdraw_reason = ?, withdrawn_by_name = ?
                        where id = ? and withdrawn_on is null
                        """).params(on, reason, by, id).update() == 1;
    }

    private static PublishedCase published(ResultSet row, int number) throws SQLException {
        LocalDate consent = row.getObject("consent_on", LocalDate.class);
        return new PublishedCase(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("publisher"),
                row.getObject("recognition_id", UUID.class),
                row.getString("project"),
                Level.of(row.getString("level")),
                row.getObject("recognised_on", LocalDate.class),
                row.getString("sector_name"),
                row.getString("enterprise_name"),
                row.getString("title"),
                row.getString("case_text"),
                consent == null ? null : new PublishedCase.Consent(consent, row.getString("consent_basis")),
                row.getObject("published_on", LocalDate.class),
                row.getString("published_by_name"),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdraw_reason"));
    }
}
