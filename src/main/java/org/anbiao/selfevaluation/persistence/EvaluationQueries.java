package org.anbiao.selfevaluation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.registry.UnitScope;
import org.anbiao.selfevaluation.Evaluation.State;
import org.anbiao.selfevaluation.EvaluationFilter;
import org.anbiao.selfevaluation.EvaluationFilter.Progress;
import org.anbiao.selfevaluation.EvaluationListItem;
import org.anbiao.selfevaluation.EvaluationOutcome;
import org.anbiao.selfevaluation.MissingCount;
import org.anbiao.selfevaluation.MissingCount.Side;
import org.anbiao.selfevaluation.MissingEvaluation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of enterprises with their evaluation in a campaign. What is missing is what has no recorded evaluation, on paper or not. */
@Repository
public class EvaluationQueries {

    private static final String FROM = """
            from participation p
            join enterprise e on e.id = p.enterprise_id
            join org_unit u on u.id = e.village_unit_id
            left join org_unit su on su.id = e.supervisor_unit_id
            join tenant st on st.id = e.supervisor_tenant_id
            left join evaluation v on v.campaign_id = p.campaign_id and v.enterprise_id = p.enterprise_id
            left join lateral (select min(s.completed_on) as completed_on from self_evaluation s
                               where s.campaign_id = p.campaign_id and s.enterprise_id = p.enterprise_id) s on true
            where p.campaign_id = :campaign and p.ended_on is null and %s and %s
              and (cast(:village as uuid) is null or e.village_unit_id = cast(:village as uuid))
              and (cast(:supervisor as uuid) is null or coalesce(su.id, st.id) = cast(:supervisor as uuid))
              and (cast(:text as text) = '' or position(lower(:text) in lower(e.name)) > 0)
            """;

    /** Without an evaluation that counts, and without a report that waits for somebody else. */
    private static final String MISSING = "(s.completed_on is null and v.state is distinct from 'signed')";

    private static final String WAITING = "(s.completed_on is null and v.state = 'signed')";

    private final JdbcClient jdbc;

    EvaluationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page by village and name. */
    public List<EvaluationListItem> page(
            UUID campaignId, EvaluationFilter filter, UnitScope unit, LocalDate dueOn, PageRequest page) {
        Map<String, @Nullable Object> params = params(campaignId, filter, unit);
        params.put("due", dueOn);
        params.put("limit", page.limit());
        params.put("offset", page.offset());
        return jdbc.sql("""
                        select e.id, e.name, u.name as village, coalesce(su.name, st.short_name) as supervisor,
                               v.id as evaluation_id, v.state, coalesce(v.answer_count, 0) as answer_count,
                               coalesce(v.item_count, 0) as item_count, v.percent, v.applicable_count,
                               v.met_count, s.completed_on,
                               coalesce(s.completed_on, case when v.state = 'signed' then v.signed_on end, current_date)
                                   > :due as late,
                               (select count(*) from improvement_item i
                                where i.enterprise_id = e.id and i.state = 'open') as open_items
                        """ + from(filter, unit) + " order by u.ord, u.name, e.name, e.id limit :limit offset :offset")
                .params(params)
                .query(EvaluationQueries::item)
                .list();
    }

    public long count(UUID campaignId, EvaluationFilter filter, UnitScope unit) {
        return jdbc.sql("select count(*) " + from(filter, unit))
                .params(params(campaignId, filter, unit))
                .query(Long.class)
                .single();
    }

    /** Counts per village, then per directly supervising unit or authority, in their order. */
    public List<MissingCount> missing(UUID campaignId, UnitScope unit) {
        List<MissingCount> counts =
                new java.util.ArrayList<>(missing(campaignId, unit, Side.VILLAGE, "u.id", "u.name", "u.ord, u.name"));
        counts.addAll(missing(
                campaignId,
                unit,
                Side.DEPARTMENT,
                "coalesce(su.id, st.id)",
                "coalesce(su.name, st.short_name)",
                "coalesce(su.name, st.short_name)"));
        return counts;
    }

    /**
     * Enterprises of a campaign that had no finished evaluation at the end of a day, by village and name. What was handed in by then
     * and was approved or still waits is not among them.
     */
    public List<MissingEvaluation> lacking(UUID campaignId, UnitScope unit, LocalDate day) {
        Map<String, @Nullable Object> params = params(campaignId, EvaluationFilter.ALL, unit);
        params.put("day", day);
        return jdbc.sql("""
                        select e.id as enterprise_id, e.name, e.village_unit_id, u.name as village, e.supervisor_tenant_id,
                               e.supervisor_unit_id, coalesce(su.name, st.short_name) as supervisor, s.completed_on
                        """ + from(EvaluationFilter.ALL, unit) + """
                          and coalesce(s.completed_on, 'infinity') > :day
                          and (s.completed_on is not null or v.state is distinct from 'signed' or v.signed_on > :day)
                        order by u.ord, u.name, e.name, e.id
                        """)
                .params(params)
                .query(MissingEvaluation.class)
                .list();
    }

    public List<EvaluationOutcome> outcomes(UUID campaignId, UnitScope unit) {
        return jdbc.sql("""
                        select e.id as enterprise_id, v.id is not null or s.completed_on is not null as begun,
                               case when v.state = 'approved' then v.percent end as percent,
                               case when v.state = 'approved' then v.applicable_count end as applicable,
                               case when v.state = 'approved' then v.met_count end as met
                        """ + from(EvaluationFilter.ALL, unit))
                .params(params(campaignId, EvaluationFilter.ALL, unit))
                .query(EvaluationOutcome.class)
                .list();
    }

    private List<MissingCount> missing(
            UUID campaignId, UnitScope unit, Side side, String id, String name, String order) {
        String sql = "select " + id + " as id, " + name + " as name, count(*) as taking,"
                + " count(*) filter (where " + MISSING + ") as missing, count(*) filter (where " + WAITING
                + ") as waiting " + from(EvaluationFilter.ALL, unit)
                + " group by " + id + ", " + name + (side == Side.VILLAGE ? ", u.ord" : "") + " order by " + order;
        return jdbc.sql(sql)
                .params(params(campaignId, EvaluationFilter.ALL, unit))
                .query((row, number) -> new MissingCount(
                        side,
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getLong("taking"),
                        row.getLong("missing"),
                        row.getLong("waiting")))
                .list();
    }

    private static String from(EvaluationFilter filter, UnitScope unit) {
        return FROM.formatted(unit.condition("e"), progress(filter.progress()));
    }

    private static String progress(Progress progress) {
        return switch (progress) {
            case ALL -> "true";
            case MISSING -> MISSING;
            case WAITING -> WAITING;
            case NOT_BEGUN -> "(s.completed_on is null and v.id is null)";
            case UNDER_WAY -> "(s.completed_on is null and v.state in ('open', 'returned'))";
            case RETURNED -> "v.state = 'returned'";
            case FINISHED -> "s.completed_on is not null";
        };
    }

    private static Map<String, @Nullable Object> params(UUID campaignId, EvaluationFilter filter, UnitScope unit) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("campaign", campaignId);
        params.put("village", filter.villageId());
        params.put("supervisor", filter.supervisorId());
        params.put("text", filter.text().strip());
        params.put("unit", unit.unitId());
        return params;
    }

    private static EvaluationListItem item(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        return new EvaluationListItem(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("village"),
                row.getString("supervisor"),
                row.getObject("evaluation_id", UUID.class),
                state == null ? null : State.of(state),
                row.getInt("answer_count"),
                row.getInt("item_count"),
                row.getBigDecimal("percent"),
                row.getObject("applicable_count", Integer.class),
                row.getObject("met_count", Integer.class),
                row.getObject("completed_on", LocalDate.class),
                row.getBoolean("late"),
                row.getLong("open_items"));
    }
}
