package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.EvaluationFilter.Progress;
import org.anbiao.support.DatabaseTest;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The exported list names whoever has no evaluation, as far as the person sees, and computes nothing. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class EvaluationExportTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    EvaluationExport export;

    @Autowired
    JdbcClient jdbc;

    private Case given;

    @BeforeEach
    void oneEvaluatedAndOneWithAFormulaForAName() {
        given = campaigns.launched(0);
        campaigns.logInPrincipal(given, given.first());
        UUID evaluation = fixture.begin(given, given.first()).id();
        fixture.answerTheRest(evaluation);
        fixture.sign(evaluation);
        fixture.approve(given, evaluation);
        campaigns.tenants.asSystem(
                given.township(), () -> jdbc.sql("update enterprise set name = '=1+1石材厂' where id = ?")
                        .param(given.second())
                        .update());
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void theMissingOnesAreListedAndANameIsNeverComputed() throws IOException {
        assertThat(exported(EvaluationFilter.ALL.with(Progress.MISSING)))
                .containsExactly(
                        List.of("企业", "村（社区）", "直接监管单位", "状态", "期限", "已答条目", "得分率（%）", "待整改", "完成日期"),
                        exported(EvaluationFilter.ALL.named("=1+1")).get(1));
        assertThat(exported(EvaluationFilter.ALL.with(Progress.MISSING)).get(1)).contains("=1+1石材厂", "未开始");
    }

    @Test
    void theWholeListHasTheEvaluatedToo() throws IOException {
        List<List<String>> rows = exported(EvaluationFilter.ALL);
        assertThat(rows).hasSize(3);
        assertThat(rows.stream().filter(row -> row.contains("审核通过")).toList())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("100.0", "25 / 25"));
    }

    @Test
    void aVillageExportsItsOwn() throws IOException {
        campaigns.logInWorker(given, given.east());
        assertThat(exported(EvaluationFilter.ALL)).hasSize(2);
        assertThat(exported(EvaluationFilter.ALL.with(Progress.MISSING))).hasSize(1);
        assertThat(campaigns.count(given, "select count(*) from audit_entry where act = 'evaluation.exported'"))
                .isEqualTo(2);
    }

    /** All rows as texts; no cell holds a formula. */
    private List<List<String>> exported(EvaluationFilter filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(given.campaign(), filter, out);
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    cells.add(cell.toString());
                }
                rows.add(cells);
            }
        }
        return rows;
    }
}
