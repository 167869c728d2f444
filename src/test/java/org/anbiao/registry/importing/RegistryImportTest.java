package org.anbiao.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseExport;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.EnterpriseService;
import org.anbiao.registry.RegistrySamples;
import org.anbiao.registry.SizeClass;
import org.anbiao.registry.persistence.ImportTable;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.CurrentActor;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class RegistryImportTest {

    @TempDir
    Path folder;

    @Autowired
    TenantFixture fixture;

    @Autowired
    ImportService service;

    @Autowired
    ImportRunner runner;

    @Autowired
    ImportResume resume;

    @Autowired
    ImportTable imports;

    @Autowired
    ImportTemplate template;

    @Autowired
    ProblemSheet problemSheet;

    @Autowired
    EnterpriseDirectory directory;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseExport export;

    @Autowired
    Messages messages;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private String townshipName;
    private UUID east;

    @BeforeEach
    void logIn() {
        county = fixture.county();
        township = fixture.township(county);
        east = fixture.unit(township, "village", "东村");
        fixture.unit(township, "village", "西村");
        fixture.unit(township, "station", "工业站");
        townshipName = transaction.execute(status -> jdbc.sql("select short_name from tenant where id = ?")
                .param(township)
                .query(String.class)
                .single());
        fixture.logIn(township, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void theCheckWritesNothingAndTheConfirmationOnlyTheGoodRows() {
        String good = RegistrySamples.code();
        UUID id = check(List.of(
                row(good, "虚构甲厂"),
                row("91350500MA0000000X", "虚构乙厂"),
                with(row(RegistrySamples.code(), "虚构丙厂"), ImportColumn.VILLAGE, "南村")));

        RegistryImport checked = service.get(id);
        assertThat(checked.state()).isEqualTo(RegistryImport.State.CHECKED);
        assertThat(List.of(checked.total(), checked.toAdd(), checked.bad())).containsExactly(3, 1, 2);
        assertThat(names()).isEmpty();

        apply(id);

        assertThat(service.get(id).applied()).isOne();
        assertThat(names()).containsExactly("虚构甲厂");
        assertThat(service.problems(id, 10))
                .extracting(ImportProblem::problems)
                .satisfiesExactly(problem -> assertThat(problem).contains("校验位不对"), problem -> assertThat(problem)
                        .contains("本地区没有“南村”"));
    }

    @Test
    void aGoodRowBringsEverythingAlong() {
        Map<ImportColumn, Object> row = row(RegistrySamples.code(), "虚构甲厂");
        row.put(ImportColumn.STAFF, 99);
        row.put(ImportColumn.REVENUE, 2000);
        row.put(ImportColumn.KEY, "是");
        row.put(ImportColumn.TAGS, "商贸企业、新办企业");
        row.put(ImportColumn.OPENED, "2018年3月1日");
        row.put(ImportColumn.ENTERED, LocalDate.of(2024, 12, 1));
        row.put(ImportColumn.SUPERVISOR_UNIT, "工业站");
        row.put(ImportColumn.LEGAL_NAME, "甲某");
        row.put(ImportColumn.OFFICER_NAME, "乙某");
        row.put(ImportColumn.OFFICER_FULL_TIME, "兼职");

        UUID id = check(List.of(row));
        assertThat(service.problems(id, 5)).isEmpty();
        apply(id);

        EnterpriseListItem item = items().get(0);
        assertThat(item.sizeClass()).isEqualTo(SizeClass.ABOVE_SCALE);
        assertThat(item.keyEnterprise()).isTrue();
        assertThat(item.supervisorName()).endsWith("工业站");
        assertThat(enterprises.get(new EnterpriseId(item.id())).data().profile().tags())
                .hasSize(2);
        assertThat(count("select count(*) from fact_enterprise where valid_from = '2024-12-01' and valid_to is null"
                        + " and size_class = 'above_scale' and line_unit_id is not null"))
                .isOne();
        assertThat(count("select count(*) from fact_safety_officer where not full_time and person_name = '乙某'"))
                .isOne();
        assertThat(count("select count(*) from enterprise_person where role = 'legal_representative'"))
                .isOne();
        assertThat(count("select count(*) from audit_entry where act = 'enterprise.imported'"))
                .isOne();
    }

    @Test
    void everyKindOfBadRowIsToldWhatToDo() {
        String closed = RegistrySamples.code();
        String code = RegistrySamples.code();
        List<Map<ImportColumn, Object>> rows = List.of(
                row(code, "虚构甲厂"),
                row(" " + code.toLowerCase() + " ", "虚构甲厂"),
                with(row(RegistrySamples.code(), ""), ImportColumn.SUPERVISOR, ""),
                with(row(RegistrySamples.code(), "虚构乙厂"), ImportColumn.KIND, "公司"),
                with(row(RegistrySamples.code(), "虚构丙店"), ImportColumn.KIND, "九小场所"),
                with(row(RegistrySamples.code(), "虚构丁厂"), ImportColumn.SUPERVISOR, "不存在的局"),
                with(row(RegistrySamples.code(), "虚构戊厂"), ImportColumn.SUPERVISOR_UNIT, "不存在的站"),
                with(row(RegistrySamples.code(), "虚构己厂"), ImportColumn.STAFF, "五十"),
                with(row(RegistrySamples.code(), "虚构庚厂"), ImportColumn.STAFF, "1.5"),
                with(row(RegistrySamples.code(), "虚构辛厂"), ImportColumn.REVENUE, "1E+99999"),
                with(row(RegistrySamples.code(), "虚构壬厂"), ImportColumn.OPENED, "2025-02-30"),
                with(row(RegistrySamples.code(), "虚构癸厂"), ImportColumn.ENTERED, "2999-01-01"),
                with(row(RegistrySamples.code(), "虚构子厂"), ImportColumn.SECTOR, "不存在的行业"),
                with(row(RegistrySamples.code(), "虚构丑厂"), ImportColumn.TAGS, "好企业"),
                with(row(RegistrySamples.code(), "虚构寅厂"), ImportColumn.OFFICER_NAME, "乙某"),
                with(row(RegistrySamples.code(), "虚构卯厂"), ImportColumn.ADDRESS, "长".repeat(201)),
                row("", "虚构辰厂"));

        UUID id = check(rows);

        assertThat(service.get(id).bad()).isEqualTo(rows.size() - 1);
        assertThat(service.problems(id, 50))
                .extracting(ImportProblem::problems)
                .satisfiesExactly(
                        told("与第 2 行的代码相同"),
                        told("请填写“名称”", "请填写“直接监管单位”"),
                        told("“公司”不在选项中", "企业、九小场所".substring(0, 2)),
                        told("必须选择一个类别"),
                        told("没有“不存在的局”这个监管单位"),
                        told("没有“不存在的站”"),
                        told("不是合理的数字"),
                        told("不是整数"),
                        told("不是合理的数字"),
                        told("2025-02-30", "不是日期"),
                        told("还没有到"),
                        told("没有“不存在的行业”"),
                        told("没有“好企业”这个标签"),
                        told("请同时填写专职或兼职"),
                        told("超过 200 个字"),
                        told("请填写统一社会信用代码"));
        assertThat(closed).isNotBlank();
    }

    @Test
    void aFormulaIsNotBelieved() throws IOException {
        Path file = folder.resolve("formula.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("a");
            ImportColumn[] columns = ImportColumn.values();
            Map<ImportColumn, Object> row = row(RegistrySamples.code(), "虚构甲厂");
            for (int i = 0; i < columns.length; i++) {
                sheet.value(0, i, columns[i].heading(messages));
                if (row.containsKey(columns[i])) {
                    sheet.value(1, i, String.valueOf(row.get(columns[i])));
                }
            }
            sheet.formula(1, ImportColumn.STAFF.ordinal(), "HYPERLINK(\"http://evil.example\")");
        }

        UUID id = service.check("formula.xlsx", file);

        assertThat(service.problems(id, 5)).singleElement().satisfies(problem -> assertThat(problem.problems())
                .contains("是公式"));
    }

    @Test
    void theSameSheetAgainChangesNothingAndAChangedOneOnlyWhatItSays() {
        String code = RegistrySamples.code();
        Map<ImportColumn, Object> row = row(code, "虚构甲厂");
        row.put(ImportColumn.STAFF, 50);
        row.put(ImportColumn.ENTERED, "2024-06-01");
        row.put(ImportColumn.PHONE, "0595-1");
        apply(check(List.of(row)));

        UUID again = check(List.of(row));
        assertThat(service.get(again).unchanged()).isOne();
        apply(again);
        assertThat(names()).containsExactly("虚构甲厂");

        Map<ImportColumn, Object> changed = row(code, "虚构甲厂（新）");
        changed.put(ImportColumn.STAFF, 350);
        changed.put(ImportColumn.VILLAGE, "西村");
        UUID change = check(List.of(changed));
        assertThat(service.get(change).toChange()).isOne();
        apply(change);

        EnterpriseListItem item = items().get(0);
        assertThat(item.name()).isEqualTo("虚构甲厂（新）");
        assertThat(item.phone()).isEqualTo("0595-1");
        assertThat(item.villageName()).isEqualTo("西村");
        assertThat(count("select count(*) from fact_enterprise where valid_from = '2024-06-01' and valid_to = "
                        + "(now() at time zone 'Asia/Shanghai')::date and size_class = 'small_micro'"))
                .isOne();
        assertThat(count("select count(*) from fact_enterprise where valid_to is null and size_class = 'above_scale'"))
                .isOne();
    }

    @Test
    void whatSomebodyElseChangedInTheMeantimeIsNotOverwritten() {
        String code = RegistrySamples.code();
        apply(check(List.of(row(code, "虚构甲厂"))));
        UUID pending = check(List.of(row(code, "虚构甲厂（导入）"), row(RegistrySamples.code(), "虚构乙厂")));
        EnterpriseId id = new EnterpriseId(items().get(0).id());
        var data = enterprises.get(id).data();
        enterprises.revise(id, 0, data.profile(), data.figures(), data.life().enteredOn());

        apply(pending);

        assertThat(names()).containsExactlyInAnyOrder("虚构甲厂", "虚构乙厂");
        assertThat(service.get(pending).rejected()).isOne();
        assertThat(service.problems(pending, 5)).singleElement().satisfies(problem -> assertThat(problem.problems())
                .contains("请重新导入这一行"));
    }

    @Test
    void aCodeOfAnotherTownshipIsNotRegisteredTwice() {
        UUID other = fixture.township(county);
        UUID village = fixture.unit(other, "village", "北村");
        String code = RegistrySamples.code();
        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        enterprises.register(RegistrySamples.enterprise("虚构甲厂", village, other));
        String registered = items().get(0).code();

        UUID id = check(List.of(row(registered, "虚构甲厂"), row(code, "虚构乙厂")));

        assertThat(service.problems(id, 5)).singleElement().satisfies(problem -> assertThat(problem.problems())
                .contains("请在该企业的档案中办理迁移"));
    }

    @Test
    void theCorrectionSheetHoldsTheBadRowsAndCanBeImportedAgain() throws IOException {
        String injected = "=HYPERLINK(\"http://evil.example\",\"点我\")";
        UUID id = check(List.of(
                row(RegistrySamples.code(), "虚构甲厂"),
                with(row(RegistrySamples.code(), injected), ImportColumn.VILLAGE, "南村")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        problemSheet.write(id, out);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isOne();
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("本地区没有“南村”");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(3);
            assertThat(sheet.getRow(1).getCell(3).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo(injected);
            sheet.getRow(1).getCell(2 + ImportColumn.VILLAGE.ordinal()).setCellValue("西村");
            Path corrected = folder.resolve("corrected.xlsx");
            try (OutputStream file = Files.newOutputStream(corrected)) {
                workbook.write(file);
            }
            UUID second = service.check("corrected.xlsx", corrected);
            assertThat(service.problems(second, 5)).isEmpty();
            assertThat(service.get(second).toAdd()).isOne();
        }
    }

    @Test
    void theTemplateOffersTheAuthoritysNamesAndItsOwnRowsAreNoData() throws IOException {
        Path file = folder.resolve("template.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            template.write(out);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getDataValidations()).hasSizeGreaterThan(6);
            assertThat(workbook.getName("list_VILLAGE").getRefersToFormula()).endsWith("$2");
        }

        UUID id = service.check("template.xlsx", file);

        assertThat(service.get(id).state()).isEqualTo(RegistryImport.State.REFUSED);
        assertThat(service.get(id).refusal()).contains("没有可导入的数据");
    }

    @Test
    void aFileThatIsNoTemplateIsRefusedAsAWhole() throws IOException {
        Path text = folder.resolve("text.xlsx");
        Files.writeString(text, "代码,名称");
        Path headless = folder.resolve("headless.xlsx");
        try (OutputStream out = Files.newOutputStream(headless);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("a").value(0, 0, "名称");
        }

        assertThat(service.get(service.check("text.xlsx", text)).refusal()).contains("不是 .xlsx");
        assertThat(service.get(service.check("headless.xlsx", headless)).refusal())
                .contains("缺少“统一社会信用代码”");
    }

    @Test
    void anInterruptedImportGoesOnAfterTheRestartAndDoublesNothing() {
        List<Map<ImportColumn, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(row(RegistrySamples.code(), "虚构厂" + i));
        }
        UUID id = check(rows);
        transaction.executeWithoutResult(status -> imports.confirm(id));
        // the process dies after the first chunk
        assertThat(runner.writeNext(id, 10)).isTrue();
        assertThat(service.get(id).applied()).isEqualTo(10);

        resume.resume(township);

        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> service.get(id).state() == RegistryImport.State.DONE);
        assertThat(service.get(id).applied()).isEqualTo(30);
        assertThat(items()).hasSize(30);
        assertThat(count("select count(*) from fact_enterprise")).isEqualTo(30);
        assertThat(count("select count(*) from audit_entry where act = 'enterprise.imported'"))
                .isEqualTo(30);
    }

    @Test
    void aSecondClickOnConfirmDoesNothingAndACancelledImportCannotBeConfirmed() {
        UUID id = check(List.of(row(RegistrySamples.code(), "虚构甲厂")));
        service.confirm(id);
        service.confirm(id);
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> service.get(id).state() == RegistryImport.State.DONE);
        service.confirm(id);
        assertThat(names()).containsExactly("虚构甲厂");

        UUID cancelled = check(List.of(row(RegistrySamples.code(), "虚构乙厂")));
        service.cancel(cancelled);
        assertThatThrownBy(() -> service.confirm(cancelled)).isInstanceOf(DomainException.class);
        assertThat(names()).containsExactly("虚构甲厂");
    }

    @Test
    void importsOfAnotherAuthorityAreNotSeenAndAVillageDoesNotImport() {
        UUID id = check(List.of(row(RegistrySamples.code(), "虚构甲厂")));

        fixture.logIn(fixture.township(county), Role.SAFETY_OFFICE);
        assertThatThrownBy(() -> service.get(id)).isInstanceOf(DomainException.class);
        assertThat(service.latest()).isEmpty();
        fixture.logIn(fixture.member(township, Role.UNIT_WORKER, east, null));
        assertThatThrownBy(() -> service.get(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void tenThousandRowsAreThroughInReasonableTime() {
        List<Map<ImportColumn, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Map<ImportColumn, Object> row = row(RegistrySamples.code(), "虚构厂" + i);
            row.put(ImportColumn.STAFF, i % 400);
            row.put(ImportColumn.OFFICER_NAME, "甲某");
            row.put(ImportColumn.OFFICER_FULL_TIME, "专职");
            rows.add(row);
        }
        Path file = workbook(rows);
        long start = System.nanoTime();
        UUID id = service.check("big.xlsx", file);
        long checked = System.nanoTime();
        apply(id);
        long applied = System.nanoTime();

        assertThat(service.get(id).applied()).isEqualTo(10_000);
        System.out.printf(
                "10000 rows: checked in %d ms, written in %d ms%n",
                (checked - start) / 1_000_000, (applied - checked) / 1_000_000);
        assertThat(Duration.ofNanos(applied - start)).isLessThan(Duration.ofSeconds(120));
    }

    @Test
    void theExportIsTheListAndComputesNothing() throws IOException {
        var first = row(RegistrySamples.code(), "=1+1");
        var second = row(RegistrySamples.code(), "虚构乙厂");
        List.of(first, second).forEach(row -> row.put(ImportColumn.STAFF, 12));
        apply(check(List.of(first, second)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        export.write(EnterpriseFilter.ACTIVE.withText("1"), out);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("统一社会信用代码");
            assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) 20);
            assertThat(sheet.getRow(0).getCell(17).getStringCellValue()).isEqualTo("营业收入（万元）");
            assertThat(sheet.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(16).getNumericCellValue()).isEqualTo(12);
            assertThat(sheet.getRow(1).getCell(19).getStringCellValue()).matches("\\d{4}-\\d{2}-\\d{2}");
        }
    }

    private static java.util.function.Consumer<String> told(String... fragments) {
        return problem -> assertThat(problem).contains(fragments);
    }

    private Map<ImportColumn, Object> row(String code, String name) {
        Map<ImportColumn, Object> row = new EnumMap<>(ImportColumn.class);
        row.put(ImportColumn.CODE, code);
        row.put(ImportColumn.NAME, name);
        row.put(ImportColumn.KIND, "企业");
        row.put(ImportColumn.VILLAGE, "东村");
        row.put(ImportColumn.SUPERVISOR, townshipName);
        return row;
    }

    private static Map<ImportColumn, Object> with(Map<ImportColumn, Object> row, ImportColumn column, Object value) {
        row.put(column, value);
        return row;
    }

    private UUID check(List<Map<ImportColumn, Object>> rows) {
        return service.check("test.xlsx", workbook(rows));
    }

    private Path workbook(List<Map<ImportColumn, Object>> rows) {
        Path file = folder.resolve(UUID.randomUUID() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("企业");
            for (ImportColumn column : ImportColumn.values()) {
                sheet.value(0, column.ordinal(), column.heading(messages) + (column.required() ? "*" : ""));
            }
            for (int i = 0; i < rows.size(); i++) {
                int line = i + 1;
                rows.get(i).forEach((column, value) -> put(sheet, line, column.ordinal(), value));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file;
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy/m/d").set();
        } else {
            sheet.value(row, column, (String) value);
        }
    }

    /** Confirms and writes in this thread. */
    private void apply(UUID id) {
        transaction.executeWithoutResult(status -> imports.confirm(id));
        runner.run(id);
        assertThat(service.get(id).state()).isEqualTo(RegistryImport.State.DONE);
    }

    private List<EnterpriseListItem> items() {
        return directory.rows(EnterpriseFilter.ACTIVE, new PageRequest(0, 1000));
    }

    private List<String> names() {
        return items().stream().map(EnterpriseListItem::name).toList();
    }

    private long count(String sql) {
        return transaction.execute(status -> jdbc.sql(sql).query(Long.class).single());
    }
}
