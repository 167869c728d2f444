package org.anbiao.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.anbiao.registry.EnterpriseExport;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.RegistrySamples;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sheets that go out: template, correction sheet, list. */
class ImportSheetsTest extends ImportTestBase {

    @Autowired
    ImportTemplate template;

    @Autowired
    ProblemSheet problemSheet;

    @Autowired
    EnterpriseExport export;

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
}
