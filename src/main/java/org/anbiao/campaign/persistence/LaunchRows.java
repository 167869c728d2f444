package org.anbiao.campaign.persistence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.campaign.LaunchProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where launches stand, and the participations they make. */
@Repository
public class LaunchRows {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    LaunchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void begin(UUID campaignId, long total) {
        jdbc.sql("insert into campaign_launch (campaign_id, state, total) values (?, 'running', ?)")
                .params(campaignId, total)
                .update();
    }

    /**
     * Locks a running launch for this transaction, so that two runners take turns.
     *
     * @return the last enterprise enrolled; empty if the launch is not running
     */
    public Optional<UUID> lock(UUID campaignId) {
        return jdbc.sql("""
                        select coalesce(enrolled_up_to, cast(:first as uuid)) from campaign_launch
                        where campaign_id = :campaign and state = 'running' for update
                        """)
                .param("campaign", campaignId)
                .param("first", FIRST)
                .query(UUID.class)
                .optional();
    }

    public void advance(UUID campaignId, UUID upTo, int enrolled) {
        jdbc.sql("update campaign_launch set enrolled_up_to = ?, enrolled = enrolled + ? where campaign_id = ?")
                .params(upTo, enrolled, campaignId)
                .update();
    }

    public void finish(UUID campaignId) {
        jdbc.sql("""
                        update campaign_launch set state = 'done', finished_at = now(), error = '',
                               total = greatest(total, enrolled)
                        where campaign_id = ?
                        """).param(campaignId).update();
    }

    public void fail(UUID campaignId, String error) {
        jdbc.sql("update campaign_launch set state = 'failed', error = ? where campaign_id = ? and state = 'running'")
                .params(error, campaignId)
                .update();
    }

    /** Lets a failed launch go on. */
    public boolean retry(UUID campaignId) {
        return jdbc.sql(
                                "update campaign_launch set state = 'running', error = '' where campaign_id = ? and state = 'failed'")
                        .param(campaignId)
                        .update()
                == 1;
    }

    public Optional<LaunchProgress> progress(UUID campaignId) {
        return jdbc.sql("select * from campaign_launch where campaign_id = ?")
                .param(campaignId)
                .query((row, number) -> new LaunchProgress(
                        LaunchProgress.State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                        row.getLong("total"),
                        row.getLong("enrolled"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getString("error")))
                .optional();
    }

    /** Launches of one authority that were running when the portal stopped. */
    public List<UUID> unfinished(UUID tenantId) {
        return jdbc.sql("select campaign_id from campaign_launch where tenant_id = ? and state = 'running'")
                .param(tenantId)
                .query(UUID.class)
                .list();
    }

    /** Writes the engine's ids of new cases. */
    public void setCases(Map<String, String> caseByParticipation) {
        String[] ids = caseByParticipation.keySet().toArray(String[]::new);
        String[] cases =
                java.util.Arrays.stream(ids).map(caseByParticipation::get).toArray(String[]::new);
        jdbc.sql("""
                        update participation p set process_instance_id = n.process
                        from (select unnest(?)::uuid as id, unnest(?) as process) n where p.id = n.id
                        """).params(ids, cases).update();
    }

    /** What the tasks of participations need to know of their enterprises. */
    public List<Participant> participants(List<UUID> participationIds) {
        return jdbc.sql("""
                        select p.id, p.campaign_id, p.enterprise_id, e.name, e.area_tenant_id, e.village_unit_id,
                               e.supervisor_tenant_id, e.supervisor_unit_id
                        from participation p join enterprise e on e.id = p.enterprise_id where p.id = any (?::uuid[])
                        """)
                .params((Object) participationIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(Participant.class)
                .list();
    }

    /** An enterprise in a campaign. */
    public record Participant(
            UUID id,
            UUID campaignId,
            UUID enterpriseId,
            String name,
            UUID areaTenantId,
            UUID villageUnitId,
            UUID supervisorTenantId,
            @Nullable UUID supervisorUnitId) {}

    /** Participations to end: of a campaign that is over, or of an enterprise that closed. */
    public List<EndingCase> openOfEndedCampaign(UUID campaignId, int limit) {
        return jdbc.sql("""
                        select id, process_instance_id from participation
                        where campaign_id = ? and ended_on is null limit ?
                        """).params(campaignId, limit).query(EndingCase.class).list();
    }

    public List<EndingCase> openOfClosedEnterprises(UUID tenantId) {
        return jdbc.sql("""
                        select p.id, p.process_instance_id from participation p join enterprise e on e.id = p.enterprise_id
                        where p.tenant_id = ? and p.ended_on is null and e.status <> 'active'
                        """).param(tenantId).query(EndingCase.class).list();
    }

    /** A participation that ends, with its case. */
    public record EndingCase(UUID id, @Nullable String processInstanceId) {}

    /** Ends participations and gives up what they still owed, with two statements. */
    public void end(List<EndingCase> cases, LocalDate day) {
        String[] ids = cases.stream().map(ending -> ending.id().toString()).toArray(String[]::new);
        String[] processes = cases.stream()
                .map(EndingCase::processInstanceId)
                .filter(java.util.Objects::nonNull)
                .toArray(String[]::new);
        jdbc.sql("update participation set ended_on = ? where id = any (?::uuid[])")
                .params(day, ids)
                .update();
        jdbc.sql("update work_item set state = 'cancelled' where process_instance_id = any (?) and state = 'open'")
                .params((Object) processes)
                .update();
    }
}
