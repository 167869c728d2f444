package org.anbiao.api.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbiao.api.Fact;
import org.anbiao.api.FactFilter;
import org.anbiao.common.privacy.Masked;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.registry.UnitScope;
import org.anbiao.registry.UnitScopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads any published fact view. Names of views and columns never come from a request: the views are those of the
 * catalogue, the columns those that the database names. Row-level security decides whose records are seen; people of a
 * unit get the records of the enterprises they work with.
 */
@Repository
public class FactRows {

    private static final int FETCH_SIZE = 500;
    /** How the rows are held apart inside the database; of no use outside. */
    private static final List<String> INTERNAL = List.of("area_tenant_id", "supervisor_tenant_id");
    /** Tells people apart, so that they can be counted; given as a keyed hash, from which no name can be guessed. */
    private static final String PERSON = "person_key";

    private static final String NAME = "person_name";

    private final NamedParameterJdbcTemplate jdbc;
    private final UnitScopes scopes;
    private final PersonalCipher cipher;
    /** The schema changes only with a new version of the portal. */
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    FactRows(JdbcTemplate jdbc, UnitScopes scopes, PersonalCipher cipher) {
        this.cipher = cipher;
        JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
        streaming.setFetchSize(FETCH_SIZE);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
        this.scopes = scopes;
    }

    /** Whether a module publishes the fact. */
    public boolean recorded(Fact fact) {
        return !all(fact).isEmpty();
    }

    /** Names of the columns, in the order of the view. */
    public List<String> columns(Fact fact) {
        return all(fact).stream().filter(column -> !INTERNAL.contains(column)).toList();
    }

    /** Hands the records over one by one, by date; the fact must be recorded. */
    public void stream(Fact fact, FactFilter filter, Consumer<Map<String, @Nullable Object>> consumer) {
        List<String> columns = columns(fact);
        String date = date(fact);
        UnitScope scope = scopes.current();
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("from", filter.from());
        parameters.put("to", filter.to());
        parameters.put("asOf", filter.asOf());
        parameters.put("unit", scope.unitId());
        String sql = "select " + columns.stream().map(FactRows::selected).collect(Collectors.joining(", "))
                + " from " + fact.view() + " f where " + conditions(fact, date)
                + " and " + inScope(fact, scope)
                + " order by f." + date + ", f.fact_id";
        jdbc.query(sql, parameters, (ResultSet row) -> consumer.accept(read(row, columns)));
    }

    private static String selected(String column) {
        return "f." + column;
    }

    private String conditions(Fact fact, String date) {
        String window = Stream.of(
                        "f.%s >= coalesce(:from::date, '-infinity')",
                        "f.%s <= coalesce(:to::date, 'infinity')", "f.%s <= coalesce(:asOf::date, 'infinity')")
                .map(condition -> condition.formatted(date))
                .collect(Collectors.joining(" and "));
        return fact.state() && all(fact).contains("ended_on")
                ? window + " and (:asOf::date is null or f.ended_on is null or f.ended_on > :asOf::date)"
                : window;
    }

    private String inScope(Fact fact, UnitScope scope) {
        if (scope.reach() == UnitScope.Reach.AUTHORITY || !all(fact).contains("enterprise_id")) {
            return "(:unit::uuid is null or true)";
        }
        return "f.enterprise_id in (select e.id from enterprise e where " + scope.condition("e") + ")";
    }

    private String date(Fact fact) {
        List<String> columns = all(fact);
        return Stream.of(fact.date(), "occurred_on", "achieved_on")
                .filter(columns::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(fact.view() + " has no date"));
    }

    private List<String> all(Fact fact) {
        return known.computeIfAbsent(fact.view(), view -> jdbc.queryForList("""
                select a.attname from pg_attribute a
                where a.attrelid = to_regclass('public.' || :view) and a.attnum > 0 and not a.attisdropped
                order by a.attnum
                """, Map.of("view", view), String.class));
    }

    private Map<String, @Nullable Object> read(ResultSet row, List<String> columns) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.getObject(i + 1);
            values.put(columns.get(i), outside(columns.get(i), value));
        }
        return values;
    }

    /** A value as it leaves the portal: people by masked names and keyed hashes. */
    private @Nullable Object outside(String column, @Nullable Object value) {
        if (value instanceof String text) {
            return column.equals(PERSON) ? cipher.fingerprint(text) : column.equals(NAME) ? Masked.name(text) : text;
        }
        return value instanceof java.sql.Date day ? day.toLocalDate() : value;
    }
}
