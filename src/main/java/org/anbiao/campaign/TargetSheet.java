package org.anbiao.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The target table as a workbook in the layout of 001's 附件1: sectors or units in rows, targets in columns, the lead office
 * last; each target has what was reached beside it, and a line with the sums at the end.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
public class TargetSheet {

    private static final int WIDE = 22 * 256;
    private static final int NARROW = 14 * 256;

    private final CampaignTargets targets;
    private final CampaignSetup setup;
    private final Messages messages;

    TargetSheet(CampaignTargets targets, CampaignSetup setup, Messages messages) {
        this.targets = targets;
        this.setup = setup;
        this.messages = messages;
    }

    /** The workbook of a campaign. */
    public byte[] workbook(UUID campaignId) {
        List<TargetProgress> progress = targets.progress(campaignId);
        List<String> names = new ArrayList<>(new LinkedHashSet<>(
                progress.stream().map(each -> each.target().name()).toList()));
        Map<String, List<TargetProgress>> rows = new LinkedHashMap<>();
        progress.forEach(each -> rows.computeIfAbsent(each.scopeName(), scope -> new ArrayList<>())
                .add(each));
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(messages.chinese("campaign.targets.sheet"));
            head(sheet, styles(book), setup.get(campaignId).head().title(), names, progress);
            body(sheet, styles(book), names, rows);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Styles(CellStyle title, CellStyle head, CellStyle cell) {}

    private static Styles styles(XSSFWorkbook book) {
        Font bold = book.createFont();
        bold.setBold(true);
        CellStyle title = book.createCellStyle();
        title.setAlignment(HorizontalAlignment.CENTER);
        title.setFont(bold);
        CellStyle cell = book.createCellStyle();
        cell.setAlignment(HorizontalAlignment.CENTER);
        cell.setVerticalAlignment(VerticalAlignment.CENTER);
        cell.setWrapText(true);
        cell.setBorderTop(BorderStyle.THIN);
        cell.setBorderBottom(BorderStyle.THIN);
        cell.setBorderLeft(BorderStyle.THIN);
        cell.setBorderRight(BorderStyle.THIN);
        CellStyle head = book.createCellStyle();
        head.cloneStyleFrom(cell);
        head.setFont(bold);
        return new Styles(title, head, cell);
    }

    private void head(Sheet sheet, Styles styles, String title, List<String> names, List<TargetProgress> progress) {
        int last = 2 * names.size() + 1;
        Cell top = sheet.createRow(0).createCell(0);
        top.setCellValue(messages.chinese("campaign.targets.sheet.title", title));
        top.setCellStyle(styles.title());
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, last));
        Row upper = sheet.createRow(1);
        Row lower = sheet.createRow(2);
        text(upper, 0, messages.chinese("campaign.targets.scope"), styles.head());
        text(lower, 0, "", styles.head());
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String unit = progress.stream()
                    .filter(each -> each.target().name().equals(name))
                    .map(each -> each.target().unitLabel())
                    .findFirst()
                    .orElse("");
            int column = 2 * i + 1;
            text(upper, column, messages.chinese("campaign.targets.sheet.column", name, unit), styles.head());
            text(upper, column + 1, "", styles.head());
            sheet.addMergedRegion(new CellRangeAddress(1, 1, column, column + 1));
            text(lower, column, messages.chinese("campaign.targets.number"), styles.head());
            text(lower, column + 1, messages.chinese("campaign.targets.actual"), styles.head());
            sheet.setColumnWidth(column, NARROW);
            sheet.setColumnWidth(column + 1, NARROW);
        }
        text(upper, last, messages.chinese("campaign.targets.office"), styles.head());
        text(lower, last, "", styles.head());
        sheet.addMergedRegion(new CellRangeAddress(1, 2, last, last));
        sheet.setColumnWidth(0, WIDE);
        sheet.setColumnWidth(last, NARROW);
        sheet.createFreezePane(1, 3);
    }

    private void body(Sheet sheet, Styles styles, List<String> names, Map<String, List<TargetProgress>> rows) {
        long[] sums = new long[2 * names.size()];
        int line = 3;
        for (Map.Entry<String, List<TargetProgress>> entry : rows.entrySet()) {
            Row row = sheet.createRow(line++);
            text(row, 0, entry.getKey(), styles.cell());
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                TargetProgress found = entry.getValue().stream()
                        .filter(each -> each.target().name().equals(name))
                        .findFirst()
                        .orElse(null);
                number(row, 2 * i + 1, found == null ? null : found.needed(), styles.cell());
                number(row, 2 * i + 2, found == null ? null : found.actual(), styles.cell());
                sums[2 * i] += found == null ? 0 : found.needed();
                sums[2 * i + 1] += found == null ? 0 : found.actual();
            }
            text(row, 2 * names.size() + 1, entry.getValue().get(0).target().leadOffice(), styles.cell());
        }
        if (rows.size() > 1 && rows.values().stream().flatMap(List::stream).allMatch(each -> each.unit() == null)) {
            Row row = sheet.createRow(line++);
            text(row, 0, messages.chinese("campaign.targets.sheet.sum"), styles.head());
            for (int i = 0; i < sums.length; i++) {
                number(row, i + 1, sums[i], styles.head());
            }
            text(row, sums.length + 1, "", styles.head());
        }
        rows.values().stream().flatMap(List::stream).findFirst().ifPresent(any -> {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(0)
                    .setCellValue(messages.chinese(
                            "campaign.targets.sheet.note", any.question().asOf()));
        });
    }

    private static void text(Row row, int column, String value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private static void number(Row row, int column, @org.jspecify.annotations.Nullable Long value, CellStyle style) {
        Cell cell = row.createCell(column);
        if (value != null) {
            cell.setCellValue(value);
        }
        cell.setCellStyle(style);
    }
}
