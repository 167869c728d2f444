package org.anbiao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.anbiao.audit.persistence.AuditEntries;
import org.anbiao.audit.persistence.AuditRemoval;
import org.anbiao.audit.persistence.AuditSeals;
import org.anbiao.common.StartRefused;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts are kept long enough, archived in signed files before they are removed, and the chain goes on behind them. */
@DatabaseTest
class AuditArchiveTest {

    private static final int DAYS = 400;

    @Autowired
    AuditLog audit;

    @Autowired
    AuditSealer sealer;

    @Autowired
    AuditVerification verification;

    @Autowired
    AuditArchiveFile files;

    @Autowired
    AuditEntries entries;

    @Autowired
    AuditSeals seals;

    @Autowired
    AuditRemoval removal;

    @Autowired
    AuditSigner signer;

    @Autowired
    TenantDirectory tenants;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TenantFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private Tenant tenant;

    @BeforeEach
    void makeActs() {
        UUID id = fixture.township(fixture.county());
        tenant = fixture.asSystem(id, () -> tenants.get(id));
        record(3);
        record(2);
    }

    @Test
    void whatIsNotOldEnoughStays() throws IOException {
        assertThat(archiving(DAYS, DAYS - 1).archive(tenant, folder)).isEmpty();
        assertThat(count()).isEqualTo(5);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsArchivedIsRemovedAndTheChainGoesOn() throws IOException {
        AuditArchive archive = archiving(DAYS, DAYS + 1).archive(tenant, folder).orElseThrow();

        assertThat(List.of(archive.firstNo(), archive.lastNo(), archive.entries()))
                .containsExactly(1L, 2L, 5L);
        assertThat(files.verify(folder.resolve(archive.fileName()))).isEmpty();
        assertThat(count()).isZero();
        record(4);
        AuditFindings findings =
                verification.verify(tenant.id(), List.of(new AuditAnchor(archive.lastNo(), archive.lastHash())));
        assertThat(findings.problems()).isEmpty();
        assertThat(List.of(findings.entries(), findings.anchor().no())).containsExactly(4L, 3L);

        AuditArchive next = archiving(DAYS, DAYS + 1).archive(tenant, folder).orElseThrow();
        assertThat(List.of(next.firstNo(), next.lastNo())).containsExactly(3L, 3L);
    }

    @Test
    void aBrokenChainIsNotArchived() {
        AuditTests.asDatabaseAdministrator(
                postgres, database -> database.sql("update audit_entry set member_name = '别人' where tenant_id = ?")
                        .param(tenant.id())
                        .update());

        assertThatThrownBy(() -> archiving(DAYS, DAYS + 1).archive(tenant, folder))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count()).isEqualTo(5);
    }

    @Test
    void aCutIsNotPassedOffAsAnArchive() {
        AuditTests.asDatabaseAdministrator(postgres, database -> {
            database.sql("""
                            insert into audit_archive (tenant_id, first_no, last_no, last_hash, entries, file_name, file_sha256,
                                archived_at, mac)
                            select tenant_id, 1, no, hash, 3, 'x', 'x', now(), sha256('x')
                            from audit_seal where tenant_id = ? and no = 1
                            """).param(tenant.id()).update();
            database.sql("delete from audit_entry where id in (select unnest(entry_ids) from audit_seal "
                            + "where tenant_id = ? and no = 1)")
                    .param(tenant.id())
                    .update();
            database.sql("delete from audit_seal where tenant_id = ? and no = 1")
                    .param(tenant.id())
                    .update();
        });

        assertThat(verification.verify(tenant.id(), List.of()).problems())
                .extracting(AuditProblem::kind)
                .containsExactly(AuditProblem.Kind.SEAL_REMOVED);
    }

    @Test
    void aChangedFileIsFoundWithoutTheDatabase() throws IOException {
        AuditArchive archive = archiving(DAYS, DAYS + 1).archive(tenant, folder).orElseThrow();
        Path file = folder.resolve(archive.fileName());
        Path changed = folder.resolve("changed.zip");
        try (ZipFile in = new ZipFile(file.toFile());
                OutputStream out = Files.newOutputStream(changed);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : in.stream().toList()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = in.getInputStream(entry)) {
                    String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                    zip.write(text.replaceFirst("\"系统\"", "\"别人\"").getBytes(StandardCharsets.UTF_8));
                }
            }
        }

        assertThat(files.verify(changed)).extracting(AuditProblem::kind).containsExactly(AuditProblem.Kind.CHANGED);
    }

    @Test
    void lessThanHalfAYearIsRefused() {
        assertThatThrownBy(() -> archiving(183, 0))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("184");
    }

    /** Archiving as it would be after some days. */
    private AuditArchiving archiving(int keep, int daysLater) {
        return new AuditArchiving(
                verification,
                files,
                entries,
                seals,
                removal,
                signer,
                tenants,
                currentActor,
                transaction,
                Clock.offset(clock, Duration.ofDays(daysLater)),
                keep);
    }

    private void record(int number) {
        fixture.asSystem(tenant.id(), () -> {
            for (int i = 0; i < number; i++) {
                audit.record("enterprise.revised", "enterprise", UUID.randomUUID(), null, "a", "b" + i);
            }
            return number;
        });
        sealer.seal(tenant.id());
    }

    private long count() {
        return fixture.asSystem(tenant.id(), () -> jdbc.sql("select count(*) from audit_entry where tenant_id = ?")
                .param(tenant.id())
                .query(Long.class)
                .single());
    }
}
