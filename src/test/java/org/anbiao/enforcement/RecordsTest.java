package org.anbiao.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Incentives and constraints, talks and blacklist, credit records, insurance and the list for credit decisions. */
@DatabaseTest
@Import(EnforcementFixture.class)
class RecordsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final PageRequest PAGE = new PageRequest(0, 50);

    @Autowired
    TenantFixture tenants;

    @Autowired
    EnforcementFixture fixture;

    @Autowired
    MeasureService measures;

    @Autowired
    WarningService warnings;

    @Autowired
    CreditService credits;

    @Autowired
    CreditListExport export;

    private UUID township;
    private UUID east;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        township = tenants.township(tenants.county());
        east = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, east, "=虚构石材厂");
        tenants.logIn(township, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private static void refused(String key, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(new Messages().chinese(refusal.messageKey(), refusal.arguments()))
                    .matches("(?s).*[\\u4e00-\\u9fff].*");
        });
    }

    private EnterpriseMeasure.Draft measure(MeasureSide side, String kind, String basis, String yuan) {
        return new EnterpriseMeasure.Draft(
                enterprise,
                side,
                MeasureField.ECONOMY,
                kind,
                basis,
                "",
                yuan.isEmpty() ? null : new BigDecimal(yuan),
                TODAY);
    }

    private CreditEntry.Draft entry(String number, String basis, boolean principal, String person) {
        return new CreditEntry.Draft(
                enterprise, CreditAct.ACCIDENT_HIDDEN, principal, person, "迟报事故三日", number, TODAY, basis);
    }

    private EnterpriseWarning.Draft warning(WarningKind kind, String basis, String people) {
        return new EnterpriseWarning.Draft(enterprise, kind, TODAY, "多次违规", basis, people, "");
    }

    @Test
    void aMeasureNeedsItsBasisAndCountsOnce() {
        refused(
                "enforcement.measure.basis-missing",
                () -> measures.record(measure(MeasureSide.INCENTIVE, "以奖代补", " ", "")));
        refused(
                "enforcement.measure.amount-of-constraint",
                () -> measures.record(measure(MeasureSide.CONSTRAINT, "取消资格", "办法", "10")));
        refused(
                "enforcement.measure.amount",
                () -> measures.record(measure(MeasureSide.INCENTIVE, "以奖代补", "办法", "-1")));
        measures.record(measure(MeasureSide.INCENTIVE, "以奖代补", "办法", "20000"));
        refused(
                "enforcement.measure.recorded",
                () -> measures.record(measure(MeasureSide.INCENTIVE, "以奖代补 ", "办法", "20000")));
        EnterpriseMeasure kept =
                measures.list(RecordFilter.of(enterprise), PAGE).rows().get(0);
        refused("enforcement.measure.end-early", () -> measures.end(kept, TODAY.minusDays(1), "到期"));
        measures.end(kept, TODAY, "到期");
        assertThat(measures.list(RecordFilter.of(enterprise), PAGE)
                        .rows()
                        .get(0)
                        .endedOn())
                .isEqualTo(TODAY);
    }

    @Test
    void talksNeedPeopleAndOthersABasisAndTheBlacklistEnds() {
        refused("enforcement.warning.people-missing", () -> warnings.record(warning(WarningKind.TALK, "", " ")));
        refused("enforcement.warning.basis-missing", () -> warnings.record(warning(WarningKind.BLACKLIST, "", "")));
        warnings.record(warning(WarningKind.BLACKLIST, "管理办法第三条", ""));
        refused("enforcement.warning.listed", () -> warnings.record(warning(WarningKind.BLACKLIST, "管理办法第三条", "")));
        EnterpriseWarning listed =
                warnings.list(RecordFilter.of(enterprise), PAGE).rows().get(0);
        refused("enforcement.end-reason-missing", () -> warnings.end(listed, TODAY, ""));
        warnings.end(listed, TODAY, "整改到位");
        warnings.record(warning(WarningKind.BLACKLIST, "再次列入", ""));
        assertThat(warnings.list(RecordFilter.of(enterprise), PAGE).total()).isEqualTo(2);
    }

    @Test
    void aCreditEntryNeedsDecisionAndBasisAndIsReadByTheEnterprise() {
        refused("enforcement.credit.decision-missing", () -> credits.enter(entry("", "条例", false, "")));
        refused("enforcement.credit.basis-missing", () -> credits.enter(entry("3号", "", false, "")));
        refused("enforcement.credit.person-missing", () -> credits.enter(entry("3号", "条例", true, "")));
        credits.enter(entry("3号", "条例", true, "虚构王"));
        refused("enforcement.credit.entered", () -> credits.enter(entry("3号", "条例", true, "虚构王")));
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        assertThat(credits.entries(RecordFilter.ALL, PAGE).rows())
                .singleElement()
                .satisfies(entry -> assertThat(entry.personName()).isEqualTo("虚构王"));
        assertThatThrownBy(() -> credits.enter(entry("4号", "条例", false, ""))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void villagesRecordInsuranceButNoMeasures() {
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, east, null));
        refused(
                "enforcement.village-cannot-punish",
                () -> measures.record(measure(MeasureSide.INCENTIVE, "表扬", "办法", "")));
        refused("enforcement.village-cannot-punish", () -> warnings.record(warning(WarningKind.TALK, "", "村主任")));
        refused(
                "enforcement.insurance.term",
                () -> credits.insure(
                        new LiabilityInsurance.Draft(enterprise, "虚构保险", "1", TODAY, TODAY.minusDays(1), "")));
        credits.insure(new LiabilityInsurance.Draft(enterprise, "虚构保险", "1", TODAY, TODAY.plusYears(1), "查隐患"));
        assertThat(credits.policies(RecordFilter.ALL, PAGE).total()).isOne();
    }

    @Test
    void theListForCreditDecisionsSaysEverythingAndComputesNoName() throws IOException {
        fixture.decided(
                enterprise,
                TODAY,
                false,
                Sanction.fine(new BigDecimal("12000"), false),
                Sanction.fineOn("虚构王", new BigDecimal("500"), false));
        measures.record(measure(MeasureSide.INCENTIVE, "表扬", "办法", ""));
        warnings.record(warning(WarningKind.BLACKLIST, "办法", ""));
        credits.enter(entry("3号", "条例", false, ""));
        credits.insure(new LiabilityInsurance.Draft(enterprise, "虚构保险", "1", TODAY, TODAY.plusYears(1), ""));
        var out = new ByteArrayOutputStream();
        export.write(out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isOne();
            var row = sheet.getRow(1);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("=虚构石材厂");
            assertThat(row.getCell(7).getNumericCellValue()).as("one case").isEqualTo(1);
            assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(1.25);
            assertThat(row.getCell(9).getNumericCellValue()).isEqualTo(1);
            assertThat(row.getCell(11).getNumericCellValue()).isEqualTo(1);
            assertThat(row.getCell(12).getStringCellValue()).isEqualTo("是");
            assertThat(row.getCell(13).getStringCellValue())
                    .isEqualTo(TODAY.plusYears(1).toString());
        }
    }
}
