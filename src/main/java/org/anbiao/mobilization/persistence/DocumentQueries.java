package org.anbiao.mobilization.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.privacy.Masked;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.mobilization.DocumentFilter;
import org.anbiao.mobilization.DocumentListItem;
import org.anbiao.mobilization.VillageProgress;
import org.anbiao.registry.UnitScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages through the enterprises of a campaign with their notices and commitments. */
@Repository
public class DocumentQueries {

    private static final String FROM = """
            from participation p
            join enterprise e on e.id = p.enterprise_id
            join org_unit v on v.id = e.village_unit_id
            left join notice_delivery d on d.campaign_id = p.campaign_id and d.enterprise_id = p.enterprise_id
            left join commitment c on c.campaign_id = p.campaign_id and c.enterprise_id = p.enterprise_id
            left join enterprise_plan y on y.campaign_id = p.campaign_id and y.enterprise_id = p.enterprise_id
            where p.campaign_id = :campaign and p.ended_on is null and %s
              and (:village::uuid is null or e.village_unit_id = :village::uuid)
              and (:text = '' or position(:text in e.name) > 0 or e.code = :text)
              and %s
            """;

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    DocumentQueries(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** One page, by village and name; the copies are added by {@link CopyRows}. */
    public List<DocumentListItem> page(UUID campaignId, DocumentFilter filter, UnitScope unit, PageRequest page) {
        return jdbc.sql("""
                        select e.id, e.code, e.name, v.name as village, e.address, e.contact_phone,
                               d.delivered_on, coalesce(d.receipt_signed, false) as receipt_signed,
                               coalesce(d.late, false) as delivered_late, c.signed_on,
                               coalesce(c.late, false) as signed_late, y.submitted_on
                        """ + from(filter, unit) + " order by v.ord, v.name, e.name, e.id limit :limit offset :offset")
                .params(params(campaignId, filter, unit))
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(this::item)
                .list();
    }

    public long count(UUID campaignId, DocumentFilter filter, UnitScope unit) {
        return jdbc.sql("select count(*) " + from(filter, unit))
                .params(params(campaignId, filter, unit))
                .query(Long.class)
                .single();
    }

    /** All enterprises of the list, in its order. */
    public List<UUID> enterpriseIds(UUID campaignId, DocumentFilter filter, UnitScope unit) {
        return jdbc.sql("select e.id " + from(filter, unit) + " order by v.ord, v.name, e.name, e.id")
                .params(params(campaignId, filter, unit))
                .query(UUID.class)
                .list();
    }

    /** Progress per village. */
    public List<VillageProgress> villages(UUID campaignId, UnitScope unit) {
        return jdbc.sql("""
                        select v.id, v.name, count(*) as total, count(d.id) as served, count(c.id) as signed,
                               count(y.id) as planned,
                               count(*) filter (where %s) as posted
                        """.formatted(reached("notice", "public_board", 3)) + from(DocumentFilter.ALL, unit)
                        + " group by v.id, v.name, v.ord order by v.ord, v.name")
                .params(params(campaignId, DocumentFilter.ALL, unit))
                .query((row, number) -> new VillageProgress(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("total"),
                        row.getInt("served"),
                        row.getInt("signed"),
                        row.getInt("posted"),
                        row.getInt("planned")))
                .list();
    }

    private static String from(DocumentFilter filter, UnitScope unit) {
        return FROM.formatted(unit.condition("e"), state(filter.state()));
    }

    private static String state(DocumentFilter.State state) {
        return switch (state) {
            case ALL -> "true";
            case NOT_ISSUED ->
                "(select count(*) from issued_document i where i.campaign_id = p.campaign_id"
                        + " and i.enterprise_id = p.enterprise_id) < 2";
            case NOT_SERVED -> "d.id is null";
            case SERVED -> "d.id is not null";
            case WITHOUT_RECEIPT -> "d.receipt = 'none'";
            case NOT_SIGNED -> "c.id is null";
            case SIGNED -> "c.id is not null";
            case LATE -> "(d.late or c.late)";
            case NOT_POSTED -> "not " + reached("notice", "public_board", 3);
            case NOT_FILED_TOWNSHIP -> "not " + reached("notice", "township", 3);
            case NOT_FILED_DEPARTMENT -> "not " + reached("notice", "department", 3);
            case WITHOUT_PLAN -> "y.id is null";
        };
    }

    /** Whether a copy of the enterprise has come as far as a rank of {@code copy_step}. */
    private static String reached(String kind, String purpose, int rank) {
        return """
                exists (select 1 from issued_document i
                        join document_copy k on k.document_id = i.id and k.purpose = '%s'
                        join copy_step s on s.copy_id = k.id and s.rank >= %d
                        where i.campaign_id = p.campaign_id and i.enterprise_id = p.enterprise_id and i.kind = '%s')
                """.formatted(purpose, rank, kind);
    }

    private static Map<String, @Nullable Object> params(UUID campaignId, DocumentFilter filter, UnitScope unit) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("campaign", campaignId);
        params.put("village", filter.villageId());
        params.put("text", filter.text().strip());
        params.put("unit", unit.unitId());
        return params;
    }

    private DocumentListItem item(ResultSet row, int number) throws SQLException {
        return new DocumentListItem(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("village"),
                row.getString("address"),
                Masked.number(cipher.decrypt(row.getString("contact_phone"))),
                row.getObject("delivered_on", LocalDate.class),
                row.getBoolean("receipt_signed"),
                row.getBoolean("delivered_late"),
                row.getObject("signed_on", LocalDate.class),
                row.getBoolean("signed_late"),
                row.getObject("submitted_on", LocalDate.class),
                List.of());
    }
}
