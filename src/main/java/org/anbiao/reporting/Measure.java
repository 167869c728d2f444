package org.anbiao.reporting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a column counts, without its counting start. Names of columns were checked against the whitelist of the fact
 * when the measure was loaded, so that they can be written into SQL; values are always bound as parameters.
 *
 * @param date column that decides about the window, null for a state of the registry
 * @param inForce whether the fact must be in force at the reporting date (always so for a stock)
 * @param latest only the latest fact of each unit up to the reporting date counts
 * @param first what is asked of the date of the unit's first fact
 * @param unlessInForce fact that excludes a unit when in force at the reporting date
 * @param ofQualifyingEnterprises the window is asked of the unit's facts together, not of each fact
 * @param acts events of authorities: a line row counts those its own unit carried out
 * @param subRowColumn column whose value is the sub-row of a broken-down column
 * @param zh definition in Chinese, {subject} stands for the word of what is counted
 * @param en definition in English
 */
public record Measure(
        String id,
        MeasureKind kind,
        Fact fact,
        Count count,
        @Nullable String date,
        boolean inForce,
        boolean latest,
        First first,
        @Nullable Fact unlessInForce,
        boolean ofQualifyingEnterprises,
        boolean acts,
        @Nullable String subRowColumn,
        List<Condition> where,
        String zh,
        String en) {

    /** What is asked of the date of a unit's first fact. */
    public enum First {
        ANY,
        IN_WINDOW,
        BEFORE_WINDOW
    }

    /** What is counted. */
    public sealed interface Count {
        /** Distinct enterprises or places. */
        record Enterprises() implements Count {}

        /** Facts. */
        record Records() implements Count {}

        /** Distinct values of a column (persons, sessions, posts). */
        record Distinct(String column) implements Count {}

        /** Sum of a column, divided on output only (yuan to 万元). */
        record Sum(String column, int per) implements Count {}
    }

    /**
     * A condition on a column of the fact or of the registry.
     *
     * @param registry whether the column is a property of the unit at the reporting date
     * @param values the accepted values
     * @param upToAsOf the column is a date that must not be after the reporting date; then there are no values
     */
    public record Condition(String column, boolean registry, List<String> values, boolean upToAsOf) {}

    /**
     * A countable fact, published as a view by the module that records it.
     *
     * @param view the view, null for the registry itself
     * @param date its date, null for the registry
     * @param ends whether it has a column ended_on
     * @param columns the other columns a measure may name
     * @param label column that tells one record of a unit from another in lists, null if none
     * @param issued whether authorities make it and it is about no enterprise; the view then has issuer_tenant_id and issuer_unit_id
     * @param organised whether it has rows about enterprises and rows about none; the latter count at the organisation that
     *     issuer_tenant_id and issuer_unit_id name (forms' scope_of_events)
     * @param opens kinds of records that the fact is kept in, each with the column that has the record's id; empty where the
     *     enterprise's file is all there is
     */
    public record Fact(
            String name,
            @Nullable String view,
            @Nullable String date,
            boolean ends,
            List<String> columns,
            @Nullable String label,
            boolean issued,
            boolean organised,
            Map<String, String> opens) {

        public Fact {
            columns = List.copyOf(columns);
            // in their order: a fact may be kept in one of several records
            opens = Collections.unmodifiableMap(new LinkedHashMap<>(opens));
        }

        /** Whether this is the registry's own state and not a view. */
        public boolean registry() {
            return view == null;
        }
    }
}
