package org.anbiao.mobilization.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.mobilization.PrintRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the pages of issued documents say. */
@Repository
public class PrintQueries {

    private final JdbcClient jdbc;
    private final CampaignFrames frames;

    PrintQueries(JdbcClient jdbc, CampaignFrames frames) {
        this.jdbc = jdbc;
        this.frames = frames;
    }

    /** The documents of some enterprises: by village and name, the notice before the commitment. */
    public List<PrintRow> rows(UUID campaignId, Collection<UUID> enterpriseIds, Set<Kind> kinds) {
        if (enterpriseIds.isEmpty() || kinds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select i.id, i.enterprise_id, e.name, e.code, v.name as village, t.name as township, i.number,
                               i.evaluation_due, i.issued_on, x.template_code, x.title, x.body, x.sender_label,
                               x.footnote, coalesce(c.signed_on, d.delivered_on) as signed_on, f.content as signature,
                               s.picture as seal
                        from issued_document i
                        join enterprise e on e.id = i.enterprise_id
                        join org_unit v on v.id = e.village_unit_id
                        join tenant t on t.id = e.area_tenant_id
                        join document_edition x on x.id = i.edition_id
                        left join commitment c on i.kind = 'commitment' and c.method = 'screen'
                          and c.campaign_id = i.campaign_id and c.enterprise_id = i.enterprise_id
                        left join notice_delivery d on i.kind = 'notice' and d.receipt = 'signature'
                          and d.campaign_id = i.campaign_id and d.enterprise_id = i.enterprise_id
                        left join stored_file f on f.id = coalesce(c.file_id, d.receipt_file_id)
                        left join authority_seal s on s.tenant_id = i.tenant_id and s.id = i.seal_id
                        where i.campaign_id = :campaign and i.enterprise_id in (:enterprises) and i.kind in (:kinds)
                        order by v.ord, v.name, e.name, e.id, i.kind desc
                        """)
                .param("campaign", campaignId)
                .param("enterprises", enterpriseIds)
                .param("kinds", kinds.stream().map(Kind::key).toList())
                .query((row, number) -> row(row))
                .list();
    }

    /** What documents call an enterprise and its place. */
    public record Names(String enterprise, String code, String village, String township) {}

    /** The names of an enterprise that the actor sees. */
    public Names names(UUID enterpriseId) {
        return jdbc.sql("""
                        select e.name as enterprise, e.code, v.name as village, t.name as township from enterprise e
                        join org_unit v on v.id = e.village_unit_id
                        join tenant t on t.id = e.area_tenant_id
                        where e.id = ?
                        """).param(enterpriseId).query(Names.class).single();
    }

    private PrintRow row(ResultSet row) throws SQLException {
        return new PrintRow(
                row.getObject("id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("name"),
                row.getString("code"),
                row.getString("village"),
                row.getString("township"),
                row.getString("number"),
                row.getObject("evaluation_due", LocalDate.class),
                row.getObject("issued_on", LocalDate.class),
                frames.reword(row),
                row.getObject("signed_on", LocalDate.class),
                row.getBytes("signature"),
                row.getBytes("seal"));
    }
}
