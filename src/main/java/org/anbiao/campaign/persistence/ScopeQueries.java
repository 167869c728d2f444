package org.anbiao.campaign.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.campaign.BaseChange;
import org.anbiao.campaign.ScopeCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which enterprises take part in a campaign. An area authority's campaign takes those in the villages of its member units; a
 * department's takes those it directly supervises. The condition is the same for preview, launch, late joiners
 * and base list.
 */
@Repository
public class ScopeQueries {

    /** Villages (and towns' villages) among the member units, and whether the campaign is a department's. */
    private static final String SCOPE = """
            with recursive member as (
                select m.member_unit_id as id from campaign_unit m
                where m.campaign_id = :campaign and m.side = 'block' and m.member_unit_id is not null
                union
                select u.id from org_unit u join member on u.parent_id = member.id),
            whole as (
                select m.member_tenant_id as id from campaign_unit m
                where m.campaign_id = :campaign and m.side = 'block' and m.member_unit_id is null),
            issuer as (
                select c.include_nine_small as nine, t.id as tenant_id, t.kind = 'department' as is_line
                from campaign c join tenant t on t.id = c.tenant_id where c.id = :campaign)
            """;

    private static final String CONDITION = """
            (i.nine or e.subject_kind = 'enterprise')
            and case when i.is_line then e.supervisor_tenant_id = i.tenant_id
                else e.area_tenant_id = any ((select app_scope())::uuid[])
                     and (e.village_unit_id in (select id from member) or e.area_tenant_id in (select id from whole)) end
            """;

    /** Before and at the end of all ids. */
    public static final UUID FIRST = new UUID(0, 0);

    public static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    ScopeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Active enterprises in scope. */
    public long count(UUID campaignId) {
        return jdbc.sql(SCOPE + "select count(*) from enterprise e, issuer i where e.status = 'active' and "
                        + CONDITION)
                .param("campaign", campaignId)
                .query(Long.class)
                .single();
    }

    /** Active enterprises in scope per village, largest first. */
    public List<ScopeCount> countPerUnit(UUID campaignId) {
        return jdbc.sql(SCOPE + """
                        select v.name, count(*) filter (where e.subject_kind = 'enterprise') as enterprises,
                               count(*) filter (where e.subject_kind <> 'enterprise') as places
                        from enterprise e join org_unit v on v.id = e.village_unit_id, issuer i
                        where e.status = 'active' and
                        """ + CONDITION + " group by v.id, v.name, v.ord order by v.ord, v.name")
                .param("campaign", campaignId)
                .query(ScopeCount.class)
                .list();
    }

    /**
     * Cuts the enterprises in scope into chunks in the order of their ids. The last chunk reaches to the end of all ids, so
     * that one registered meanwhile is in some chunk too.
     *
     * @return chunks made
     */
    public int cut(UUID campaignId, int size) {
        return jdbc.sql(SCOPE + """
                        , numbered as (
                            select e.id, row_number() over (order by e.id) as number from enterprise e, issuer i
                            where e.status = 'active' and
                        """ + CONDITION + """
                        ), ends as (
                            select id from numbered where number % :size = 0
                            union select cast(:last as uuid))
                        insert into campaign_launch_chunk (campaign_id, ord, after_id, up_to_id)
                        select :campaign, row_number() over w, lag(id, 1, cast(:first as uuid)) over w, id
                        from ends window w as (order by id)
                        """)
                .params(Map.of("campaign", campaignId, "size", size, "first", FIRST, "last", LAST))
                .update();
    }

    /**
     * Enrols enterprises in scope with {@code after} &lt; id ≤ {@code upTo}, in the order of their ids. One that had left,
     * because it closed or moved away, and is back in scope goes on where it was.
     *
     * @return the new participations by id of the enterprise; fewer than {@code limit} only at the end
     */
    public List<NewParticipation> enrol(
            UUID campaignId, UUID after, UUID upTo, LocalDate day, int limit, boolean late) {
        return jdbc.sql(SCOPE + """
                        , next as (
                            select e.* from enterprise e, issuer i
                            where e.status = 'active' and e.id > :after and e.id <= :upTo and
                        """ + CONDITION + """
                              and not exists (select 1 from participation p
                                              where p.campaign_id = :campaign and p.enterprise_id = e.id
                                                and p.ended_on is null)
                            order by e.id limit :limit)
                        insert into participation (campaign_id, enterprise_id, enrolled_on, joined_later, area_tenant_id,
                                                   supervisor_tenant_id, viewer_tenant_ids)
                        select :campaign, n.id, :day, :late, n.area_tenant_id, n.supervisor_tenant_id, n.viewer_tenant_ids
                        from next n
                        on conflict (campaign_id, enterprise_id)
                            do update set ended_on = null, process_instance_id = null
                            where participation.ended_on is not null
                        returning id, enterprise_id
                        """)
                .params(Map.of(
                        "campaign", campaignId, "after", after, "upTo", upTo, "day", day, "limit", limit, "late", late))
                .query(NewParticipation.class)
                .list();
    }

    /** A participation without a case yet. */
    public record NewParticipation(UUID id, UUID enterpriseId) {}

    /** Writes the base list: what the registry said of the enterprises in scope on the base day. */
    public int freezeBase(UUID campaignId, LocalDate baseDate) {
        return jdbc.sql(SCOPE + """
                        insert into campaign_base_entry (campaign_id, enterprise_id, base_date, subject_kind, size_class,
                                                         block_unit_id, area_tenant_id, supervisor_tenant_id,
                                                         viewer_tenant_ids)
                        select :campaign, e.id, :day, s.subject_kind, s.size_class, s.block_unit_id, e.area_tenant_id,
                               e.supervisor_tenant_id, e.viewer_tenant_ids
                        from enterprise e join enterprise_state s on s.enterprise_id = e.id
                             and s.valid_from <= :day and (s.valid_to is null or s.valid_to > :day) and s.active, issuer i
                        where
                        """ + CONDITION + " on conflict do nothing")
                .params(Map.of("campaign", campaignId, "day", baseDate))
                .update();
    }

    /** Records as additions (补缺补漏) the participants that the base list does not hold. */
    public int correctBase(UUID campaignId, LocalDate day, String reason) {
        return jdbc.sql("""
                        insert into campaign_base_correction (campaign_id, enterprise_id, kind, effective_on, reason,
                                                              area_tenant_id, supervisor_tenant_id, viewer_tenant_ids)
                        select p.campaign_id, p.enterprise_id, 'add', :day, :reason, p.area_tenant_id,
                               p.supervisor_tenant_id, p.viewer_tenant_ids
                        from participation p
                        where p.campaign_id = :campaign
                          and not exists (select 1 from campaign_base_entry b
                                          where b.campaign_id = p.campaign_id and b.enterprise_id = p.enterprise_id)
                          and not exists (select 1 from campaign_base_correction k
                                          where k.campaign_id = p.campaign_id and k.enterprise_id = p.enterprise_id)
                        """)
                .params(Map.of("campaign", campaignId, "day", day, "reason", reason))
                .update();
    }

    private static final String JOINING = """
            from enterprise e join org_unit v on v.id = e.village_unit_id, issuer i
            where e.status = 'active' and
            """ + CONDITION + """
              and not exists (select 1 from participation p where p.campaign_id = :before and p.enterprise_id = e.id)
            """;

    /** Enterprises in scope that took no part in an earlier campaign. */
    public long countJoining(UUID campaignId, UUID beforeId) {
        return count("select count(*) " + JOINING, campaignId, beforeId);
    }

    /** Some of them, by village. */
    public List<BaseChange> joining(UUID campaignId, UUID beforeId, int limit) {
        return changes("""
                select e.id as enterprise_id, e.name, v.name as unit_name, e.status, e.entered_on as since
                """ + JOINING + " order by v.ord, v.name, e.name limit :limit", campaignId, beforeId, limit);
    }

    private static final String LEAVING = """
            from participation p cross join issuer i
            left join enterprise e on e.id = p.enterprise_id left join org_unit v on v.id = e.village_unit_id
            where p.campaign_id = :before and (e.id is null or not (e.status = 'active' and
            """ + CONDITION + "))";

    /** Enterprises that took part in an earlier campaign and are not in scope. */
    public long countLeaving(UUID campaignId, UUID beforeId) {
        return count("select count(*) " + LEAVING, campaignId, beforeId);
    }

    /** Some of them, by village. */
    public List<BaseChange> leaving(UUID campaignId, UUID beforeId, int limit) {
        return changes("""
                select p.enterprise_id, coalesce(e.name, '') as name, coalesce(v.name, '') as unit_name,
                       coalesce(e.status, '') as status, e.closed_on as since
                """ + LEAVING + " order by v.ord, v.name, e.name limit :limit", campaignId, beforeId, limit);
    }

    private long count(String sql, UUID campaignId, UUID beforeId) {
        return jdbc.sql(SCOPE + sql)
                .param("campaign", campaignId)
                .param("before", beforeId)
                .query(Long.class)
                .single();
    }

    private List<BaseChange> changes(String sql, UUID campaignId, UUID beforeId, int limit) {
        return jdbc.sql(SCOPE + sql)
                .param("campaign", campaignId)
                .param("before", beforeId)
                .param("limit", limit)
                .query(BaseChange.class)
                .list();
    }
}
