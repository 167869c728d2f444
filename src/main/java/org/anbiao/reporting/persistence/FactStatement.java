package org.anbiao.reporting.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anbiao.reporting.CellCount;
import org.anbiao.reporting.Measure;
import org.anbiao.reporting.MeasureKind;
import org.anbiao.reporting.Scope;
import org.anbiao.reporting.Side;
import org.anbiao.reporting.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that answers all questions about one fact in one scope. Column and view names come from the checked
 * whitelist of the measures only; every value is a named parameter.
 */
final class FactStatement {

    private final Measure.Fact fact;
    private final Scope scope;
    private final FactViews views;
    private final Map<String, Object> parameters;
    /** Columns that the inner query adds to the rows of the view. */
    private final Set<String> derived = new LinkedHashSet<>();

    FactStatement(Measure.Fact fact, Scope scope, FactViews views) {
        this(fact, scope, views, new LinkedHashMap<>());
    }

    /** One of several parts of a statement, which share their parameters. */
    FactStatement(Measure.Fact fact, Scope scope, FactViews views, Map<String, Object> parameters) {
        this.fact = fact;
        this.scope = scope;
        this.views = views;
        this.parameters = parameters;
        parameters.put("asOf", scope.asOf());
        parameters.put("tenants", scope.tenantIds().toArray(new java.util.UUID[0]));
        parameters.put(
                "subjects", scope.subjects().stream().map(SubjectKind::code).toArray(String[]::new));
        if (scope.unitId() != null) {
            parameters.put("unit", scope.unitId());
        }
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The units of the scope as they stood at the reporting date, the facts joined to them and the given select list. */
    String select(String columns) {
        return with() + "select " + columns + from();
    }

    /**
     * The figures of the cells as one array in their order, by authority of the scope if asked; without the common table expression.
     * Facts are first gathered per enterprise, so that an enterprise with several facts counts once without sorting all facts for
     * every cell.
     *
     * <p>Distinct values of other columns may occur in several enterprises; they are counted over the facts themselves.
     */
    String figures(List<CellCount> cells, boolean byTenant) {
        String authority = byTenant ? "s.scope_tenant_id" : "null::uuid";
        if (fact.registry() || cells.stream().anyMatch(FactStatement::countsValues)) {
            String columns = cells.stream().map(this::aggregate).collect(Collectors.joining(", "));
            return "select " + authority + ", array[" + columns + "]" + from() + (byTenant ? " group by 1" : "");
        }
        List<String> gathered = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            CellCount cell = cells.get(i);
            String when = condition(cell);
            if (cell.measure().count() instanceof Measure.Count.Enterprises) {
                gathered.add("bool_or(" + when + ") as c" + i);
                figures.add("count(*) filter (where c" + i + ")::numeric");
            } else {
                String what = counted(cell.measure());
                gathered.add(
                        (what == null ? "count(*)" : "sum(" + what + ")") + " filter (where " + when + ") as c" + i);
                figures.add("coalesce(sum(c" + i + "), 0)::numeric");
            }
        }
        String each = (byTenant ? "s.scope_tenant_id, " : "") + "f.enterprise_id";
        return "select " + (byTenant ? "e.scope_tenant_id" : authority) + ", array[" + String.join(", ", figures)
                + "] from (select " + each + ", " + String.join(", ", gathered) + from() + " group by " + each + ") e"
                + (byTenant ? " group by 1" : "");
    }

    /** Whether a cell counts distinct values of a column other than the enterprise. */
    static boolean countsValues(CellCount cell) {
        return cell.measure().count() instanceof Measure.Count.Distinct;
    }

    /** The common table expression that selects the units of the scope. */
    String with() {
        return with("");
    }

    /** The same, read once for all parts of a statement. */
    String withOnce() {
        return with("materialized ");
    }

    private String with(String how) {
        String line = scope.side() == Side.LINE ? "line" : "block";
        return """
                with scoped as %3$s(
                    select st.enterprise_id, st.%1$s_tenant_id as scope_tenant_id, st.active, st.size_class, st.category,
                           st.public_institution, st.sector_id
                    from enterprise_state st
                    where st.valid_from <= :asOf and (st.valid_to is null or st.valid_to > :asOf)
                      and st.%1$s_tenant_id = any (:tenants) and st.subject_kind = any (:subjects)%2$s)
                """.formatted(line, scope.unitId() == null ? "" : " and st." + line + "_unit_id = :unit", how);
    }

    /** The from clause; ask for conditions first, they decide what the inner query adds. */
    String from() {
        String view = fact.view();
        if (view == null) {
            return " from scoped s";
        }
        String source = view;
        if (!derived.isEmpty()) {
            source = "(select v.*, " + String.join(", ", derived) + " from " + view + " v where v." + fact.date()
                    + " <= :asOf)";
        }
        if (fact.organised()) {
            return " from " + source + " f join (" + enterprisesAndOrganisers()
                    + ") s on s.subject_id = coalesce(f.enterprise_id, f.issuer_tenant_id)"
                    + (scope.unitId() == null ? "" : " and (s.enterprise_id is not null or f.issuer_unit_id = :unit)");
        }
        return fact.issued()
                ? " from " + source + " f join (" + issuers() + ") s on s.issuer_tenant_id = f.issuer_tenant_id"
                        + (scope.unitId() == null ? "" : " and f.issuer_unit_id = :unit")
                : " from " + source + " f join scoped s on s.enterprise_id = f.enterprise_id";
    }

    /**
     * What lies nowhere counts where it was organised, what is about an enterprise where the enterprise lies: the units of the scope
     * together with the organisations of it. A form for nine-small places speaks of these alone.
     */
    private String enterprisesAndOrganisers() {
        String enterprises = "select sc.enterprise_id as subject_id, sc.* from scoped sc";
        return scope.subjects().contains(SubjectKind.ENTERPRISE)
                ? enterprises
                        + " union all select o.issuer_tenant_id, null, o.scope_tenant_id, true, null, null, null, null from ("
                        + issuers() + ") o"
                : enterprises;
    }

    /**
     * Documents lie nowhere: a line row counts what its authority issued, a block row what the organisations of its area did; of a
     * unit what it made itself.
     */
    private String issuers() {
        return "select t.id as issuer_tenant_id, %1$s as scope_tenant_id, null::uuid as enterprise_id, true as active from tenant t where %1$s = any (:tenants)"
                .formatted(scope.side() == Side.LINE ? "t.id" : "t.area_id");
    }

    /** The condition under which a row counts for a cell. */
    String condition(CellCount cell) {
        Measure measure = cell.measure();
        List<String> parts = new ArrayList<>();
        if (measure.kind() == MeasureKind.SNAPSHOT || measure.kind() == MeasureKind.STOCK) {
            parts.add("s.active");
        }
        LocalDate from = cell.countsFrom();
        if (from != null) {
            addWindow(parts, measure, parameter(from));
        }
        measure.where().forEach(condition -> parts.add(condition(condition)));
        Measure.Fact unless = measure.unlessInForce();
        if (unless != null && views.recorded(unless)) {
            parts.add("not exists (select 1 from %s x where x.enterprise_id = f.enterprise_id and x.%s <= :asOf%s)"
                    .formatted(unless.view(), unless.date(), unless.ends() ? " and " + inForce("x") : ""));
        }
        if (measure.acts() && scope.side() == Side.LINE) {
            parts.add("f.acting_tenant_id = any (:tenants)");
            if (scope.unitId() != null) {
                parts.add("f.acting_unit_id = :unit");
            }
        }
        String subRow = cell.subRow();
        if (subRow != null && measure.subRowColumn() != null) {
            parts.add("f." + measure.subRowColumn() + "::text = :" + parameter(subRow));
        }
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    private void addWindow(List<String> parts, Measure measure, String from) {
        String date = measure.date();
        if (measure.ofQualifyingEnterprises()) {
            // one fact in the window and in force makes the unit count, and then all its facts in force
            String name = "qualifies_" + from;
            derived.add("bool_or(v.%s between :%s and :asOf and %s) over (partition by v.enterprise_id) as %s"
                    .formatted(date, from, inForce("v"), name));
            parts.add("f." + name);
        } else {
            parts.add("f." + date + " between :" + from + " and :asOf");
        }
        if (measure.inForce()) {
            parts.add("f." + fact.date() + " <= :asOf and " + inForce("f"));
        }
        if (measure.latest()) {
            derived.add("row_number() over (partition by v.enterprise_id order by v.%s desc, v.fact_id desc) as newest"
                    .formatted(date));
            parts.add("f.newest = 1");
        }
        if (measure.first() != Measure.First.ANY) {
            derived.add("min(v.%s) over (partition by v.enterprise_id) as first_on".formatted(date));
            parts.add("f.first_on " + (measure.first() == Measure.First.IN_WINDOW ? ">=" : "<") + " :" + from);
        }
    }

    private static String inForce(String alias) {
        return "(%1$s.ended_on is null or %1$s.ended_on > :asOf)".formatted(alias);
    }

    private String condition(Measure.Condition condition) {
        String column = (condition.registry() ? "s." : "f.") + condition.column();
        if (condition.upToAsOf()) {
            return column + " <= :asOf";
        }
        if (condition.values().equals(List.of("true"))) {
            return column;
        }
        if (condition.values().equals(List.of("false"))) {
            return "not " + column;
        }
        return condition.values().size() == 1
                ? column + "::text = :" + parameter(condition.values().get(0))
                : column + "::text = any (:" + parameter(condition.values().toArray(new String[0])) + ")";
    }

    /** Binds a value once and returns the name of its parameter. */
    private String parameter(Object value) {
        for (Map.Entry<String, Object> bound : parameters.entrySet()) {
            if (bound.getValue().equals(value)) {
                return bound.getKey();
            }
        }
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return name;
    }

    /** The aggregate that counts what the measure counts, over the rows that meet its condition. */
    String aggregate(CellCount cell) {
        Measure measure = cell.measure();
        String when = condition(cell);
        String what = counted(measure);
        if (what == null) {
            return "count(*) filter (where " + when + ")::numeric";
        }
        return measure.count() instanceof Measure.Count.Sum
                ? "coalesce(sum(" + what + ") filter (where " + when + "), 0)::numeric"
                : "count(distinct " + what + ") filter (where " + when + ")::numeric";
    }

    /** The column that is counted or summed, null where rows are counted. */
    private @Nullable String counted(Measure measure) {
        if (measure.count() instanceof Measure.Count.Distinct distinct) {
            return "f." + distinct.column();
        }
        if (measure.count() instanceof Measure.Count.Sum sum) {
            return "f." + sum.column();
        }
        // the registry has one row per unit at a day
        return measure.count() instanceof Measure.Count.Enterprises
                        && !measure.fact().registry()
                ? "f.enterprise_id"
                : null;
    }
}
