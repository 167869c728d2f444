package org.anbiao.registry.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anbiao.common.Messages;
import org.anbiao.registry.EnterpriseTag;
import org.anbiao.registry.PlaceCategory;
import org.anbiao.registry.SubjectKind;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The import sheet to be filled in: headings, a row of hints, a sample, and drop-down lists of the authority's own names. */
@Service
@PreAuthorize("hasAuthority('registry.import')")
@Transactional(readOnly = true)
public class ImportTemplate {

    private static final int LAST_ROW = 20_000;
    private static final int WIDTH = 20 * 256;

    private final ImportLookups lookups;
    private final Messages messages;

    ImportTemplate(ImportLookups lookups, Messages messages) {
        this.lookups = lookups;
        this.messages = messages;
    }

    /** Writes the template as .xlsx; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        ImportLookup lookup = lookups.load();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet(messages.chinese("registry.import.sheet"));
            CellStyle text = workbook.createCellStyle();
            // codes and telephone numbers must not turn into numbers
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            rows(workbook, sheet, text);
            lists(workbook, sheet, lookup);
            sheet.createFreezePane(2, 1);
            workbook.write(out);
        }
    }

    private void rows(XSSFWorkbook workbook, XSSFSheet sheet, CellStyle text) {
        Row header = sheet.createRow(0);
        Row hints = sheet.createRow(1);
        Row sample = sheet.createRow(2);
        CellStyle bold = style(workbook, IndexedColors.PALE_BLUE, true);
        CellStyle hint = style(workbook, IndexedColors.LIGHT_YELLOW, false);
        for (ImportColumn column : ImportColumn.values()) {
            int index = column.ordinal();
            sheet.setDefaultColumnStyle(index, text);
            sheet.setColumnWidth(index, WIDTH);
            header.createCell(index).setCellValue(column.heading(messages) + (column.required() ? "*" : ""));
            header.getCell(index).setCellStyle(bold);
            hints.createCell(index)
                    .setCellValue(
                            index == 0
                                    ? messages.chinese("registry.import.hint-mark") + column.hint(messages)
                                    : column.hint(messages));
            hints.getCell(index).setCellStyle(hint);
            sample.createCell(index)
                    .setCellValue(messages.chinese(
                            "registry.import.sample." + column.name().toLowerCase(Locale.ROOT)));
        }
        hints.setHeightInPoints(60);
    }

    private static CellStyle style(XSSFWorkbook workbook, IndexedColors color, boolean bold) {
        CellStyle style = workbook.createCellStyle();
        style.setFillForegroundColor(color.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        Font font = workbook.createFont();
        font.setBold(bold);
        style.setFont(font);
        return style;
    }

    private void lists(XSSFWorkbook workbook, XSSFSheet sheet, ImportLookup lookup) {
        XSSFSheet values = workbook.createSheet(messages.chinese("registry.import.lists"));
        List<String> yesNo = List.of(messages.chinese("registry.import.yes"), messages.chinese("registry.import.no"));
        Map<ImportColumn, List<String>> lists = Map.ofEntries(
                Map.entry(ImportColumn.KIND, words(SubjectKind.values(), "registry.kind.")),
                Map.entry(ImportColumn.CATEGORY, words(PlaceCategory.values(), "registry.category.")),
                Map.entry(ImportColumn.TAGS, words(EnterpriseTag.values(), "registry.mark.")),
                Map.entry(ImportColumn.TOWN, lookup.areaNames()),
                Map.entry(ImportColumn.VILLAGE, lookup.villageNames()),
                Map.entry(ImportColumn.SUPERVISOR, lookup.supervisorNames()),
                Map.entry(ImportColumn.SUPERVISOR_UNIT, lookup.unitNames()),
                Map.entry(ImportColumn.SECTOR, lookup.sectorNames()),
                Map.entry(ImportColumn.PUBLIC, yesNo),
                Map.entry(ImportColumn.HIGH_RISK, yesNo),
                Map.entry(ImportColumn.KEY, yesNo),
                Map.entry(
                        ImportColumn.OFFICER_FULL_TIME,
                        List.of(
                                messages.chinese("registry.import.full-time"),
                                messages.chinese("registry.import.part-time"))));
        lists.forEach((column, words) -> list(workbook, sheet, values, column, words));
        workbook.setSheetHidden(workbook.getSheetIndex(values), true);
    }

    private <E extends Enum<E>> List<String> words(E[] constants, String prefix) {
        return Arrays.stream(constants)
                .map(constant -> messages.chinese(prefix + constant.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static void list(
            XSSFWorkbook workbook, XSSFSheet sheet, XSSFSheet values, ImportColumn column, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        int index = column.ordinal();
        for (int i = 0; i < words.size(); i++) {
            Row row = values.getRow(i) == null ? values.createRow(i) : values.getRow(i);
            row.createCell(index).setCellValue(words.get(i));
        }
        var name = workbook.createName();
        name.setNameName("list_" + column.name());
        String letters = org.apache.poi.ss.util.CellReference.convertNumToColString(index);
        name.setRefersToFormula("'" + values.getSheetName() + "'!$" + letters + "$1:$" + letters + "$" + words.size());
        var helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint("list_" + column.name()),
                new CellRangeAddressList(3, LAST_ROW, index, index));
        // several marks may stand in one cell, so the list only suggests
        validation.setShowErrorBox(column != ImportColumn.TAGS);
        sheet.addValidationData(validation);
    }
}
