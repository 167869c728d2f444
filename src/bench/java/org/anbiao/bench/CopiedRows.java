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
        for (var entry : counts(database).entrySet()) {
            if (entry.getValue() > 0 && before.getOrDefault(entry.getKey(), 0L) == 0) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                copied.manager().copyOut("copy " + entry.getKey() + " to stdout (format binary)", out);
                copied.rows.put(entry.getKey(), out.toByteArray());
            }
        }
        return copied;
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
                                "copy " + entry.getKey() + " from stdin (format binary)",
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
