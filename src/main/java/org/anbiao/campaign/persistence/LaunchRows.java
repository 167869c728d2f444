package org.anbiao.campaign.persistence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
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
     * Locks a running launch for this transaction, so that two who prepare or finish it take turns.
     *
     * @return whether the launch is running
     */
    public boolean lock(UUID campaignId) {
        return jdbc.sql("select 1 from campaign_launch where campaign_id = ? and state = 'running' for update")
                .param(campaignId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Chunks of a launch, done or not. */
    public int chunks(UUID campaignId) {
        return jdbc.sql("select count(*) from campaign_launch_chunk where campaign_id = ?")
                .param(campaignId)
                .query(Integer.class)
                .single();
    }

    /** Enterprises with {@code afterId} &lt; id ≤ {@code upToId}, enrolled in one transaction. */
    public record Chunk(int ord, UUID afterId, UUID upToId) {}

    /** Takes the next chunk of a running launch that nobody else is at; it is the caller's until the transaction ends. */
    public Optional<Chunk> takeChunk(UUID campaignId) {
        return jdbc.sql("""
                        select c.ord, c.after_id, c.up_to_id from campaign_launch_chunk c
                        join campaign_launch l on l.campaign_id = c.campaign_id and l.state = 'running'
                        where c.campaign_id = ? and c.enrolled is null
                        order by c.ord limit 1 for update of c skip locked
                        """).param(campaignId).query(Chunk.class).optional();
    }

    public void chunkDone(UUID campaignId, int ord, int enrolled) {
        jdbc.sql("update campaign_launch_chunk set enrolled = ? where campaign_id = ? and ord = ?")
                .params(enrolled, campaignId, ord)
                .update();
    }

    /** Whether a chunk is still to do or under way elsewhere. */
    public boolean hasOpenChunks(UUID campaignId) {
        return jdbc.sql(
                        "select exists (select 1 from campaign_launch_chunk where campaign_id = ? and enrolled is null)")
                .param(campaignId)
                .query(Boolean.class)
                .single();
    }

    /** Keeps the sum of the chunks with the launch and marks it done. */
    public void finish(UUID campaignId) {
        jdbc.sql("""
                        with gone as (delete from campaign_launch_chunk where campaign_id = :campaign returning enrolled),
                        more as (select coalesce(sum(enrolled), 0) as enrolled from gone)
                        update campaign_launch l
                        set state = 'done', finished_at = now(), error = '', enrolled = l.enrolled + more.enrolled,
                            total = greatest(l.total, l.enrolled + more.enrolled)
                        from more where l.campaign_id = :campaign
                        """).param("campaign", campaignId).update();
    }

    /** Lets the database plan by what a launch has written; see the migration. */
    public void refreshStatistics() {
        jdbc.sql("select refresh_launch_statistics()").query().singleRow();
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
        return jdbc.sql("""
                        select l.state, l.total, l.started_at, l.error,
                               l.enrolled + (select coalesce(sum(c.enrolled), 0) from campaign_launch_chunk c
                                             where c.campaign_id = l.campaign_id) as enrolled
                        from campaign_launch l where l.campaign_id = ?
                        """)
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
        String[] cases = Arrays.stream(ids).map(caseByParticipation::get).toArray(String[]::new);
        jdbc.sql("""
                        update participation p set process_instance_id = n.process
                        from (select unnest(?)::uuid as id, unnest(?) as process) n where p.id = n.id
                        """).params(ids, cases).update();
    }

    /** What the tasks of participations need to know of their enterprises. */
    public List<Participant> participants(List<UUID> participationIds) {
        return jdbc.sql("""
                        select p.id, p.campaign_id, p.enterprise_id, e.name, e.area_tenant_id, e.village_unit_id,
                               e.supervisor_tenant_id, e.supervisor_unit_id,
                               coalesce((select string_agg(distinct w.task_key, ',') from work_item w
                                         where w.enterprise_id = p.enterprise_id and w.campaign_id = p.campaign_id
                                           and w.state = 'done'), '') as done_tasks
                        from participation p join enterprise e on e.id = p.enterprise_id where p.id = any (?::uuid[])
                        """)
                .params((Object) participationIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(Participant.class)
                .list();
    }

    /**
     * An enterprise in a campaign.
     *
     * @param doneTasks keys of the tasks it has done there, separated by commas; not empty only for one that had left and
     *     came back
     */
    public record Participant(
            UUID id,
            UUID campaignId,
            UUID enterpriseId,
            String name,
            UUID areaTenantId,
            UUID villageUnitId,
            UUID supervisorTenantId,
            @Nullable UUID supervisorUnitId,
            String doneTasks) {

        /** Whether it did a task before it left the campaign for a while. */
        public boolean hasDone(String taskKey) {
            return Arrays.asList(doneTasks.split(",")).contains(taskKey);
        }
    }

    /** Open participations of a campaign that is over. */
    public List<EndingCase> openOfEndedCampaign(UUID campaignId, int limit) {
        return jdbc.sql("""
                        select id, process_instance_id from participation
                        where campaign_id = ? and ended_on is null limit ?
                        """).params(campaignId, limit).query(EndingCase.class).list();
    }

    /** Open participations of enterprises that closed, or that another area or department took over. */
    public List<EndingCase> openOfLeavers(UUID tenantId) {
        return jdbc.sql("""
                        select p.id, p.process_instance_id
                        from participation p join enterprise e on e.id = p.enterprise_id join tenant t on t.id = p.tenant_id
                        where p.tenant_id = ? and p.ended_on is null
                          and (e.status <> 'active'
                               or case when t.kind = 'department' then e.supervisor_tenant_id <> t.id
                                       else e.area_tenant_id <> all ((select app_scope())::uuid[]) end)
                        """).param(tenantId).query(EndingCase.class).list();
    }

    /**
     * Hands the open tasks of enterprises that moved to the unit that follows them now, nobody's in particular there: a
     * department's campaign follows its enterprises through its sections, an area's through the villages.
     *
     * @return how many tasks changed hands
     */
    public int handOverMoved(UUID tenantId) {
        return jdbc.sql("""
                        with place as (
                            select p.campaign_id, p.enterprise_id, x.tenant_id, x.unit_id
                            from participation p join enterprise e on e.id = p.enterprise_id
                            cross join lateral (
                                select e.supervisor_tenant_id = p.tenant_id
                                       and e.supervisor_tenant_id <> e.area_tenant_id as line) l
                            cross join lateral (
                                select case when l.line then e.supervisor_tenant_id else e.area_tenant_id end as tenant_id,
                                       case when l.line then e.supervisor_unit_id else e.village_unit_id end as unit_id) x
                            where p.tenant_id = :tenant and p.ended_on is null)
                        update work_item w
                        set responsible_tenant_id = n.tenant_id, responsible_unit_id = n.unit_id, assignee_id = null
                        from place n
                        where w.tenant_id = :tenant and w.campaign_id = n.campaign_id and w.enterprise_id = n.enterprise_id
                          and w.subject_type = 'enterprise' and w.state = 'open'
                          and (w.responsible_tenant_id, w.responsible_unit_id) is distinct from (n.tenant_id, n.unit_id)
                        """).param("tenant", tenantId).update();
    }

    /** Authorities in whose campaigns an enterprise takes part, or took part, as far as the actor may see. */
    public List<UUID> authoritiesWith(UUID enterpriseId) {
        return jdbc.sql("select distinct tenant_id from participation where enterprise_id = ?")
                .param(enterpriseId)
                .query(UUID.class)
                .list();
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
