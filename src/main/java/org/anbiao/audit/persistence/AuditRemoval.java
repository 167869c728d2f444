package org.anbiao.audit.persistence;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.anbiao.audit.AuditArchive;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes archived acts, connected as the owner of the schema: the application role cannot. */
@Repository
public class AuditRemoval {

    private final ObjectProvider<DataSource> embeddedOwner;
    private final Environment environment;

    AuditRemoval(@FlywayDataSource ObjectProvider<DataSource> embeddedOwner, Environment environment) {
        this.embeddedOwner = embeddedOwner;
        this.environment = environment;
    }

    /** Removes rows and the links up to the archive's last one, and notes the archive, in one transaction. */
    public void remove(UUID tenantId, List<Long> ids, AuditArchive archive) {
        DataSource source = embeddedOwner.getIfAvailable(this::external);
        JdbcClient jdbc = JdbcClient.create(source);
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(status -> {
            jdbc.sql("select set_config('app.tenant_id', ?, true)")
                    .param(tenantId.toString())
                    .query(String.class)
                    .single();
            int rows = jdbc.sql("delete from audit_entry where tenant_id = ? and id = any (?)")
                    .params(tenantId, ids.toArray(Long[]::new))
                    .update();
            int seals = jdbc.sql("delete from audit_seal where tenant_id = ? and no <= ?")
                    .params(tenantId, archive.lastNo())
                    .update();
            if (rows != ids.size() || seals != archive.lastNo() - archive.firstNo() + 1) {
                throw new IllegalStateException(rows + " rows and " + seals + " seals instead of " + ids.size());
            }
            note(jdbc, archive);
        });
    }

    private static void note(JdbcClient jdbc, AuditArchive archive) {
        jdbc.sql("""
                        insert into audit_archive (first_no, last_no, last_hash, entries, file_name, file_sha256, archived_at, mac)
                        values (?, ?, decode(?, 'hex'), ?, ?, ?, ?, decode(?, 'hex'))
                        """)
                .params(
                        archive.firstNo(),
                        archive.lastNo(),
                        archive.lastHash(),
                        archive.entries(),
                        archive.fileName(),
                        archive.fileSha256(),
                        archive.archivedAt().atOffset(ZoneOffset.UTC),
                        archive.mac())
                .update();
    }

    private DataSource external() {
        return new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
    }
}
