package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbook is the official form: merged regions, labels, numbers, print set-up. */
class FormSheetWriterTest {

    private static final FormCatalogue CATALOGUE = new FormCatalogue();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dehua-2025-q1",
                "dehua-2025-q2",
                "dehua-2025-q3",
                "jintao-2026-q1",
                "jintao-2026-q2",
                "jintao-2026-q3"
            })
    void mergedRegionsAndTextsAreThoseOfTheLayout(String id) throws IOException {
        FormDefinition form = CATALOGUE.form(id);
        FormLayout layout = FormLayout.of(form);
        try (XSSFWorkbook book = write(form, Map.of())) {
            Sheet sheet = book.getSheetAt(0);
            Set<String> expected = new HashSet<>();
            int body = FormSheetWriter.TOP_ROWS + layout.headerRows();
            layout.header()
                    .forEach(c -> region(
                            expected, FormSheetWriter.TOP_ROWS + c.row(), c.column(), c.rowSpan(), c.columnSpan()));
            layout.body().forEach(c -> region(expected, body + c.row(), c.column(), c.rowSpan(), c.columnSpan()));
            Set<String> merged = new HashSet<>();
            for (CellRangeAddress region : sheet.getMergedRegions()) {
                boolean table = region.getFirstRow() >= FormSheetWriter.TOP_ROWS
                        && region.getFirstRow() < body + layout.bodyRows();
                if (table) {
                    merged.add(region.formatAsString());
                }
            }
            assertThat(merged).isEqualTo(expected);
            layout.header().forEach(c -> assertThat(sheet.getRow(FormSheetWriter.TOP_ROWS + c.row())
                            .getCell(c.column())
                            .getStringCellValue())
                    .isEqualTo(c.text()));
        }
    }

    @Test
    void noCellIsBlankExceptThoseTheLayoutDoesNotHave() throws IOException {
        FormDefinition form = CATALOGUE.form("dehua-2025-q2");
        FormLayout layout = FormLayout.of(form);
        try (XSSFWorkbook book = write(form, Map.of())) {
            Sheet sheet = book.getSheetAt(0);
            for (FormLayout.BodyCell c : layout.body()) {
                Cell cell = sheet.getRow(FormSheetWriter.TOP_ROWS + layout.headerRows() + c.row())
                        .getCell(c.column());
                if (c.content() instanceof FormLayout.Content.Figure) {
                    assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
                    assertThat(cell.getNumericCellValue()).isZero();
                } else if (c.content() instanceof FormLayout.Content.Nothing) {
                    assertThat(cell.getCellType()).isEqualTo(CellType.BLANK);
                }
            }
        }
    }

    @Test
    void moneyHasFourDecimalsAndCountsHaveNone() throws IOException {
        FormDefinition form = CATALOGUE.form("dehua-2025-q3");
        CellKey amount = new CellKey(form.id(), "township", "", "fine_amount");
        CellKey times = new CellKey(form.id(), "township", "", "fined_times");
        try (XSSFWorkbook book = write(form, Map.of(amount, new BigDecimal("12.3456"), times, BigDecimal.valueOf(3)))) {
            DataFormatter shown = new DataFormatter();
            Row row = book.getSheetAt(0).getRow(FormSheetWriter.TOP_ROWS + 3 + 1);
            assertThat(shown.formatCellValue(row.getCell(column(form, "fine_amount"))))
                    .isEqualTo("12.3456");
            assertThat(shown.formatCellValue(row.getCell(column(form, "fined_times"))))
                    .isEqualTo("3");
        }
    }

    @Test
    void theLineAboveTheTableNamesUnitPersonPhoneAndDay() throws IOException {
        try (XSSFWorkbook book = write(CATALOGUE.form("jintao-2026-q1"), Map.of())) {
            StringBuilder line = new StringBuilder();
            book.getSheetAt(0).getRow(1).forEach(cell -> line.append(cell.getStringCellValue()));
            assertThat(line.toString()).contains("填报单位（盖章）：=HYPERLINK(\"x\")", "填表人：+86", "联系电话：@x", "2026年3月28日");
        }
    }

    @Test
    void whatPeopleTypeNeverBecomesAFormula() throws IOException {
        try (XSSFWorkbook book = write(CATALOGUE.form("jintao-2026-q1"), Map.of())) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                }
            }
        }
    }

    @Test
    void printsLandscapeOnOnePageWidthWithFixedHeaderAndNotes() throws IOException {
        FormDefinition form = CATALOGUE.form("jintao-2026-q3");
        try (XSSFWorkbook book = write(form, Map.of())) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
            String notes = sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue();
            assertThat(notes).startsWith("注：1.村填报的数据应包含").contains("7.每季度末月29日前");
        }
    }

    private static int column(FormDefinition form, String id) {
        return 1 + form.gridColumns().stream().map(FormColumn::id).toList().indexOf(id);
    }

    private static void region(Set<String> regions, int row, int column, int rows, int columns) {
        if (rows * columns > 1) {
            regions.add(new CellRangeAddress(row, row + rows - 1, column, column + columns - 1).formatAsString());
        }
    }

    private static XSSFWorkbook write(FormDefinition form, Map<CellKey, BigDecimal> figures) throws IOException {
        FilledForm.Header header = new FilledForm.Header("=HYPERLINK(\"x\")", "+86", "@x", LocalDate.of(2026, 3, 28));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FormSheetWriter.write(List.of(new FilledForm(form, header, new HashMap<>(figures))), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
