package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.TenantSettings;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in the way of sending, and what stays as it was sent. */
class ReportSendingTest extends ReportTests {

    @Autowired
    TenantSettings settings;

    @Test
    void whatWasSentStaysWhateverHappensLater() {
        UUID first = fixture.enterprise(town, east, "虚构甲厂");
        facts.adopt(first, "five_s", "2022-02-01", null);
        UUID id = sent("东村", villageWorker);
        facts.adopt(fixture.enterprise(town, east, "虚构补录厂"), "five_s", "2022-02-15", null);
        facts.close(first, "2022-03-01");
        fixture.asSystem(town, () -> jdbc.sql("update enterprise set name = '虚构改名厂' where id = ?")
                .param(first)
                .update());

        assertThat(reports.get(id).state()).isEqualTo(ReportState.SENT);
        assertThat(reports.get(id).late()).isTrue();
        assertThat(value(id, FIVE_S)).isEqualByComparingTo("1");
        assertThat(reports.evidence(id, FIVE_S, ALL).rows())
                .extracting(CellEvidence::name)
                .containsExactly("虚构甲厂");
        assertThatThrownBy(() -> filling.compute(id))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("reporting.report.frozen"));
        assertThatThrownBy(() -> filling.override(id, FIVE_S, BigDecimal.TEN, "改"))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void anErrorStopsSendingAndAWarningPassesWithAnExplanation() {
        fixture.enterprise(town, east, "虚构甲厂");
        UUID id = open("东村");
        fixture.logIn(villageWorker);
        write(id);
        filling.compute(id);
        filling.override(id, BASE, BigDecimal.valueOf(5), "测试");
        List<ReportCheck> found = filling.checkAndSend(id);
        assertThat(found).extracting(check -> check.finding().rule().id()).containsExactly("base-sum");
        assertThatThrownBy(() -> filling.explain(id, found.get(0).finding(), "说明"))
                .isInstanceOf(DomainException.class);

        filling.withdrawOverride(id, BASE);
        filling.override(id, FIVE_S, BigDecimal.valueOf(2), "测试");
        List<ReportCheck> warnings = filling.checkAndSend(id);
        assertThat(warnings).extracting(check -> check.finding().columnId()).containsExactly("five_s_enterprises");
        filling.explain(id, warnings.get(0).finding(), "一家有两个厂区");
        assertThat(filling.checkAndSend(id)).isEmpty();
        assertThat(reports.get(id).state()).isEqualTo(ReportState.SENT);
    }

    @Test
    void aFallAgainstTheQuarterBeforeNeedsAReason() {
        UUID enterprise = fixture.enterprise(town, east, "虚构甲厂");
        CellKey found = new CellKey("jintao-2026-q1", "village", "", "self_check_hazards_found");
        UUID first = open("东村", "2022-Q1");
        fixture.logIn(villageWorker);
        write(first);
        filling.compute(first);
        filling.override(first, found, BigDecimal.valueOf(3), "纸质台账");
        assertThat(filling.checkAndSend(first)).isEmpty();
        UUID second = open("东村", "2022-Q2");
        fixture.logIn(villageWorker);
        write(second);

        assertThat(filling.checkAndSend(second))
                .extracting(check ->
                        check.finding().rule().id() + "/" + check.finding().columnId())
                .containsExactly("not-falling/self_check_hazards_found");
        assertThat(enterprise).isNotNull();
    }

    @Test
    void theLineAboveTheTableMustNamePersonAndPhone() {
        UUID id = open("东村");
        fixture.logIn(villageWorker);
        assertThatThrownBy(() -> filling.checkAndSend(id))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("reporting.header.missing"));
    }

    @Test
    void theWorkbookHoldsTheSubmittedFiguresAndTheOtherRowPrintsZero() throws IOException {
        facts.adopt(fixture.enterprise(town, east, "虚构甲厂"), "five_s", "2022-02-01", null);
        UUID id = sent("东村", villageWorker);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(export.workbook(id)))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            FormDefinition form = catalogue.form("jintao-2026-q1");
            int column =
                    1 + form.gridColumns().stream().map(FormColumn::id).toList().indexOf("five_s_enterprises");
            assertThat(book.getSheetAt(0).getRow(6).getCell(column).getNumericCellValue())
                    .isEqualTo(1);
            assertThat(book.getSheetAt(0).getRow(5).getCell(column).getNumericCellValue())
                    .isZero();
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .contains("东村");
        }
    }

    @Test
    void theOtherRowIsLeftBlankWhereTheAuthorityChoseSoAndTheOwnRowIsNot() throws IOException {
        facts.adopt(fixture.enterprise(town, east, "虚构甲厂"), "five_s", "2022-02-01", null);
        UUID id = sent("东村", villageWorker);
        fixture.asSystem(town, () -> {
            settings.choose(ReportingSettings.OTHER_ROW, "blank", LocalDate.of(2022, 1, 1), false, "测试");
            return id;
        });
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(export.workbook(id)))) {
            FormDefinition form = catalogue.form("jintao-2026-q1");
            int column =
                    1 + form.gridColumns().stream().map(FormColumn::id).toList().indexOf("five_s_enterprises");
            assertThat(book.getSheetAt(0).getRow(6).getCell(column).getNumericCellValue())
                    .isEqualTo(1);
            assertThat(book.getSheetAt(0).getRow(5).getCell(column).getCellType())
                    .isEqualTo(org.apache.poi.ss.usermodel.CellType.BLANK);
        }
    }
}
