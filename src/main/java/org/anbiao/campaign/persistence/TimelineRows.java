package org.anbiao.campaign.persistence;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.campaign.CampaignChange;
import org.anbiao.campaign.CampaignEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to campaigns. */
@Repository
public class TimelineRows {

    private final JdbcClient jdbc;

    TimelineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(
            UUID campaignId, CampaignEvent.Kind kind, CampaignChange change, String reason, @Nullable Long figure) {
        jdbc.sql("""
                        insert into campaign_event (campaign_id, kind, subject, field, old_value, new_value, reason, figure)
                        values (:campaign, :kind, :subject, :field, :old, :new, :reason, :figure)
                        """)
                .param("campaign", campaignId)
                .param("kind", kind.code())
                .param("subject", change.subject())
                .param("field", change.field())
                .param("old", change.oldValue())
                .param("new", change.newValue())
                .param("reason", reason)
                .param("figure", figure, Types.BIGINT)
                .update();
    }

    /** The latest events, newest first. */
    public List<CampaignEvent> latest(UUID campaignId, int limit) {
        return jdbc.sql("select * from campaign_event where campaign_id = ? order by at desc, id limit ?")
                .params(campaignId, limit)
                .query((row, number) -> new CampaignEvent(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("member_name"),
                        CampaignEvent.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("subject"),
                        row.getString("field"),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getString("reason"),
                        row.getObject("figure", Long.class)))
                .list();
    }
}
