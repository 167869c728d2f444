package org.anbiao.tenantdata.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Columns, keys and references of the tables, as the database's own catalogue tells of them. */
@Repository
public class TenantCatalogue {

    /** Types that are written as numbers. */
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    private final JdbcClient jdbc;
    private final Map<String, Table> known = new java.util.concurrent.ConcurrentHashMap<>();

    TenantCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A column; the names are the database's own and never come from outside. */
    public record Column(String name, String type) {

        boolean isNumber() {
            return NUMBERS.contains(type.replaceAll("\\(.*", ""));
        }

        boolean isJson() {
            return type.startsWith("json");
        }
    }

    /** That rows of a table name rows of another one, by an own foreign key or as files without one. */
    public record Reference(String child, List<String> columns, List<String> parentColumns) {}

    /**
     * A table.
     *
     * @param key columns of the primary key in their order
     * @param references from other tables, and from itself, to this one
     */
    public record Table(String name, List<Column> columns, List<Column> key, List<Reference> references) {

        /** Whether it has a column of this name. */
        public boolean has(String column) {
            return columns.stream().anyMatch(one -> one.name().equals(column));
        }
    }

    /** A table of the schema; needs a transaction, no actor. */
    public Table table(String name) {
        return known.computeIfAbsent(name, this::read);
    }

    private Table read(String name) {
        Map<String, Column> columns = new LinkedHashMap<>();
        jdbc.sql("""
                        select attname, format_type(atttypid, atttypmod) from pg_attribute
                        where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped order by attnum
                        """)
                .param("public." + name)
                .query((row, number) -> new Column(row.getString(1), row.getString(2)))
                .list()
                .forEach(column -> columns.put(column.name(), column));
        List<Column> key = jdbc.sql("""
                        select a.attname from pg_index i cross join unnest(i.indkey) with ordinality k (attnum, place)
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                        where i.indisprimary and i.indrelid = cast(? as regclass) order by k.place
                        """)
                .param("public." + name)
                .query((row, number) -> java.util.Objects.requireNonNull(columns.get(row.getString(1))))
                .list();
        return new Table(name, List.copyOf(columns.values()), key, references(name));
    }

    private List<Reference> references(String name) {
        List<Reference> found = new ArrayList<>(jdbc.sql("""
                        select c.conrelid::regclass::text,
                               (select string_agg(a.attname, ',' order by k.place) from unnest(c.conkey) with ordinality k (attnum, place)
                                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum),
                               (select string_agg(a.attname, ',' order by k.place) from unnest(c.confkey) with ordinality k (attnum, place)
                                join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.attnum)
                        from pg_constraint c where c.contype = 'f' and c.confrelid = cast(? as regclass)
                          and c.connamespace = 'public'::regnamespace order by c.conname
                        """)
                .param("public." + name)
                .query((row, number) -> new Reference(
                        row.getString(1),
                        List.of(row.getString(2).split(",")),
                        List.of(row.getString(3).split(","))))
                .list());
        if (name.equals("stored_file")) {
            jdbc
                    .sql("""
                            select c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                              and a.attname ~ '(^|_)file_id$' and c.relname <> 'stored_part' order by 1, 2
                            """)
                    .query((row, number) -> new Reference(row.getString(1), List.of(row.getString(2)), List.of("id")))
                    .list()
                    .stream()
                    .filter(soft -> found.stream()
                            .noneMatch(hard -> hard.child().equals(soft.child())
                                    && hard.columns().equals(soft.columns())))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }
}
