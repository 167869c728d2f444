package org.anbiao.workflow.persistence;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables in a schema of their own from the scripts the engine ships. They stand outside row-level
 * security, because the job executor serves every authority; only {@code ..workflow..} may query them, naming the tenant.
 */
@Component
@SuppressWarnings({"java:S101", "checkstyle:TypeName"})
class V020__engine_schema extends BaseJavaMigration {

    private static final String SCRIPTS = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
    private static final List<String> PARTS =
            List.of("engine", "history", "identity", "decision.engine", "decision.history");

    private final String appRole;

    V020__engine_schema(@Value("${spring.flyway.placeholders.appRole}") String appRole) {
        this.appRole = appRole;
    }

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("create schema camunda");
            statement.execute("set local search_path to camunda");
            for (String part : PARTS) {
                statement.execute(script(part));
            }
            statement.execute("grant usage on schema camunda to " + appRole);
            statement.execute("grant select, insert, update, delete on all tables in schema camunda to " + appRole);
            statement.execute("set local search_path to public");
        }
    }

    private static String script(String part) throws Exception {
        try (InputStream script =
                V020__engine_schema.class.getClassLoader().getResourceAsStream(SCRIPTS + part + ".sql")) {
            if (script == null) {
                throw new IllegalStateException("The engine ships no script " + part);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
