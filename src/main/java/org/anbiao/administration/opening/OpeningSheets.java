package org.anbiao.administration.opening;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anbiao.administration.opening.CheckedOpeningRow.State;
import org.anbiao.administration.persistence.OpeningRows;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The workbook that opens authorities: as a template with hints, samples and lists to choose from, and as the copy of the rows
 * that were not taken, each with what to do about it. Corrected, that copy is uploaded as it is.
 */
@Service
@PreAuthorize("hasAnyAuthority('tenants.open', 'tenant.admin')")
@Transactional(readOnly = true)
public class OpeningSheets {

    private static final int LAST_ROW = 5_000;
    private static final int WIDTH = 20 * 256;
    private static final int WIDE = 60 * 256;
    private static final int EXPLANATIONS = 9;

    private final OpeningRows openings;
    private final Messages messages;

    OpeningSheets(OpeningRows openings, Messages messages) {
        this.openings = openings;
        this.messages = messages;
    }

    /** Writes the template as .xlsx; the stream stays open. */
    public void writeTemplate(OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Styles styles = new Styles(workbook);
            for (OpeningSheet sheet : OpeningSheet.values()) {
                XSSFSheet page = page(workbook, styles, sheet, 0);
                explain(page, styles, sheet);
            }
            lists(workbook);
            explanation(workbook);
            workbook.write(out);
        }
    }

    /** Writes the rows of an opening that were not taken as .xlsx; the stream stays open. */
    public void writeProblems(UUID id, OutputStream out) throws IOException {
        openings.find(id).orElseThrow(() -> new DomainException("administration.opening.not-found"));
        List<OpeningRows.Kept> bad = openings.rows(id, State.BAD, OpeningReader.MOST_ROWS);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Styles styles = new Styles(workbook);
            for (OpeningSheet sheet : OpeningSheet.values()) {
                List<OpeningRows.Kept> rows =
                        bad.stream().filter(row -> row.sheet() == sheet).toList();
                if (!rows.isEmpty()) {
                    problems(page(workbook, styles, sheet, 2), styles, rows);
                }
            }
            if (workbook.getNumberOfSheets() == 0) {
                page(workbook, styles, OpeningSheet.AUTHORITIES, 0);
            }
            workbook.write(out);
        }
    }

    /** A sheet with its headings, which begin behind some columns left free. */
    private XSSFSheet page(XSSFWorkbook workbook, Styles styles, OpeningSheet sheet, int first) {
        XSSFSheet page = workbook.createSheet(sheet.title(messages));
        Row header = page.createRow(0);
        int index = first;
        for (OpeningColumn column : sheet.columns()) {
            page.setDefaultColumnStyle(index, styles.text);
            page.setColumnWidth(index, WIDTH);
            header.createCell(index).setCellValue(column.heading(messages) + (column.required() ? "*" : ""));
            header.getCell(index++).setCellStyle(styles.bold);
        }
        page.createFreezePane(first, 1);
        return page;
    }

    private void explain(XSSFSheet page, Styles styles, OpeningSheet sheet) {
        Row hints = page.createRow(1);
        Row sample = page.createRow(2);
        int index = 0;
        for (OpeningColumn column : sheet.columns()) {
            String mark = index == 0 ? messages.chinese("administration.opening.hint-mark") : "";
            hints.createCell(index).setCellValue(mark + column.hint(messages));
            hints.getCell(index).setCellStyle(styles.hint);
            sample.createCell(index++).setCellValue(column.sample(messages));
        }
        hints.setHeightInPoints(75);
    }

    private void problems(XSSFSheet page, Styles styles, List<OpeningRows.Kept> rows) {
        page.getRow(0).createCell(0).setCellValue(messages.chinese("administration.opening.problem-column"));
        page.getRow(0).createCell(1).setCellValue(messages.chinese("administration.opening.row-column"));
        page.setColumnWidth(0, WIDE);
        int next = 1;
        for (OpeningRows.Kept kept : rows) {
            OpeningRow row = OpeningService.row(kept);
            Row line = page.createRow(next++);
            line.createCell(0).setCellValue(kept.problems());
            line.getCell(0).setCellStyle(styles.problem);
            line.createCell(1).setCellValue(kept.number());
            int index = 2;
            for (OpeningColumn column : row.sheet().columns()) {
                String text = row.text(column);
                line.createCell(index).setCellValue(text.equals(OpeningRow.FORMULA) ? "" : text);
                line.getCell(index++).setCellStyle(styles.text);
            }
        }
    }

    private void lists(XSSFWorkbook workbook) {
        XSSFSheet values = workbook.createSheet(messages.chinese("administration.opening.lists"));
        Map<OpeningColumn, List<String>> lists = Map.of(
                OpeningColumn.KIND, words(List.of(Tenant.Kind.values()), "administration.tenant-kind.", false),
                OpeningColumn.LEVEL, words(List.of(Tenant.Level.values()), "administration.tenant-level.", false),
                OpeningColumn.UNIT_KIND, words(List.of(OrgUnit.Kind.values()), "administration.unit-kind.", false),
                OpeningColumn.MEMBER_ROLE, words(PeopleCheck.roles(), "identity.role.", true));
        lists.forEach((column, words) -> list(workbook, values, column, words));
        workbook.setSheetHidden(workbook.getSheetIndex(values), true);
    }

    private List<String> words(List<? extends Enum<?>> constants, String prefix, boolean upper) {
        return constants.stream()
                .map(constant -> messages.chinese(
                        prefix + (upper ? constant.name() : constant.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    private void list(XSSFWorkbook workbook, XSSFSheet values, OpeningColumn column, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            Row row = values.getRow(i) == null ? values.createRow(i) : values.getRow(i);
            row.createCell(column.ordinal()).setCellValue(words.get(i));
        }
        var name = workbook.createName();
        name.setNameName("list_" + column.name());
        String letters = CellReference.convertNumToColString(column.ordinal());
        name.setRefersToFormula("'" + values.getSheetName() + "'!$" + letters + "$1:$" + letters + "$" + words.size());
        XSSFSheet page = workbook.getSheet(column.sheet().title(messages));
        int index = column.sheet().columns().indexOf(column);
        var helper = page.getDataValidationHelper();
        var validation = helper.createValidation(
                helper.createFormulaListConstraint("list_" + column.name()),
                new CellRangeAddressList(3, LAST_ROW, index, index));
        validation.setShowErrorBox(true);
        page.addValidationData(validation);
    }

    private void explanation(XSSFWorkbook workbook) {
        XSSFSheet page = workbook.createSheet(messages.chinese("administration.opening.explanation"));
        page.setColumnWidth(0, 2 * WIDE);
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= EXPLANATIONS; i++) {
            lines.add(messages.chinese("administration.opening.explanation." + i));
        }
        for (int i = 0; i < lines.size(); i++) {
            page.createRow(i).createCell(0).setCellValue(lines.get(i));
        }
    }

    /** The few looks a sheet needs. */
    private static final class Styles {

        private final CellStyle text;
        private final CellStyle bold;
        private final CellStyle hint;
        private final CellStyle problem;

        Styles(XSSFWorkbook workbook) {
            text = workbook.createCellStyle();
            // codes and telephone numbers must not turn into numbers
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            bold = filled(workbook, IndexedColors.PALE_BLUE);
            Font font = workbook.createFont();
            font.setBold(true);
            bold.setFont(font);
            hint = filled(workbook, IndexedColors.LIGHT_YELLOW);
            problem = workbook.createCellStyle();
            problem.setWrapText(true);
            Font red = workbook.createFont();
            red.setColor(IndexedColors.DARK_RED.getIndex());
            problem.setFont(red);
        }

        private static CellStyle filled(XSSFWorkbook workbook, IndexedColors color) {
            CellStyle style = workbook.createCellStyle();
            style.setFillForegroundColor(color.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setWrapText(true);
            return style;
        }
    }
}
