package org.anbiao.hazard.persistence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardPlan;
import org.anbiao.hazard.HazardState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which hazard was an item not met of a self-evaluation. Dismissed ones do not count: their item is free again. */
@Repository
public class ImprovementLinkRows {

    private final JdbcClient jdbc;

    ImprovementLinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hazard of an item. */
    public record Link(UUID itemId, UUID hazardId, HazardLevel level, HazardState state) {}

    /** The item that a hazard was. */
    public record Item(UUID id, UUID evaluationId, int year, String code, String requirement) {}

    /** Nobody else makes a hazard of the item until the transaction ends. */
    public void lock(UUID itemId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('hazard_of_improvement ' || ?::text, 0))::text")
                .param(itemId.toString())
                .query(String.class)
                .single();
    }

    /** The hazards of items, also where an earlier year's item that goes on in the asked one was made the hazard; open ones first. */
    public List<Link> of(Collection<UUID> itemIds) {
        return jdbc.sql("""
                        with recursive line (asked, id) as (
                            select i.id, i.id from improvement_item i where i.id = any (:items)
                            union all
                            select l.asked, o.id from line l join improvement_item o on o.continued_by = l.id)
                        select distinct on (l.asked) l.asked, h.id, h.level, h.state
                        from line l join hazard h on h.improvement_item_id = l.id
                        where h.state <> 'dismissed'
                        order by l.asked, h.state = 'closed', h.created_at desc
                        """)
                .param("items", itemIds.toArray(UUID[]::new))
                .query((row, number) -> new Link(
                        row.getObject("asked", UUID.class),
                        row.getObject("id", UUID.class),
                        HazardLevel.of(row.getString("level")),
                        HazardState.of(row.getString("state"))))
                .list();
    }

    /** The item that a hazard was; empty for any other hazard. */
    public Optional<Item> itemOf(UUID hazardId) {
        return jdbc.sql("""
                        select i.id, i.evaluation_id, v.year, i.item_code as code, i.requirement
                        from hazard h join improvement_item i on i.enterprise_id = h.enterprise_id and i.id = h.improvement_item_id
                        join evaluation v on v.id = i.evaluation_id where h.id = ?
                        """).param(hazardId).query(Item.class).optional();
    }

    /** Says which item a hazard was, with what was laid down for it so far. */
    public void link(UUID hazardId, UUID itemId, HazardPlan plan) {
        LocalDate due = plan.dueOn();
        jdbc.sql("""
                        update hazard set improvement_item_id = :item, responsible = :responsible, measure = :measure, due_on = :due,
                               funds = :funds, contingency = :contingency, acceptance = :acceptance
                        where id = :hazard
                        """)
                .param("item", itemId)
                .param("responsible", plan.responsible())
                .param("measure", plan.measure())
                .param("due", due, Types.DATE)
                .param("funds", plan.funds())
                .param("contingency", plan.contingency())
                .param("acceptance", plan.acceptance())
                .param("hazard", hazardId)
                .update();
    }
}
