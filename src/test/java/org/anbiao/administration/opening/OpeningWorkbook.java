package org.anbiao.administration.opening;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.anbiao.common.Messages;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook that opens authorities, as a test fills it in; every call makes an area that no other test has. */
public final class OpeningWorkbook {

    private static final AtomicInteger COUNTY = new AtomicInteger();

    private final Messages messages = new Messages();
    private final Map<OpeningSheet, List<String[]>> rows = new LinkedHashMap<>();

    /** A county's code that no other test has. */
    public static String newCountyCode() {
        int number = COUNTY.incrementAndGet();
        return "43%02d%02d".formatted(number / 99 + 1, number % 99 + 1);
    }

    /** Adds a row: the texts of its cells in the order of the columns. */
    public OpeningWorkbook row(OpeningSheet sheet, String... cells) {
        rows.computeIfAbsent(sheet, key -> new ArrayList<>()).add(cells);
        return this;
    }

    /** A county with three townships of two villages each, a department and first members; below a superior. */
    public static OpeningWorkbook county(String code, String superior) {
        OpeningWorkbook book = new OpeningWorkbook()
                .row(OpeningSheet.AUTHORITIES, code + "-yj", "虚构" + code + "应急管理局", "应急局" + code, "部门", "县（市、区）", code)
                .row(OpeningSheet.AUTHORITIES, code, "虚构" + code + "县人民政府", "县" + code, "人民政府", "县（市、区）", superior)
                .row(OpeningSheet.UNITS, code, "安办", "县安办")
                .row(OpeningSheet.UNITS, code + "-yj", "股室", "工贸股")
                .row(OpeningSheet.SECTORS, code + "-yj", "工贸" + code, "工贸股", "安委发〔2023〕5号")
                .row(OpeningSheet.MEMBERS, code, "钟县安", "系统管理员", "", "13900000001", "");
        for (int i = 1; i <= 3; i++) {
            String town = code + "10" + i;
            book.row(OpeningSheet.AUTHORITIES, town, "虚构" + town + "镇人民政府", "镇" + town, "人民政府", "乡镇（街道）", code)
                    .row(OpeningSheet.UNITS, town, "网格", "东村第一网格", "东村")
                    .row(OpeningSheet.UNITS, town, "村（社区）", "东村")
                    .row(OpeningSheet.UNITS, town, "村（社区）", "西村")
                    .row(OpeningSheet.UNITS, town, "安办", "镇安办")
                    .row(OpeningSheet.MEMBERS, town, "镇管" + i, "系统管理员", "", "1390000001" + i, "")
                    .row(OpeningSheet.MEMBERS, town, "村干" + i, "村（站所）工作人员", "东村", "", "cun" + i + "@example.org");
        }
        return book;
    }

    /** Writes the workbook; without {@code headings} the sheets have rows only. */
    public Path write(Path folder) {
        Path file = folder.resolve(UUID.randomUUID() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (var entry : rows.entrySet()) {
                Worksheet sheet = workbook.newWorksheet(entry.getKey().title(messages));
                int index = 0;
                for (OpeningColumn column : entry.getKey().columns()) {
                    sheet.value(0, index++, column.heading(messages) + (column.required() ? "*" : ""));
                }
                int line = 1;
                for (String[] cells : entry.getValue()) {
                    for (int i = 0; i < cells.length; i++) {
                        if (cells[i].startsWith("=")) {
                            sheet.formula(line, i, cells[i].substring(1));
                        } else if (!cells[i].isEmpty()) {
                            sheet.value(line, i, cells[i]);
                        }
                    }
                    line++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
