package org.anbiao.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows that something left in the database, kept in memory to be loaded again with COPY: what the same rows cost at
 * least. Indexes, foreign keys and triggers stay in force while loading.
 */
final class CopiedRows {

    private final BenchDatabase database;
    private final Map<String, byte[]> rows = new LinkedHashMap<>();

    private CopiedRows(BenchDatabase database) {
        this.database = database;
    }

    /** Rows of every table of the portal and the engine. */
    static Map<String, Long> counts(BenchDatabase database) {
        Map<String, Long> counts = new TreeMap<>();
        List<String> tables = database.jdbc().sql("""
                        select schemaname || '.' || tablename from pg_tables where schemaname in ('public', 'camunda')
                        """).query(String.class).list();
        tables.forEach(table -> counts.put(
                table,
                database.jdbc()
                        .sql("select count(*) from " + table)
                        .query(Long.class)
                        .single()));
        return counts;
    }

    /** Reads the rows of all tables that were empty before and are not now. */
    static CopiedRows read(BenchDatabase database, Map<String, Long> before) throws SQLException, IOException {
        CopiedRows copied = new CopiedRows(database);
        Map<String, Long> after = counts(database);
        for (String table : parentsFirst(database)) {
            if (after.getOrDefault(table, 0L) > 0 && before.getOrDefault(table, 0L) == 0) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                copied.manager().copyOut("copy " + written(database, table) + " to stdout (format binary)", out);
                copied.rows.put(table, out.toByteArray());
            }
        }
        return copied;
    }

    /** A table with its columns, but those that the database computes. */
    private static String written(BenchDatabase database, String table) {
        return table
                + database.jdbc()
                        .sql("select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute"
                                + " where attrelid = ?::regclass and attnum > 0 and attgenerated = '' and not attisdropped")
                        .param(table)
                        .query(String.class)
                        .optional()
                        .map(columns -> " (" + columns + ")")
                        .orElseThrow();
    }

    /** All tables, each behind those its foreign keys point to. */
    private static List<String> parentsFirst(BenchDatabase database) {
        return database.jdbc().sql("""
                        with recursive link as (
                            select distinct conrelid as child, confrelid as parent from pg_constraint
                            where contype = 'f' and conrelid <> confrelid),
                        depth as (
                            select oid, 0 as level from pg_class
                            where relkind = 'r' and relnamespace in ('public'::regnamespace, 'camunda'::regnamespace)
                            union
                            select l.child, d.level + 1 from depth d join link l on l.parent = d.oid where d.level < 12)
                        select n.nspname || '.' || c.relname from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join (select oid, max(level) as level from depth group by oid) d on d.oid = c.oid
                        order by d.level, 1
                        """).query(String.class).list();
    }

    /** The tables and their sizes, for the record. */
    String describe(BenchDatabase database) {
        Map<String, Long> counts = counts(database);
        StringBuilder text = new StringBuilder();
        rows.keySet().forEach(table -> text.append(table)
                .append(' ')
                .append(counts.get(table))
                .append("; "));
        return text.toString();
    }

    /** Makes room; not part of what is measured. */
    Object remove() {
        database.run("truncate " + String.join(", ", rows.keySet()) + " cascade");
        return rows;
    }

    /** As {@link #remove()}, row by row: for few rows, and so that nobody's statements have to be planned again. */
    Object delete() {
        rows.keySet().forEach(table -> database.run("delete from " + table));
        return rows;
    }

    /** Loads all rows in one transaction. */
    long load() throws SQLException, IOException {
        Connection connection = database.source().getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = origin");
            connection.setAutoCommit(false);
            long loaded = 0;
            for (var entry : rows.entrySet()) {
                loaded += manager()
                        .copyIn(
                                "copy " + written(database, entry.getKey()) + " from stdin (format binary)",
                                new ByteArrayInputStream(entry.getValue()),
                                1 << 16);
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("set session_replication_role = replica");
            return loaded;
        }
    }

    private CopyManager manager() throws SQLException {
        return database.source().getConnection().unwrap(PGConnection.class).getCopyAPI();
    }
}
