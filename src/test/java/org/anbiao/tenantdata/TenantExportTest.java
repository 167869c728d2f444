package org.anbiao.tenantdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.zip.ZipFile;
import org.anbiao.common.DomainException;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenantdata.TenantExport.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** An authority's export: two people, everything of its own and nothing of others, whole after an interruption. */
@DatabaseTest
@Import(LaunchedCampaign.class)
class TenantExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PHONE = "13812345678";

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    TenantFixture fixture;

    @Autowired
    TenantExports exports;

    @Autowired
    ExportSteps steps;

    @Autowired
    ExportBackground background;

    @Autowired
    FileStore files;

    @Autowired
    PersonalCipher cipher;

    @Autowired
    org.anbiao.audit.AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Case given;
    private Case others;
    private Member asker;
    private Member security;
    private UUID picture;

    @BeforeEach
    void makeWorld() {
        others = campaigns.launched(0);
        given = campaigns.launched(3);
        fixture.logOut();
        asker = fixture.member(given.township(), Role.TENANT_ADMIN, null, null);
        security = fixture.member(given.township(), Role.SECURITY_ADMIN, null, null);
        picture = fixture.asSystem(given.township(), () -> {
            jdbc.sql("update enterprise set contact_phone = ?, name = '=1+1 虚构厂', address = ? where id = ?")
                    .params(cipher.encrypt(PHONE), "甲,乙\"丙\n丁", given.first())
                    .update();
            return files.store(given.first(), "现场照片.png", LaunchedCampaign.PICTURE)
                    .id();
        });
        fixture.asSystem(others.township(), () -> jdbc.sql("update enterprise set name = '邻县暗记厂' where id = ?")
                .param(others.first())
                .update());
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void theSystemAdministratorAsksAndOnlyTheSecurityAdministratorReleases() {
        fixture.logIn(asker);
        refused("tenantdata.export.reason", () -> exports.ask(true, "  "));
        UUID id = exports.ask(true, "移交");
        refused("tenantdata.export.one", () -> exports.ask(false, "再来一份"));
        assertThatThrownBy(() -> exports.release(id, "")).isInstanceOf(AccessDeniedException.class);
        fixture.logIn(security);
        assertThatThrownBy(() -> exports.ask(true, "x")).isInstanceOf(AccessDeniedException.class);
        refused("tenantdata.export.reason", () -> exports.refuse(id, ""));
        exports.refuse(id, "未说明去向");
        refused("tenantdata.export.not-waiting", () -> exports.release(id, ""));
        assertThat(exports.latest()).singleElement().satisfies(export -> {
            assertThat(export.state()).isEqualTo(State.REFUSED);
            assertThat(export.decidedByName()).isEqualTo(security.displayName());
        });
        fixture.logIn(others.township(), Role.SECURITY_ADMIN);
        refused("tenantdata.export.not-found", () -> exports.release(id, ""));
        fixture.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        assertThatThrownBy(() -> exports.latest()).isInstanceOf(AccessDeniedException.class);
        assertThat(acts(id)).containsExactly("tenant-export.asked", "tenant-export.refused");
    }

    @Test
    void theDatabaseRefusesOnePersonInBothPlaces() {
        fixture.logIn(asker);
        UUID id = exports.ask(true, "移交");
        assertThatThrownBy(() -> fixture.as(fixture.actor(asker), () -> jdbc.sql(
                                "update tenant_export set state = 'running', decided_by = asked_by where id = ?")
                        .param(id)
                        .update()))
                .hasMessageContaining("tenant_export_check");
    }

    @Test
    void everythingOfTheAuthorityIsInTheArchiveAndNothingOfOthers() throws Exception {
        UUID id = released(true);
        await(id);
        Map<String, byte[]> archive = archive(id);
        for (TenantTable table : TenantTables.exported()) {
            String csv = text(archive, "tables/" + table.name() + ".csv");
            long lines = records(csv).size() - 1;
            if (table.name().equals("audit_entry")) {
                // making the archive leaves acts behind the last one that was read
                assertThat(lines).as(table.name()).isPositive().isLessThanOrEqualTo(rowsOf(table));
            } else {
                assertThat(lines).as(table.name()).isEqualTo(rowsOf(table));
            }
        }
        assertThat(text(archive, "tables/audit_entry.csv"))
                .as("acts of the authority, with who did them")
                .contains("tenant-export.asked", "tenant-export.released", asker.displayName(), security.displayName());
        String enterprises = text(archive, "tables/enterprise.csv");
        assertThat(enterprises).contains("'=1+1 虚构厂", "\"甲,乙\"\"丙\n丁\"", PHONE);
        assertThat(archive.keySet()).contains("files/" + picture + ".png", "README.txt", "columns.csv");
        assertThat(archive.get("files/" + picture + ".png")).isEqualTo(stored(picture));
        assertThat(text(archive, "README.txt")).contains(asker.displayName(), security.displayName(), "移交");
        assertThat(text(archive, "columns.csv")).contains("enterprise,企业（场所）,contact_phone,联系电话", "password_hash");
        archive.forEach((name, content) -> {
            assertThat(new String(content, StandardCharsets.UTF_8)).as(name).doesNotContain("邻县暗记厂", "enc:k");
        });
        assertThat(text(archive, "tables/login_account.csv")).doesNotContain("password_hash");
        assertThat(acts(id)).contains("tenant-export.released", "personal.exported", "tenant-export.finished");
    }

    @Test
    void theManifestNamesEveryEntryWithItsRowsAndHash() throws Exception {
        UUID id = released(false);
        await(id);
        Map<String, byte[]> archive = archive(id);
        JsonNode manifest = JSON.readTree(archive.get("manifest.json"));
        List<String> named = new ArrayList<>();
        for (JsonNode entry : manifest.get("entries")) {
            String name = entry.get("name").asText();
            named.add(name);
            assertThat(entry.get("sha256").asText()).as(name).isEqualTo(sha256(archive.get(name)));
            assertThat(entry.get("bytes").asLong()).as(name).isEqualTo(archive.get(name).length);
            if (name.startsWith("tables/")) {
                assertThat(entry.get("rows").asLong())
                        .as(name)
                        .isEqualTo(records(text(archive, name)).size() - 1L);
            }
        }
        named.add("manifest.json");
        assertThat(named).containsExactlyInAnyOrderElementsOf(archive.keySet());
        assertThat(sha256(bytes(id))).isEqualTo(exports.latest().get(0).sha256());
    }

    @Test
    void withoutTheWishNumbersAreMaskedAndNothingIsRecordedAsRead() throws Exception {
        fixture.as(fixture.actor(asker), () -> {
            audit.record(
                    "enterprise.changed",
                    "enterprise",
                    given.first(),
                    given.first(),
                    null,
                    Map.of("contact_phone", cipher.encrypt("13900004321")));
            return true;
        });
        UUID id = released(false);
        await(id);
        Map<String, byte[]> archive = archive(id);
        assertThat(text(archive, "tables/enterprise.csv"))
                .contains("138****5678")
                .doesNotContain(PHONE);
        assertThat(text(archive, "tables/audit_entry.csv"))
                .as("what acts kept is masked like the rest")
                .contains("139****4321")
                .doesNotContain("13900004321", "enc:k");
        assertThat(acts(id)).doesNotContain("personal.exported");
    }

    @Test
    void anInterruptedExportGoesOnBehindItsLastWholeStep() throws Exception {
        fixture.logIn(asker);
        UUID id = exports.ask(true, "移交");
        fixture.logOut();
        Supplier<Boolean> next = () -> steps.next(id, 2);
        var actor = fixture.actor(asker);
        fixture.as(fixture.actor(security), () -> jdbc.sql(
                        "update tenant_export set state = 'running', decided_by = app_member() where id = ?")
                .param(id)
                .update());
        for (int i = 0; i < 40; i++) {
            fixture.as(actor, next);
        }
        // a step that was under way when the portal was killed
        assertThatThrownBy(() -> fixture.as(actor, () -> {
                    steps.next(id, 2);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        boolean more = true;
        while (more) {
            more = fixture.as(actor, next);
        }
        fixture.logIn(asker);
        assertThat(exports.latest().get(0).state()).isEqualTo(State.DONE);
        Map<String, byte[]> archive = archive(id);
        long enterprises = archive.keySet().stream()
                .filter(name -> name.matches("tables/enterprise(-\\d+)?.csv"))
                .mapToLong(name -> records(text(archive, name)).size() - 1L)
                .sum();
        assertThat(enterprises).as("in entries of two, none twice").isEqualTo(5);
        assertThat(archive.keySet()).contains("tables/enterprise-3.csv");
        TenantExport export = exports.latest().get(0);
        assertThat(export.progress().done()).isPositive();
    }

    @Test
    void onlyWhoAskedFetchesItAndOnlyWhileItIsValid() throws Exception {
        UUID id = released(false);
        await(id);
        fixture.logIn(given.township(), Role.TENANT_ADMIN);
        refused("tenantdata.export.not-found", () -> exports.fetch(id));
        refused("tenantdata.export.not-found", () -> exports.part(id, 0));
        fixture.logIn(others.township(), Role.TENANT_ADMIN);
        refused("tenantdata.export.not-found", () -> exports.fetch(id));
        fixture.logIn(security);
        assertThatThrownBy(() -> exports.fetch(id)).isInstanceOf(AccessDeniedException.class);
        fixture.logIn(asker);
        assertThat(exports.fetch(id).fileName()).endsWith(".zip");
        assertThat(exports.latest().get(0).downloads()).isEqualTo(1);
        assertThat(acts(id)).contains("tenant-export.fetched");
        background.expire(given.township());
        assertThat(exports.latest().get(0).state()).as("still valid").isEqualTo(State.DONE);
        fixture.asSystem(given.township(), () -> jdbc.sql(
                        "update tenant_export set expires_at = now() - interval '1 minute' where id = ?")
                .param(id)
                .update());
        refused("tenantdata.export.not-found", () -> exports.fetch(id));
        background.expire(given.township());
        assertThat(exports.latest().get(0).state()).isEqualTo(State.EXPIRED);
        assertThat(count("select count(*) from stored_part where file_id = ?", id))
                .as("the archive is gone")
                .isZero();
    }

    // ---- what the tests share
    // -----------------------------------------------------------------------------------------

    private UUID released(boolean inFull) {
        fixture.logIn(asker);
        UUID id = exports.ask(inFull, "移交");
        fixture.logIn(security);
        exports.release(id, "同意");
        fixture.logIn(asker);
        return id;
    }

    private void await(UUID id) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (exports.latest().get(0).state() != State.DONE && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(exports.latest().get(0).id()).isEqualTo(id);
        assertThat(exports.latest().get(0).problem()).isEmpty();
        assertThat(exports.latest().get(0).state()).isEqualTo(State.DONE);
    }

    private byte[] bytes(UUID id) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        var part = exports.part(id, 0);
        for (int number = 1; part.isPresent(); number++) {
            all.writeBytes(part.get());
            part = exports.part(id, number);
        }
        return all.toByteArray();
    }

    /** Read as an ordinary program reads it: by its directory. */
    private Map<String, byte[]> archive(UUID id) throws IOException {
        Path file = Files.write(folder.resolve(id + ".zip"), bytes(id));
        assertThat(Files.size(file)).isEqualTo(exports.latest().get(0).bytes());
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                assertThat(entries).doesNotContainKey(entry.getName());
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private static String text(Map<String, byte[]> archive, String name) {
        assertThat(archive).containsKey(name);
        return new String(archive.get(name), StandardCharsets.UTF_8);
    }

    /** Lines of a CSV file, those inside quotes not counted. */
    private static List<String> records(String csv) {
        List<String> records = new ArrayList<>();
        StringBuilder record = new StringBuilder();
        boolean quoted = false;
        for (char c : csv.toCharArray()) {
            quoted ^= c == '"';
            if (c == '\n' && !quoted) {
                records.add(record.toString());
                record.setLength(0);
            } else {
                record.append(c);
            }
        }
        return records;
    }

    private long rowsOf(TenantTable table) {
        return switch (table.owner()) {
            case AUTHOR -> count("select count(*) from " + table.name() + " where tenant_id = ?", given.township());
            case REGISTRY ->
                count("select count(*) from " + table.name() + " where area_tenant_id = ?", given.township());
            default -> 1;
        };
    }

    private long count(String sql, Object... params) {
        return fixture.asSystem(
                given.township(),
                () -> jdbc.sql(sql).params(params).query(Long.class).single());
    }

    private byte[] stored(UUID file) {
        return fixture.asSystem(given.township(), () -> files.read(file).orElseThrow());
    }

    private List<String> acts(UUID id) {
        return fixture.asSystem(
                given.township(), () -> jdbc.sql("select act from audit_entry where subject_id = ? order by id")
                        .param(id)
                        .query(String.class)
                        .list());
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.messageKey())
                .isEqualTo(key));
    }
}
