package org.anbiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.spreadsheet.SheetReader;
import org.anbiao.identity.Role;
import org.anbiao.registry.CreditCode;
import org.anbiao.registry.importing.ImportService;
import org.anbiao.registry.importing.ProblemSheet;
import org.anbiao.registry.importing.RegistryImport;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Import of a sheet of enterprises: opened safely, checked, confirmed, written, bad rows handed back. */
@DatabaseTest
class ImportBench {

    private static final List<String> HEADINGS = List.of(
            "统一社会信用代码", "名称", "类型", "所在村（社区）", "直接监管单位", "从业人员（人）", "年营业收入（万元）", "地址", "联系电话", "开业日期",
            "法定代表人", "法定代表人电话", "安全管理人员", "安全管理人员电话", "安全管理人员专兼职");

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    TenantFixture fixture;

    @Autowired
    ImportService service;

    @Autowired
    ProblemSheet problems;

    @Autowired
    SheetReader reader;

    @TempDir
    Path folder;

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void importOfASheet() throws Exception {
        int rows = Scale.of(10_000, 1_000);
        Path file = folder.resolve("enterprises.xlsx");
        write(file, rows);
        try (BenchDatabase database = new BenchDatabase(postgres)) {
            database.wipe();
            Region region = new Region(database, 1, 0, 0);
            region.organise();
            database.settle();
            fixture.logIn(region.township(1), Role.SAFETY_OFFICE);
            Pairs.say(Pairs.machine(database.version()));

            Map<String, Long> before = CopiedRows.counts(database);
            RegistryImport done = imported(file);
            // every hundredth row has a wrong check digit
            assertThat(done.bad()).isEqualTo(rows / 100);
            assertThat(done.applied()).isEqualTo(rows - rows / 100);
            CopiedRows copied = CopiedRows.read(database, before);
            Pairs.say("Rows of one import: " + copied.describe(database));
            Pairs.compare(
                    "import of " + rows + " rows / guarded parse and COPY of the same rows",
                    "≤ 4 ×",
                    1,
                    Scale.PAIRS,
                    new Pairs.Prepared(copied::remove, () -> imported(file)),
                    new Pairs.Prepared(copied::remove, () -> {
                        long[] cells = new long[1];
                        reader.read(file, row -> cells[0] += row.cells().size());
                        return cells[0] + copied.load();
                    }));
            copied.remove();
            Pairs.say(String.format(
                    Locale.ROOT, "| heap in use during the import, above before | %d MiB | | | ≤ 96 MiB |", heap(file)));
        }
    }

    private RegistryImport imported(Path file) throws Exception {
        UUID id = service.check("enterprises.xlsx", file);
        assertThat(service.get(id).state()).isEqualTo(RegistryImport.State.CHECKED);
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        problems.write(id, sheet);
        service.confirm(id);
        while (service.get(id).state() != RegistryImport.State.DONE) {
            Thread.sleep(5);
        }
        return service.get(id);
    }

    /** Live heap, measured after collections while the import runs; in MiB. */
    private long heap(Path file) throws Exception {
        long before = live();
        long[] most = {before};
        Thread sampler = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                most[0] = Math.max(most[0], live());
                try {
                    // collecting without a pause slows the import beyond its time limit on a busy machine
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        sampler.start();
        imported(file);
        sampler.interrupt();
        sampler.join();
        return (most[0] - before) >> 20;
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void write(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "Anbiao", "1.0");
            Worksheet sheet = workbook.newWorksheet("企业");
            for (int i = 0; i < HEADINGS.size(); i++) {
                sheet.value(0, i, HEADINGS.get(i));
            }
            for (int row = 1; row <= rows; row++) {
                List<String> cells = cells(row);
                for (int i = 0; i < cells.size(); i++) {
                    sheet.value(row, i, cells.get(i));
                }
            }
            workbook.finish();
        }
    }

    private static List<String> cells(int row) {
        String body = "91350500MA" + String.format(Locale.ROOT, "%07d", row);
        char check = CreditCode.checkDigit(body);
        char wrong = check == '0' ? '1' : '0';
        return List.of(
                body + (row % 100 == 0 ? wrong : check),
                "虚构企业" + row + "有限公司",
                "企业",
                "虚构村" + (row % 10 + 1),
                "虚构镇1",
                String.valueOf(row % 300),
                String.valueOf(row % 4_000),
                "虚构路" + row + "号",
                "0595-" + (20_000_000 + row),
                "2018-03-0" + (row % 9 + 1),
                "虚构法人" + row,
                "1380000" + String.format(Locale.ROOT, "%04d", row % 10_000),
                "虚构安全员" + row,
                "1390000" + String.format(Locale.ROOT, "%04d", row % 10_000),
                "专职");
    }
}
