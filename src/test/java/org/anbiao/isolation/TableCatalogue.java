package org.anbiao.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the database as its own catalogue tells of them. */
final class TableCatalogue {

    private static final Pattern CHOICE = Pattern.compile("\\(?(\\w+) = ANY \\(ARRAY\\['([^']+)'");

    /** @param optional null is allowed or there is a default */
    record Column(String name, String type, boolean optional, boolean generated) {}

    record ForeignKey(String name, List<String> columns, String target) {

        /** The column that names the row, where the key is that column alone, or led by the tenant or the enterprise. */
        java.util.Optional<String> column() {
            List<String> others = columns.stream()
                    .filter(c -> !c.equals("tenant_id") && !c.equals("enterprise_id"))
                    .toList();
            return columns.size() == 1
                    ? java.util.Optional.of(columns.get(0))
                    : others.size() == 1 ? java.util.Optional.of(others.get(0)) : java.util.Optional.empty();
        }
    }

    record Table(
            String name,
            List<Column> columns,
            List<String> key,
            List<ForeignKey> foreignKeys,
            Map<String, String> choices) {

        boolean has(String column) {
            return columns.stream().anyMatch(c -> c.name().equals(column));
        }

        Column column(String name) {
            return columns.stream()
                    .filter(c -> c.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    final Map<String, Table> tables = new LinkedHashMap<>();

    TableCatalogue(JdbcClient jdbc) {
        Map<String, Table> found = new HashMap<>();
        for (String name : jdbc.sql("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                          and relname <> 'flyway_schema_history' order by relname
                        """).query(String.class).list()) {
            found.put(
                    name,
                    new Table(
                            name, columns(jdbc, name), key(jdbc, name), foreignKeys(jdbc, name), choices(jdbc, name)));
        }
        while (tables.size() < found.size()) {
            int before = tables.size();
            found.values().stream()
                    .sorted(java.util.Comparator.comparing(Table::name))
                    .filter(table -> !tables.containsKey(table.name()) && parentsIn(table))
                    .forEach(table -> tables.put(table.name(), table));
            if (tables.size() == before) {
                throw new IllegalStateException("Tables refer to each other in a circle");
            }
        }
    }

    private boolean parentsIn(Table table) {
        return table.foreignKeys().stream()
                .allMatch(key -> key.target().equals(table.name())
                        || tables.containsKey(key.target())
                        || key.column().map(c -> table.column(c).optional()).orElse(false));
    }

    private static List<Column> columns(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                        select attname, format_type(atttypid, atttypmod), not attnotnull or atthasdef or attidentity <> '',
                               attgenerated <> '' or attidentity <> ''
                        from pg_attribute where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped order by attnum
                        """)
                .param("public." + table)
                .query((row, n) -> new Column(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)))
                .list();
    }

    private static List<String> key(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                        select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                        where i.indisprimary and i.indrelid = cast(? as regclass)
                        """).param("public." + table).query(String.class).list();
    }

    private static List<ForeignKey> foreignKeys(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                        select c.conname, (select string_agg(a.attname, ',' order by a.attnum) from pg_attribute a
                                where a.attrelid = c.conrelid and a.attnum = any (c.conkey)), t.relname
                        from pg_constraint c join pg_class t on t.oid = c.confrelid
                        where c.contype = 'f' and c.conrelid = cast(? as regclass) order by c.conname
                        """)
                .param("public." + table)
                .query((row, n) -> new ForeignKey(
                        row.getString(1), List.of(row.getString(2).split(",")), row.getString(3)))
                .list();
    }

    private static Map<String, String> choices(JdbcClient jdbc, String table) {
        Map<String, String> choices = new HashMap<>();
        for (String check : jdbc.sql(
                        "select pg_get_constraintdef(oid) from pg_constraint where contype = 'c' and conrelid = cast(? as regclass)")
                .param("public." + table)
                .query(String.class)
                .list()) {
            Matcher choice = CHOICE.matcher(check);
            if (choice.find()) {
                choices.put(choice.group(1), choice.group(2));
            }
        }
        return choices;
    }

    /** Tables that others may not refer to for lack of sight: all but the public ones. */
    List<Table> ordered() {
        return new ArrayList<>(tables.values());
    }
}
