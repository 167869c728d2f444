package org.anbiao.reporting.persistence;

import java.util.function.BinaryOperator;
import org.anbiao.reporting.Measure;
import org.jspecify.annotations.Nullable;

/** The columns of the list behind a cell, for every way of counting. */
final class EvidenceColumns {

    /** Enterprises by village and code; the id makes the order of equal rows stable from page to page. */
    static final String PAGE = """
             select h.enterprise_id, coalesce(e.code, '') as code, coalesce(e.name, '') as name,
                    coalesce(u.name, '') as unit_name, h.on_date, h.label, h.record_kind, h.record_id, h.amount
            from hits h
            left join enterprise e on e.id = h.enterprise_id
            left join org_unit u on u.id = e.village_unit_id
            order by u.ord nulls last, u.name, e.code, h.on_date, h.label, h.enterprise_id
            limit :limit offset :offset""";

    /** As {@link #PAGE}, with the names as they stood when the report was sent. */
    static final String FROZEN_PAGE = """
             select h.enterprise_id, coalesce(e.code, '') as code, coalesce(e.name, '') as name,
                    coalesce(e.unit_name, '') as unit_name, h.on_date, h.label, h.record_kind, h.record_id, h.amount
            from hits h
            left join report_enterprise e on e.enterprise_id = h.enterprise_id and e.report_id = :report
            order by e.unit_ord nulls last, e.unit_name, e.code, h.on_date, h.label, h.enterprise_id
            limit :limit offset :offset""";

    private EvidenceColumns() {}

    static String of(Measure measure) {
        return of(measure.fact(), measure.date(), measure.count());
    }

    static String of(Measure.Fact fact, @Nullable String date, Measure.Count count) {
        String label = fact.label();
        boolean perUnit = count instanceof Measure.Count.Enterprises;
        return "%s as enterprise_id, %s as on_date, %s as label, %s as record_kind, %s as record_id, %s as amount"
                .formatted(
                        together(fact, count) ? "null::uuid" : "s.enterprise_id",
                        date == null ? "null::date" : "max(f." + date + ")",
                        label == null || (perUnit && !single(fact)) ? "null::text" : "max(f." + label + "::text)",
                        record(fact, "null::text", (kind, column) -> "'" + kind + "'"),
                        record(fact, "null::uuid", (kind, column) -> "(array_agg(f." + column + "))[1]"),
                        count instanceof Measure.Count.Sum sum
                                ? "sum(f." + sum.column() + ")::numeric"
                                : "null::numeric");
    }

    /** Something of the one record behind an entry: of the first kind that it is kept in. */
    private static String record(Measure.Fact fact, String none, BinaryOperator<String> of) {
        if (fact.opens().isEmpty()) {
            return none;
        }
        StringBuilder choice = new StringBuilder("case");
        fact.opens().forEach((kind, column) -> choice.append(" when count(f.")
                .append(column)
                .append(") = count(*) and count(distinct f.")
                .append(column)
                .append(") = 1 then ")
                .append(of.apply(kind, column)));
        return choice.append(" end").toString();
    }

    /** An event that several enterprises share (a session) is one entry of the list, as it is one in the cell. */
    private static boolean together(Measure.Fact fact, Measure.Count count) {
        return fact.organised() && count instanceof Measure.Count.Distinct;
    }

    /** Facts of which a unit has one at a time, so that its label may stand beside the unit. */
    private static boolean single(Measure.Fact fact) {
        return "color".equals(fact.label()) || "stars".equals(fact.label());
    }

    static String groups(Measure measure) {
        if (measure.count() instanceof Measure.Count.Distinct distinct) {
            return (together(measure.fact(), distinct) ? "f." : "s.enterprise_id, f.") + distinct.column();
        }
        return measure.count() instanceof Measure.Count.Enterprises ? "s.enterprise_id" : "s.enterprise_id, f.fact_id";
    }
}
