package org.anbiao.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.registry.RegistrySamples;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Every bad row is told what to do; none of them is written. */
class ImportBadRowsTest extends ImportTestBase {

    @Test
    void everyKindOfBadRowIsToldWhatToDo() {
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
    }

    @Test
    void malformedCodesAreToldApart() {
        String right = RegistrySamples.code();
        String last = right.substring(17);
        UUID id = check(List.of(
                row(right.substring(0, 17), "虚构甲厂"),
                row(right.substring(0, 17) + (last.equals("0") ? "1" : "0"), "虚构乙厂"),
                row("91350500IA" + right.substring(10), "虚构丙厂"),
                with(with(row("村#1", "虚构丁店"), ImportColumn.KIND, "九小场所"), ImportColumn.CATEGORY, "小商店")));

        assertThat(service.problems(id, 10))
                .extracting(ImportProblem::problems)
                .satisfiesExactly(told("应为 18 位，现在是 17 位"), told("校验位不对"), told("不会出现的字符"), told("场所编码", "4 至 20 位"));
        assertThat(service.get(id).toAdd()).isZero();
    }

    @Test
    void aCodeThatStandsTwiceIsTakenOnceAndTheSecondRowNamesTheFirst() {
        String code = RegistrySamples.code();
        UUID id = check(List.of(row(code, "虚构甲厂"), row(RegistrySamples.code(), "虚构乙厂"), row(code, "虚构丙厂")));
        apply(id);

        assertThat(names()).containsExactlyInAnyOrder("虚构甲厂", "虚构乙厂");
        assertThat(service.problems(id, 10)).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(4);
            assertThat(problem.problems()).contains("与第 2 行的代码相同");
        });
    }

    @Test
    void aDayInARefusalIsWrittenAsPeopleWriteIt() {
        String code = RegistrySamples.code();
        apply(check(List.of(with(row(code, "虚构甲厂"), ImportColumn.ENTERED, "2024-06-01"))));

        UUID id = check(List.of(with(row(code, "虚构甲厂"), ImportColumn.ENTERED, "2024-07-01")));

        assertThat(service.problems(id, 10)).singleElement().satisfies(problem -> assertThat(problem.problems())
                .contains("2024年6月1日"));
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

    private static java.util.function.Consumer<String> told(String... fragments) {
        return problem -> assertThat(problem).contains(fragments);
    }
}
