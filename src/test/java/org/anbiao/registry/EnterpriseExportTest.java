package org.anbiao.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class EnterpriseExportTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    RiskGradeService grades;

    @Autowired
    EnterpriseExport export;

    private UUID township;
    private UUID village;

    @BeforeEach
    void logIn() {
        township = fixture.township(fixture.county());
        village = fixture.unit(township, "village", "东村");
        fixture.logIn(township, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void theColourIsTheLatestOneAndSaidToBeMissingWhereNobodyGraded() throws IOException {
        EnterpriseId graded = enterprises.register(RegistrySamples.enterprise("虚构甲厂", village, township));
        enterprises.register(RegistrySamples.enterprise("虚构乙厂", village, township));
        grades.grade(graded, RiskColor.BLUE, LocalDate.of(2025, 5, 1), "整改完成", null);
        grades.grade(graded, RiskColor.ORANGE, LocalDate.of(2025, 1, 1), "首次评定", null);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written()))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            int name = column(sheet.getRow(0), "名称");
            int color = column(sheet.getRow(0), "整体风险");
            assertThat(text(sheet.getRow(1), name)).isEqualTo("虚构乙厂");
            assertThat(text(sheet.getRow(1), color)).isEqualTo("未评定");
            assertThat(text(sheet.getRow(2), name)).isEqualTo("虚构甲厂");
            assertThat(text(sheet.getRow(2), color)).isEqualTo("蓝色");
        }
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(EnterpriseFilter.ACTIVE, out);
        return out.toByteArray();
    }

    private static int column(Row head, String title) {
        for (int i = 0; i < head.getLastCellNum(); i++) {
            if (title.equals(text(head, i))) {
                return i;
            }
        }
        throw new AssertionError("no column " + title);
    }

    private static String text(Row row, int column) {
        return new DataFormatter().formatCellValue(row.getCell(column));
    }
}
