package org.anbiao.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.anbiao.common.Messages;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A sheet that does not hold all says so. */
class CheckSheetsTest {

    private static int rows(long total, String... last) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = workbook.newWorksheet("表");
        sheet.value(0, 0, "企业名称");
        sheet.value(1, 0, "虚构石材厂");
        sheet.value(2, 0, "虚构茶厂");
        CheckSheets.cut(sheet, 3, total, new Messages());
        workbook.finish();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet first = read.getSheetAt(0);
            if (last.length > 0) {
                assertThat(first.getRow(first.getLastRowNum()).getCell(0).getStringCellValue())
                        .isEqualTo(last[0]);
            }
            return first.getLastRowNum();
        }
    }

    @Test
    void aLastRowSaysWhereItWasCutAndHowManyThereAre() throws IOException {
        assertThat(rows(25_001, "本表仅列出前 2 行，共 25,001 行；如需其余内容，请缩小范围后重新导出。")).isEqualTo(3);
        assertThat(rows(2)).as("nothing was cut").isEqualTo(2);
    }
}
