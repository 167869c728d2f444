package org.anbiao.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * The same engine on the same tables with nothing of the portal around it: no inbox, no audit, no actor, no policies. Its own
 * transaction for every call.
 */
final class BareEngine implements AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();
    private final ProcessEngine engine;

    BareEngine(EmbeddedPostgres postgres, Set<String> steps) {
        pool.setJdbcUrl(
                postgres.getJdbcUrl("postgres", "anbiao") + "&reWriteBatchedInserts=true&stringtype=unspecified");
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(2);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(pool);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchema("camunda");
        configuration.setDatabaseTablePrefix("camunda.");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setBeans(Map.of("participationSteps", new Steps(steps)));
        engine = configuration.buildProcessEngine();
    }

    /** Answers the model's question as the campaign does, without asking anybody. */
    public record Steps(Set<String> keys) {
        public boolean includes(String participationId, String key) {
            return keys.contains(key);
        }
    }

    ProcessEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
