package org.anbiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.identity.Role;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseExport;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.EnterpriseSheetRow;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of enterprises as .xlsx, from the database to the last byte, against fastexcel fed with the same cells. */
@DatabaseTest
class ExportBench {

    private static final int FLUSH = 1_000;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    TenantFixture fixture;

    @Autowired
    EnterpriseDirectory directory;

    @Autowired
    EnterpriseExport export;

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void listExport() throws Exception {
        int enterprises = Scale.of(100_000, 5_000);
        try (BenchDatabase database = new BenchDatabase(postgres)) {
            database.wipe();
            Region region = new Region(database, 20, 0, 5);
            region.organise();
            region.enterprises(1, enterprises);
            new Facts(database).record();
            database.settle();
            fixture.logIn(region.prefecture(), Role.CAMPAIGN_ADMIN);
            List<List<Object>> rows = rows();
            assertThat(rows).hasSize(enterprises);
            Pairs.say(Pairs.machine(database.version()));
            Pairs.compare(
                    "export of " + enterprises + " rows × " + rows.get(0).size() + " columns / fastexcel from memory",
                    "≤ 1.8 ×",
                    1,
                    Scale.PAIRS,
                    () -> {
                        ByteArrayOutputStream out = new ByteArrayOutputStream();
                        export.write(EnterpriseFilter.ACTIVE, out);
                        return out.size();
                    },
                    () -> write(rows));
        }
    }

    /** The cells of the sheet, words included, ready in memory. */
    private List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        directory.stream(EnterpriseFilter.ACTIVE, item -> rows.add(cells(item)));
        return rows;
    }

    private static List<Object> cells(EnterpriseSheetRow row) {
        EnterpriseListItem item = row.item();
        return List.of(
                item.code(),
                item.name(),
                "企业",
                item.category() == null ? "" : "小商店",
                item.areaName(),
                item.villageName(),
                item.sizeClass() == null ? "" : "小微企业",
                "按统计口径划型",
                item.supervisorName(),
                item.color() == null ? "未评定" : "黄色",
                "正常经营",
                item.address(),
                item.phone(),
                item.keyEnterprise() ? "是" : "否",
                item.highRisk() ? "是" : "否",
                row.sectorName(),
                row.staffCount() == null ? "" : row.staffCount(),
                row.revenueYuan() == null ? "" : row.revenueYuan().movePointLeft(4),
                String.join("、", row.tags()),
                row.enteredOn().toString());
    }

    private static Object write(List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = workbook.newWorksheet("企业名单");
        for (int row = 0; row < rows.size(); row++) {
            List<Object> cells = rows.get(row);
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i) instanceof Number number) {
                    sheet.value(row, i, number);
                } else {
                    sheet.value(row, i, (String) cells.get(i));
                }
            }
            if (row % FLUSH == 0) {
                sheet.flush();
            }
        }
        workbook.finish();
        return out.size();
    }
}
