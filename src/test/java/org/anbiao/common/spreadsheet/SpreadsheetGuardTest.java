package org.anbiao.common.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anbiao.common.DomainException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetGuardTest {

    private static final String SHEET_START =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String SHEET_END = "</sheetData></worksheet>";

    @TempDir
    Path folder;

    private final SheetReader reader = new SheetReader();

    @Test
    void anOrdinaryWorkbookIsReadRowByRow() throws IOException {
        Path file = folder.resolve("ordinary.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("企业");
            sheet.value(0, 0, "代码");
            sheet.value(1, 0, 913500001L);
            sheet.value(1, 1, " 安溪县某厂 ");
            sheet.value(1, 2, java.time.LocalDate.of(2025, 2, 12));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.formula(3, 0, "1+1");
        }
        List<SheetRow> rows = new ArrayList<>();

        reader.read(file, rows::add);

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 4);
        assertThat(rows.get(1).cell(0).text()).isEqualTo("913500001");
        assertThat(rows.get(1).cell(1).text()).isEqualTo("安溪县某厂");
        assertThat(rows.get(1).cell(2).date()).isEqualTo(java.time.LocalDate.of(2025, 2, 12));
        assertThat(rows.get(1).cell(9)).isEqualTo(SheetCell.EMPTY);
        assertThat(rows.get(2).cell(0).formula()).isTrue();
    }

    @Test
    void aZipBombIsRefusedWhileItUnpacks() {
        assertRefused(workbook("<!-- a comment of no use -->".repeat(2_000_000)), "common.spreadsheet.ratio");
    }

    @Test
    void aBombBesideTheSheetIsRefusedToo() {
        Path file = zip("xl/media/image1.png", "0".repeat(50 * 1024 * 1024), SHEET_START + SHEET_END);

        assertRefused(file, "common.spreadsheet.ratio");
    }

    @Test
    void tooMuchUnpackedTextIsRefusedEvenIfItPacksBadly() {
        SpreadsheetLimits small = new SpreadsheetLimits(1_000, 1_500_000, 100_000, 200_000, 256, 32_767, 60);

        assertThatThrownBy(() -> new SpreadsheetGuard(small).check(workbook(" ".repeat(2_000_000))))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("common.spreadsheet.size"));
    }

    @Test
    void aDocumentTypeIsRefusedWhateverItDeclares() {
        String bomb = "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + SHEET_START
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>" + SHEET_END;
        String external = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + SHEET_START
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>" + SHEET_END;

        assertRefused(zip(null, "", bomb), "common.spreadsheet.doctype");
        assertRefused(zip(null, "", external), "common.spreadsheet.doctype");
    }

    @Test
    void aMillionEmptyRowsAreRefused() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 1_000_000; i++) {
            rows.append("<row r=\"").append(i).append("\"/>");
        }

        assertRefused(workbook(rows.toString()), "common.spreadsheet.rows");
    }

    @Test
    void aCellFarToTheRightOrFarBelowIsRefused() {
        assertRefused(workbook("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"), "common.spreadsheet.columns");
        assertRefused(workbook("<row r=\"1\"><c r=\"A1048576\"><v>1</v></c></row>"), "common.spreadsheet.rows");
        assertRefused(workbook("<row r=\"99999999999999999999\"/>"), "common.spreadsheet.broken");
        assertRefused(workbook("<row r=\"1\"><c r=\"A-1\"><v>1</v></c></row>"), "common.spreadsheet.broken");
        assertRefused(
                workbook("<row r=\"1\">" + "<c><v>1</v></c>".repeat(300) + "</row>"), "common.spreadsheet.columns");
    }

    @Test
    void aTextTooLongForACellIsRefused() {
        String text = "长".repeat(40_000);

        assertRefused(
                workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>"),
                "common.spreadsheet.text");
    }

    @Test
    void theTypeIsToldByContentNotByName() throws IOException {
        Path old = folder.resolve("old.xlsx");
        Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, 0});
        Path csv = folder.resolve("csv.xlsx");
        Files.writeString(csv, "代码,名称\n1,2\n");
        Path empty = folder.resolve("empty.xlsx");
        Files.createFile(empty);
        Path otherZip = folder.resolve("other.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(otherZip))) {
            put(out, "word/document.xml", "<document/>");
        }

        assertRefused(old, "common.spreadsheet.old-or-locked");
        assertRefused(csv, "common.spreadsheet.type");
        assertRefused(empty, "common.spreadsheet.type");
        assertRefused(otherZip, "common.spreadsheet.type");
    }

    @Test
    void macrosAndBrokenFilesAreRefused() throws IOException {
        assertRefused(zip("xl/vbaProject.bin", "x", SHEET_START + SHEET_END), "common.spreadsheet.macros");
        Path whole = workbook("<row r=\"1\"/>");
        byte[] bytes = Files.readAllBytes(whole);
        Path half = folder.resolve("half.xlsx");
        Files.write(half, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused(half, "common.spreadsheet.broken");
        assertRefused(workbook("<row r=\"1\"><c"), "common.spreadsheet.broken");
    }

    @Test
    void moreEntriesThanAWorkbookHasAreRefused() throws IOException {
        Path file = folder.resolve("entries.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 1_001; i++) {
                put(out, "xl/media/" + i, "");
            }
        }

        assertRefused(file, "common.spreadsheet.entries");
    }

    @Test
    void readingEndsWithTheTimeLimit() throws IOException {
        SheetReader hasty = new SheetReader(new SpreadsheetLimits(1_000, 200_000_000, 100, 200_000, 256, 32_767, 1));
        Path file = folder.resolve("slow.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("a").value(0, 0, "x");
        }

        assertThatThrownBy(() -> hasty.read(file, row -> sleep()))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("common.spreadsheet.time"));
    }

    private static void sleep() {
        try {
            Thread.sleep(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertRefused(Path file, String key) {
        assertThatThrownBy(() -> reader.read(file, row -> {}))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
        assertThatCode(() -> Files.delete(file)).doesNotThrowAnyException();
    }

    private Path workbook(String rows) {
        return zip(null, "", SHEET_START + rows + SHEET_END);
    }

    private Path zip(String extraName, String extra, String sheet) {
        Path file = folder.resolve("hostile" + System.nanoTime() + ".xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            put(out, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml"
                     ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml"
                     ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            put(out, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                     xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            put(out, "xl/worksheets/sheet1.xml", sheet);
            if (extraName != null) {
                put(out, extraName, extra);
            }
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
