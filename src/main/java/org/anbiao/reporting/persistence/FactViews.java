package org.anbiao.reporting.persistence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.anbiao.reporting.Measure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which facts are recorded: those whose view the database has. The schema only changes with a new version of the
 * portal, so one look is enough.
 */
@Component
public class FactViews {

    private final JdbcClient jdbc;
    private final AtomicReference<@Nullable Map<String, Set<String>>> known = new AtomicReference<>();

    FactViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether the fact's view exists with every column that measures may name; the registry always does. A view that
     * lacks a column counts as not recorded rather than failing the whole form; a test tells its author.
     */
    public boolean recorded(Measure.Fact fact) {
        return fact.view() == null || missing(fact).isEmpty();
    }

    /** The columns that the fact's view lacks; all of them where there is no view. */
    public Set<String> missing(Measure.Fact fact) {
        Set<String> missing = new TreeSet<>(fact.columns());
        missing.addAll(Set.of("fact_id", "enterprise_id"));
        missing.addAll(fact.opens().values());
        if (fact.issued() || fact.organised()) {
            missing.addAll(Set.of("issuer_tenant_id", "issuer_unit_id"));
        }
        String date = fact.date();
        if (date != null) {
            missing.add(date);
        }
        if (fact.ends()) {
            missing.add("ended_on");
        }
        String view = fact.view();
        if (view != null) {
            missing.removeAll(columns(view));
        }
        return missing;
    }

    /** The columns of a view, empty if there is no such view. */
    public Set<String> columns(String view) {
        return views().getOrDefault(view, Set.of());
    }

    private Map<String, Set<String>> views() {
        Map<String, Set<String>> views = known.get();
        if (views == null) {
            views = read();
            known.set(views);
        }
        return views;
    }

    private Map<String, Set<String>> read() {
        Map<String, Set<String>> views = new HashMap<>();
        jdbc.sql("""
                        select c.relname as view_name, a.attname as column_name
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'v' and c.relname like 'fact\\_%'
                        """)
                .query((row, number) -> Map.entry(row.getString("view_name"), row.getString("column_name")))
                .list()
                .forEach(column -> views.computeIfAbsent(column.getKey(), name -> new HashSet<>())
                        .add(column.getValue()));
        return Map.copyOf(views);
    }
}
