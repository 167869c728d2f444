package org.anbiao.mobilization.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.mobilization.PublicityRecord;
import org.anbiao.mobilization.PublicityRecord.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code publicity_record}. */
@Repository
public class PublicityRows {

    private final JdbcClient jdbc;

    PublicityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID insert(PublicityRecord act, UUID campaignTenantId, @Nullable UUID unitId) {
        return jdbc.sql("""
                        insert into publicity_record (campaign_id, campaign_tenant_id, unit_id, channel, title, reach,
                                                      held_on, link, file_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        act.campaignId(),
                        campaignTenantId,
                        unitId,
                        act.channel().key(),
                        act.title(),
                        act.reach(),
                        act.heldOn(),
                        act.link(),
                        act.fileId())
                .query(UUID.class)
                .single();
    }

    /** A page of a campaign's acts, the latest first. */
    public List<PublicityRecord> page(UUID campaignId, PageRequest page) {
        return jdbc.sql("""
                        select p.*, coalesce(o.name, t.short_name) as unit
                        from publicity_record p
                        join tenant t on t.id = p.tenant_id
                        left join org_unit o on o.id = p.unit_id
                        where p.campaign_id = ? order by p.held_on desc, p.created_at desc, p.id limit ? offset ?
                        """)
                .params(campaignId, page.limit(), page.offset())
                .query(PublicityRows::record)
                .list();
    }

    /** Whether the file is the evidence of an act that the actor sees. */
    public boolean isEvidence(UUID fileId) {
        return jdbc.sql("select exists (select 1 from publicity_record where file_id = ?)")
                .param(fileId)
                .query(Boolean.class)
                .single();
    }

    public long count(UUID campaignId) {
        return jdbc.sql("select count(*) from publicity_record where campaign_id = ?")
                .param(campaignId)
                .query(Long.class)
                .single();
    }

    private static PublicityRecord record(ResultSet row, int number) throws SQLException {
        return new PublicityRecord(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("unit"),
                Channel.of(row.getString("channel")),
                row.getString("title"),
                row.getInt("reach"),
                row.getObject("held_on", LocalDate.class),
                row.getString("link"),
                row.getObject("file_id", UUID.class));
    }
}
