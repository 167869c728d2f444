package org.anbiao.common.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * A real PostgreSQL on loopback, started and stopped with the portal, with the two roles of production: the owner migrates,
 * the application role owns nothing and cannot bypass row-level security.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoExternalDatabase.class)
class EmbeddedDatabaseConfiguration {

    private static final String DATABASE = "anbiao";
    private static final String OWNER = "anbiao_owner";

    /** Where the data are kept between starts; without this bean they go with the portal. */
    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("!'${anbiao.database.folder:}'.isBlank()")
    DatabaseFolder databaseFolder(
            @Value("${anbiao.database.folder}") String folder, @Value("${anbiao.database.reset:false}") boolean reset)
            throws IOException {
        return DatabaseFolder.take(Path.of(folder).toAbsolutePath(), reset);
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(
            Optional<DatabaseFolder> folder, @Value("${anbiao.database.durable:false}") boolean durable)
            throws IOException, SQLException {
        // no hook of its own: the database stops after everything that uses it, as a bean
        boolean toDisk = durable || folder.isPresent();
        var builder = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                // the library starts the server with fsync off (-F) and answers before a commit is on disk; what is
                // kept
                // between starts must survive a power cut
                .setServerConfig("fsync", toDisk ? "on" : "off")
                .setServerConfig("synchronous_commit", toDisk ? "on" : "off")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8");
        folder.ifPresent(kept -> builder.setDataDirectory(kept.path()).setCleanDataDirectory(false));
        EmbeddedPostgres postgres = builder.start();
        createRolesAndDatabase(postgres);
        return postgres;
    }

    @Bean
    @Primary
    HikariDataSource dataSource(
            EmbeddedPostgres postgres,
            @Value("${spring.flyway.placeholders.appRole}") String appRole,
            @Value("${anbiao.database.pool-size:20}") int poolSize) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.getJdbcUrl(appRole, DATABASE) + "&reWriteBatchedInserts=true&stringtype=unspecified");
        pool.setUsername(appRole);
        pool.setMaximumPoolSize(poolSize);
        return pool;
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(EmbeddedPostgres postgres) {
        return new SimpleDriverDataSource(new org.postgresql.Driver(), postgres.getJdbcUrl(OWNER, DATABASE), OWNER, "");
    }

    private static void createRolesAndDatabase(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create role " + OWNER + " login");
            statement.execute("create role anbiao_app login");
            statement.execute("create database " + DATABASE + " owner " + OWNER);
        }
    }

    /** An address in {@code spring.datasource.url} means that somebody else runs the database. */
    static final class NoExternalDatabase extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean external = context.getEnvironment().containsProperty("spring.datasource.url");
            return new ConditionOutcome(!external, ConditionMessage.of("external database configured: " + external));
        }
    }
}
