package org.anbiao.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The portal's database as its superuser: makes data at size and is the baseline that no policy holds. */
final class BenchDatabase implements AutoCloseable {

    private final SingleConnectionDataSource source;
    private final JdbcClient jdbc;

    BenchDatabase(EmbeddedPostgres postgres) throws SQLException {
        this.source = new SingleConnectionDataSource(
                postgres.getDatabase("postgres", "anbiao").getConnection(), true);
        this.jdbc = JdbcClient.create(source);
        // no trigger, no foreign key: the makers below fill every column themselves
        jdbc.sql("set session_replication_role = replica").update();
        jdbc.sql("""
                create or replace function pg_temp.pick(salt text, i bigint, n integer) returns integer
                language sql immutable as $$ select ((hashtextextended(salt, i) & 1048575) % n)::integer $$
                """).update();
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    SingleConnectionDataSource source() {
        return source;
    }

    void run(String sql) {
        jdbc.sql(sql).update();
    }

    /** Empties everything but the schema, the deployed models and the migration's history. */
    void wipe() {
        run("truncate tenant cascade");
        List<String> engine = jdbc.sql("""
                        select 'camunda.' || tablename from pg_tables
                        where schemaname = 'camunda' and (tablename like 'act\\_ru\\_%' or tablename like 'act\\_hi\\_%')
                          and tablename <> 'act_ru_jobdef'
                        """).query(String.class).list();
        run("truncate " + engine.stream().collect(Collectors.joining(", ")));
    }

    /** Statistics and visibility map, so that neither side is measured against stale ones. */
    void settle() {
        run("vacuum (analyze)");
        run("checkpoint");
    }

    String version() {
        return "PostgreSQL " + jdbc.sql("show server_version").query(String.class).single();
    }

    @Override
    public void close() {
        source.destroy();
    }
}
