package org.anbiao.checklist.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.checklist.SafetyCheckItem;
import org.anbiao.common.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whose checks are whose: by the account or the post that a plan names. A post is held by the name that stands in it, so an employee
 * holds it whose account has this name; where two employees share the name, neither does, and the plan names an account.
 */
@Repository
public class OwnCheckRows {

    /** Posts of enterprises with the accounts that hold them. */
    private static final String HELD = """
            held as (
                select h.post_id, m.id as member_id, m.display_name as name, h.from_on
                from post_holder h join member m on m.enterprise_id = h.enterprise_id and m.display_name = h.person_name
                where %s and h.to_on is null and m.active and m.role = 'ENTERPRISE_EMPLOYEE'
                  and not exists (select 1 from member o where o.enterprise_id = m.enterprise_id and o.id <> m.id and o.active
                                  and o.role = m.role and o.display_name = m.display_name))
            """;

    private static final String HELD_IN_ENTERPRISE = HELD.formatted("h.enterprise_id = :enterprise");

    private static final String OWN = "with " + HELD_IN_ENTERPRISE + """
            , own as (
                select p.id, p.given_on as since from check_plan p
                where p.enterprise_id = :enterprise and p.member_id = :member
                union all
                select p.id, greatest(p.given_on, h.from_on) from check_plan p join held h on h.post_id = p.post_id
                where p.enterprise_id = :enterprise and h.member_id = :member)
            """;

    /** A check that is the employee's: begun or finished by the person, or running by a plan that is the person's. */
    private static final String OWN_CHECK = """
             (c.started_by = :member or c.done_by = :member or c.state = 'open' and c.plan_id in (select id from own))
            """;

    private final JdbcClient jdbc;

    OwnCheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Plans that are an employee's, each with the day since which it is; the earliest day there is where that was not kept. */
    public Map<UUID, LocalDate> plans(UUID enterpriseId, UUID memberId) {
        Map<UUID, LocalDate> plans = new HashMap<>();
        jdbc.sql(OWN + "select id, min(coalesce(since, date '1970-01-01')) as since from own group by id")
                .param("enterprise", enterpriseId)
                .param("member", memberId)
                .query(row -> {
                    plans.put(row.getObject("id", UUID.class), row.getObject("since", LocalDate.class));
                });
        return plans;
    }

    /**
     * A plan that is an employee's.
     *
     * @param since the day since which it is; the earliest day there is where that was not kept
     */
    public record Owned(UUID planId, UUID memberId, LocalDate since) {}

    /** Of some plans those that are employees', by account or by a post that they hold. */
    public List<Owned> owners(Collection<UUID> planIds) {
        return jdbc.sql("with "
                        + HELD.formatted(
                                "h.post_id in (select post_id from check_plan where id = any (:plans) and post_id is not null)")
                        + """
                        , own as (
                            select p.id, m.id as member_id, p.given_on as since
                            from check_plan p join member m on m.id = p.member_id and m.active and m.role = 'ENTERPRISE_EMPLOYEE'
                            where p.id = any (:plans)
                            union all
                            select p.id, h.member_id, greatest(p.given_on, h.from_on)
                            from check_plan p join held h on h.post_id = p.post_id where p.id = any (:plans))
                        select id as plan_id, member_id, min(coalesce(since, date '1970-01-01')) as since
                        from own group by id, member_id order by id, member_id
                        """)
                .param("plans", planIds.toArray(UUID[]::new))
                .query(Owned.class)
                .list();
    }

    /** Whether a check is an employee's. */
    public boolean isOwn(UUID enterpriseId, UUID checkId, UUID memberId) {
        return jdbc.sql(OWN
                        + "select exists (select 1 from safety_check c where c.enterprise_id = :enterprise and c.id = :check and"
                        + OWN_CHECK + ")")
                .param("enterprise", enterpriseId)
                .param("check", checkId)
                .param("member", memberId)
                .query(Boolean.class)
                .single();
    }

    /** Whether a picture belongs to a point of a check that is an employee's. */
    public boolean isOwnPicture(UUID enterpriseId, UUID fileId, UUID memberId) {
        return jdbc.sql(OWN + """
                        select exists (select 1 from safety_check_answer a join safety_check c on c.id = a.check_id
                        where a.enterprise_id = :enterprise and :file = any (a.photos) and""" + OWN_CHECK + ")")
                .param("enterprise", enterpriseId)
                .param("file", fileId)
                .param("member", memberId)
                .query(Boolean.class)
                .single();
    }

    /** Running checks that an employee began, the latest first. */
    public List<SafetyCheckItem> running(UUID enterpriseId, UUID memberId) {
        return jdbc.sql(CheckRows.ITEMS + " and c.started_by = ? order by c.started_at desc, c.id")
                .params(enterpriseId, "open", memberId)
                .query(CheckRows::item)
                .list();
    }

    /** One page of checks that an employee finished, the latest first. */
    public List<SafetyCheckItem> finished(UUID enterpriseId, UUID memberId, PageRequest page) {
        return jdbc.sql(CheckRows.ITEMS
                        + " and c.done_by = ? order by c.done_on desc, c.started_at desc, c.id limit ? offset ?")
                .params(enterpriseId, "done", memberId, page.limit(), page.offset())
                .query(CheckRows::item)
                .list();
    }

    /** How many checks an employee finished. */
    public long countFinished(UUID enterpriseId, UUID memberId) {
        return jdbc.sql("select count(*) from safety_check where enterprise_id = ? and state = 'done' and done_by = ?")
                .params(enterpriseId, memberId)
                .query(Long.class)
                .single();
    }

    /** Names of an enterprise's active employees by the ids of their accounts. */
    public Map<UUID, String> employees(UUID enterpriseId) {
        Map<UUID, String> names = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, display_name from member
                        where enterprise_id = ? and active and role = 'ENTERPRISE_EMPLOYEE' order by display_name, id
                        """).param(enterpriseId).query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString("display_name"));
        });
        return names;
    }

    /** Names of the employees whose accounts hold a post, by the post. */
    public Map<UUID, List<String>> holders(UUID enterpriseId) {
        Map<UUID, List<String>> holders = new HashMap<>();
        jdbc.sql("with " + HELD_IN_ENTERPRISE + "select post_id, name from held order by name")
                .param("enterprise", enterpriseId)
                .query(row -> {
                    holders.computeIfAbsent(row.getObject("post_id", UUID.class), post -> new ArrayList<>())
                            .add(row.getString("name"));
                });
        return holders;
    }
}
