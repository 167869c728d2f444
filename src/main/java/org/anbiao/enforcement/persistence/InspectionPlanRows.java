package org.anbiao.enforcement.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.enforcement.Acting;
import org.anbiao.enforcement.InspectionPlan;
import org.anbiao.enforcement.PlanFilter;
import org.anbiao.enforcement.PlanItem;
import org.anbiao.enforcement.Tier;
import org.anbiao.enforcement.TierProposal;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code inspection_plan} and {@code inspection_plan_item}. */
@Repository
public class InspectionPlanRows {

    private static final String FROM = """
            from inspection_plan_item i join enterprise e on e.id = i.enterprise_id left join org_unit u on u.id = e.village_unit_id
            where i.tenant_id = :tenant and i.plan_id = :plan
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ObjectMapper json;

    InspectionPlanRows(JdbcClient jdbc, JdbcTemplate batch, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    public Optional<InspectionPlan> find(UUID tenantId, @Nullable UUID unitId, int year) {
        return jdbc.sql("""
                        select p.*, i.items, i.undecided, i.visits from inspection_plan p
                        left join lateral (select count(*) as items, count(*) filter (where tier is null) as undecided,
                                                  coalesce(sum(visits), 0) as visits
                                           from inspection_plan_item where tenant_id = p.tenant_id and plan_id = p.id) i on true
                        where p.tenant_id = :tenant and p.unit_id is not distinct from cast(:unit as uuid) and p.year = :year
                        """)
                .param("tenant", tenantId)
                .param("unit", unitId)
                .param("year", year)
                .query((row, number) -> new InspectionPlan(
                        row.getObject("id", UUID.class),
                        tenantId,
                        unitId,
                        row.getString("unit_name"),
                        year,
                        row.getObject("published_on", LocalDate.class),
                        row.getLong("items"),
                        row.getLong("undecided"),
                        row.getLong("visits")))
                .optional();
    }

    public UUID insert(Acting acting, int year) {
        return jdbc.sql("insert into inspection_plan (unit_id, unit_name, year) values (?, ?, ?) returning id")
                .params(acting.unitId(), acting.name(), year)
                .query(UUID.class)
                .single();
    }

    /** Writes new proposals except where somebody has decided; returns for how many. */
    public int propose(InspectionPlan plan, Map<UUID, TierProposal> proposals) {
        int[] written = batch.batchUpdate(
                """
                insert into inspection_plan_item (enterprise_id, plan_id, year, proposed_tier, proposed_visits, reasons)
                values (?, ?, ?, ?, ?, ?::jsonb)
                on conflict (plan_id, enterprise_id) do update set proposed_tier = excluded.proposed_tier,
                    proposed_visits = excluded.proposed_visits, reasons = excluded.reasons, version = inspection_plan_item.version + 1
                where inspection_plan_item.tier is null
                """,
                proposals.entrySet().stream()
                        .map(entry -> new Object[] {
                            entry.getKey(),
                            plan.id(),
                            plan.year(),
                            entry.getValue().tier().code(),
                            entry.getValue().visits(),
                            written(entry.getValue().reasons())
                        })
                        .toList());
        // a batch that the driver rewrites tells success without a number
        return (int) java.util.Arrays.stream(written).filter(one -> one != 0).count();
    }

    /** Keeps a decision; false if the item was changed meanwhile. */
    public boolean decide(PlanItem item, PlanItem.Decision decision, Actor by, LocalDate day) {
        return jdbc.sql("""
                        update inspection_plan_item set tier = ?, visits = ?, months = ?, joint_with = ?, deviation = ?,
                            decided_by_name = ?, decided_on = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                        .params(
                                decision.tier().code(),
                                decision.visits(),
                                decision.months().toArray(Integer[]::new),
                                decision.jointWith().strip(),
                                decision.deviation().strip(),
                                by.memberName(),
                                day,
                                item.id(),
                                item.version())
                        .update()
                == 1;
    }

    /** Takes the proposals over where nobody has decided; returns the enterprises. */
    public List<UUID> accept(InspectionPlan plan, PlanFilter filter, Actor by, LocalDate day) {
        Map<String, Object> parameters = parameters(plan, filter);
        parameters.put("name", by.memberName());
        parameters.put("day", day);
        return jdbc.sql("""
                        update inspection_plan_item t set tier = t.proposed_tier, visits = t.proposed_visits, decided_by_name = :name,
                            decided_on = :day, version = t.version + 1
                        where t.tier is null and t.id in (select i.id
                        """ + FROM + where(filter) + ") returning t.enterprise_id")
                .params(parameters)
                .query(UUID.class)
                .list();
    }

    public boolean publish(UUID planId, LocalDate day) {
        return jdbc.sql(
                                "update inspection_plan set state = 'published', published_on = ? where id = ? and state = 'draft'")
                        .params(day, planId)
                        .update()
                == 1;
    }

    public List<PlanItem> page(InspectionPlan plan, PlanFilter filter, PageRequest page) {
        return jdbc.sql("""
                        select i.*, e.name as enterprise_name, coalesce(u.name, '') as village,
                               (select count(*) from inspection n where n.enterprise_id = i.enterprise_id and n.tenant_id = i.tenant_id
                                and n.inspected_on between make_date(i.year, 1, 1) and make_date(i.year, 12, 31)) as done,
                               coalesce((select string_agg(distinct t.short_name, '、') from inspection_plan_item o
                                         join tenant t on t.id = o.tenant_id
                                         where o.enterprise_id = i.enterprise_id and o.year = i.year and o.tenant_id <> i.tenant_id
                                           and coalesce(o.visits, o.proposed_visits) > 0), '') as others
                        """ + FROM + where(filter)
                        + " order by u.ord nulls last, u.name, e.name, i.id offset :offset limit :limit")
                .params(parameters(plan, filter))
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query(this::item)
                .list();
    }

    public long count(InspectionPlan plan, PlanFilter filter) {
        return jdbc.sql("select count(*) " + FROM + where(filter))
                .params(parameters(plan, filter))
                .query(Long.class)
                .single();
    }

    private static String where(PlanFilter filter) {
        String where = filter.undecided() ? " and i.tier is null" : "";
        if (filter.tier() != null) {
            where += " and coalesce(i.tier, i.proposed_tier) = :tier";
        }
        if (!filter.text().isBlank()) {
            where += " and strpos(lower(e.name), lower(:text)) > 0";
        }
        return where;
    }

    private static Map<String, Object> parameters(InspectionPlan plan, PlanFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("tenant", plan.tenantId());
        parameters.put("plan", plan.id());
        Tier tier = filter.tier();
        if (tier != null) {
            parameters.put("tier", tier.code());
        }
        if (!filter.text().isBlank()) {
            parameters.put("text", filter.text().strip());
        }
        return parameters;
    }

    private PlanItem item(ResultSet row, int number) throws SQLException {
        String tier = row.getString("tier");
        return new PlanItem(
                row.getObject("id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                row.getString("village"),
                Tier.of(row.getString("proposed_tier")),
                row.getInt("proposed_visits"),
                read(row.getString("reasons")),
                tier == null ? null : Tier.of(tier),
                row.getObject("visits", Integer.class),
                row.getString("deviation"),
                List.of((Integer[]) row.getArray("months").getArray()),
                row.getString("joint_with"),
                row.getString("decided_by_name"),
                row.getObject("decided_on", LocalDate.class),
                row.getInt("version"),
                row.getInt("done"),
                row.getString("others"));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<TierProposal.Reason> read(String text) {
        try {
            return json.readValue(text, new TypeReference<List<TierProposal.Reason>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
