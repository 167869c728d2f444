package org.anbiao.campaign.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.campaign.MemberUnit;
import org.anbiao.tenancy.OrgUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units that take part in campaigns, when they are merged or split. */
@Repository
public class SuccessionRows {

    private final JdbcClient jdbc;

    SuccessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit's part in a campaign that is not over. */
    public record Membership(UUID id, UUID campaignId, UUID tenantId, String title, String status, String side) {

        /** Whether it counts for an area or for a department. */
        public MemberUnit.Side memberSide() {
            return MemberUnit.Side.valueOf(side.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** An open task that a unit itself owes a campaign. */
    public record OpenTask(UUID id, String taskId, String taskKey) {}

    /** Campaigns, drafts included, in which a unit takes part. */
    public List<Membership> memberships(UUID unitId) {
        return jdbc.sql("""
                        select m.id, m.campaign_id, c.tenant_id, c.title, c.status, m.side
                        from campaign_unit m join campaign c on c.id = m.campaign_id
                        where m.member_unit_id = ? and c.status in ('draft', 'launching', 'running') order by c.id
                        """).param(unitId).query(Membership.class).list();
    }

    /** An authority's own campaigns in which its villages take part, for a village that comes to it. */
    public List<Membership> ofVillages(UUID tenantId) {
        return jdbc.sql("""
                        select gen_random_uuid() as id, c.id as campaign_id, c.tenant_id, c.title, c.status, 'block' as side
                        from campaign c
                        where c.tenant_id = ? and c.status in ('draft', 'launching', 'running')
                          and exists (select 1 from campaign_unit m join org_unit u on u.id = m.member_unit_id
                                      where m.campaign_id = c.id and u.kind = 'village' and u.tenant_id = c.tenant_id)
                        order by c.id
                        """).param(tenantId).query(Membership.class).list();
    }

    /** A unit's part in one campaign. */
    public Optional<UUID> memberOf(UUID campaignId, UUID unitId) {
        return jdbc.sql("select id from campaign_unit where campaign_id = ? and member_unit_id = ?")
                .params(campaignId, unitId)
                .query(UUID.class)
                .optional();
    }

    public int size(UUID campaignId) {
        return jdbc.sql("select count(*) from campaign_unit where campaign_id = ?")
                .param(campaignId)
                .query(Integer.class)
                .single();
    }

    /** Lets another unit take the place of the one that took part. */
    public void replace(UUID membershipId, OrgUnit heir) {
        jdbc.sql("update campaign_unit set member_tenant_id = ?, member_unit_id = ? where id = ?")
                .params(heir.tenantId(), heir.id(), membershipId)
                .update();
    }

    /** Takes a unit out of a draft. */
    public void remove(UUID membershipId) {
        jdbc.sql("delete from campaign_unit where id = ?").param(membershipId).update();
    }

    /** Open tasks that units owe campaigns. */
    public long open(UUID unitId) {
        return jdbc.sql("""
                        select count(*) from work_item
                        where responsible_unit_id = ? and state = 'open' and subject_type in ('unit', 'work_list')
                        """).param(unitId).query(Long.class).single();
    }

    /** Open tasks of one part in a campaign. */
    public List<OpenTask> openTasks(UUID membershipId) {
        return jdbc.sql("""
                        select id, task_id, task_key from work_item
                        where subject_id = ? and state = 'open' and subject_type in ('unit', 'work_list') order by id
                        """).param(membershipId).query(OpenTask.class).list();
    }

    /** Gives an open task to another unit, nobody's in particular there. */
    public void handOver(UUID workItemId, UUID membershipId, OrgUnit heir) {
        jdbc.sql("""
                        update work_item set subject_id = ?, subject_name = ?, responsible_tenant_id = ?, responsible_unit_id = ?,
                                             assignee_id = null
                        where id = ? and state = 'open'
                        """)
                .params(membershipId, heir.name(), heir.tenantId(), heir.id(), workItemId)
                .update();
    }

    /** Ends an open task that nobody owes any more, with the reason. */
    public void end(UUID workItemId, String reason) {
        jdbc.sql("update work_item set state = 'cancelled', result_note = :reason where id = :id and state = 'open'")
                .param("reason", reason)
                .param("id", workItemId)
                .update();
    }
}
