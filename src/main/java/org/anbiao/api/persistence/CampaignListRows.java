package org.anbiao.api.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anbiao.api.CampaignListItem;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One page of the campaigns of some authorities. */
@Repository
public class CampaignListRows {

    private static final String WHICH = """
            from campaign c join tenant t on t.id = c.tenant_id
            where c.tenant_id = any (:scope::uuid[]) or (c.tenant_id = any (:definers::uuid[]) and c.status <> 'draft')
            """;

    private final JdbcClient jdbc;

    CampaignListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Newest first.
     *
     * @param scope authorities whose drafts are listed too
     * @param definers authorities whose launched campaigns are listed
     */
    public PagedList<CampaignListItem> page(List<UUID> scope, List<UUID> definers, PageRequest page) {
        long total = jdbc.sql("select count(*) " + WHICH)
                .param("scope", array(scope))
                .param("definers", array(definers))
                .query(Long.class)
                .single();
        List<CampaignListItem> rows = jdbc.sql(
                        """
                        select c.id, c.tenant_id, t.short_name, c.title, c.document_number, c.year, c.kind, c.scheme_code,
                               c.scheme_version, c.status, c.launched_at
                        """ + WHICH + " order by c.year desc, c.created_at desc, c.id limit :limit offset :offset")
                .param("scope", array(scope))
                .param("definers", array(definers))
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(CampaignListRows::item)
                .list();
        return new PagedList<>(rows, total);
    }

    private static UUID[] array(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static CampaignListItem item(ResultSet row, int number) throws SQLException {
        OffsetDateTime launched = row.getObject("launched_at", OffsetDateTime.class);
        return new CampaignListItem(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("short_name"),
                row.getString("title"),
                row.getString("document_number"),
                row.getInt("year"),
                row.getString("kind"),
                row.getString("scheme_code"),
                row.getInt("scheme_version"),
                row.getString("status"),
                launched == null ? null : launched.toInstant());
    }
}
