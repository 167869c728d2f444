package org.anbiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.enforcement.CaseFilter;
import org.anbiao.enforcement.EnforcementCases;
import org.anbiao.identity.Role;
import org.anbiao.supervision.InstitutionCase.Decision;
import org.anbiao.supervision.InstitutionCase.Filter;
import org.anbiao.supervision.InstitutionCase.Ground;
import org.anbiao.supervision.InstitutionCase.SanctionKind;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Cases against service institutions are filed, decided once, exported, and count nowhere among enterprises. */
class InstitutionCasesTest extends SupervisionTestBase {

    private static final Filter ALL = new Filter("", null, false);

    @Autowired
    InstitutionCases cases;

    @Autowired
    InstitutionCaseSheet caseSheet;

    @Autowired
    EnforcementCases enforcement;

    private UUID firm;

    @BeforeEach
    void anInstitution() {
        firm = pool.save(
                null, new ServiceInstitution.Draft("=虚构安技公司", InstitutionKind.SERVICE, "工贸", "安全评价资质", null, "", null));
    }

    private UUID file(Ground ground, LocalDate day) {
        return cases.file(firm, ground, "未到现场即出具报告", day);
    }

    private static Decision decision(
            SanctionKind kind, @Nullable String amount, String basis, String number, LocalDate day) {
        return new Decision(kind, amount == null ? null : new BigDecimal(amount), basis, number, day);
    }

    private static Decision fine(String amount) {
        return decision(SanctionKind.FINE, amount, "虚构条例第一条", "虚构罚〔2026〕1号", TODAY);
    }

    @Test
    void aCaseIsFiledAndDecidedOnce() {
        UUID first = file(Ground.FALSE_SERVICE, TODAY.minusDays(5));
        UUID second = file(Ground.PAPER_ONLY, TODAY.minusDays(2));
        cases.decide(second, fine("20000.50"));
        assertThat(cases.list(ALL, PAGE).rows())
                .as("open ones first")
                .extracting(InstitutionCase::id)
                .containsExactly(first, second);
        assertThat(cases.list(new Filter("安技", Ground.PAPER_ONLY, false), PAGE).rows())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.institutionName()).isEqualTo("=虚构安技公司");
                    assertThat(one.content()).isEqualTo("未到现场即出具报告");
                    assertThat(one.decision()).isEqualTo(fine("20000.50"));
                    assertThat(cases.mayDecide(one)).isFalse();
                });
        assertThat(cases.list(new Filter("", null, true), PAGE).rows())
                .singleElement()
                .satisfies(one -> assertThat(cases.mayDecide(one)).isTrue());
        refused("supervision.case.decided-before", () -> cases.decide(second, fine("1")));
        cases.decide(first, decision(SanctionKind.NONE, null, "情节轻微并已改正", "", TODAY));
        assertThat(cases.list(new Filter("", null, true), PAGE).total()).isZero();
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsKept() {
        refused("supervision.case.content-missing", () -> cases.file(firm, Ground.PAPER_ONLY, " ", TODAY));
        refused("supervision.day-in-future", () -> file(Ground.PAPER_ONLY, TODAY.plusDays(1)));
        refused("supervision.day-missing", () -> file(Ground.PAPER_ONLY, null));
        refused(
                "supervision.institution.unknown",
                () -> cases.file(UUID.randomUUID(), Ground.PAPER_ONLY, "虚构事实", TODAY));
        UUID id = file(Ground.PAPER_ONLY, TODAY.minusDays(1));
        refused(
                "supervision.case.decided-early",
                () -> cases.decide(id, decision(SanctionKind.WARNING, null, "条例", "1号", TODAY.minusDays(2))));
        refused(
                "supervision.case.basis-missing",
                () -> cases.decide(id, decision(SanctionKind.NONE, null, " ", "", TODAY)));
        refused(
                "supervision.case.number-missing",
                () -> cases.decide(id, decision(SanctionKind.WARNING, null, "条例", " ", TODAY)));
        for (String amount : new String[] {null, "0", "-1", "1.005", "1000000000"}) {
            refused("supervision.case.amount", () -> cases.decide(id, fine(amount)));
        }
        refused(
                "supervision.case.amount-without-fine",
                () -> cases.decide(id, decision(SanctionKind.WARNING, "5", "条例", "1号", TODAY)));
        assertThat(cases.list(new Filter("", null, true), PAGE).rows())
                .extracting(InstitutionCase::id)
                .containsExactly(id);
    }

    @Test
    void theAuthorityAboveReadsVillagesReadAndNeitherDecides() {
        UUID id = file(Ground.FALSE_SERVICE, TODAY);
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, east, null));
        assertThat(cases.list(ALL, PAGE).total()).isOne();
        refused("supervision.case.village", () -> cases.decide(id, fine("1")));
        refused("supervision.case.village", () -> file(Ground.FALSE_SERVICE, TODAY));
        tenants.logIn(county, Role.CAMPAIGN_ADMIN);
        assertThat(cases.list(ALL, PAGE).rows()).singleElement().satisfies(one -> assertThat(cases.mayDecide(one))
                .isFalse());
        refused("supervision.not-your-record", () -> cases.decide(id, fine("1")));
        tenants.logIn(tenants.township(county), Role.SAFETY_OFFICE);
        assertThat(cases.list(ALL, PAGE).total()).isZero();
        refused("supervision.case.unknown", () -> cases.decide(id, fine("1")));
        tenants.logIn(township, Role.LEADER);
        assertThat(cases.list(ALL, PAGE).total()).isOne();
        assertThatThrownBy(() -> cases.decide(id, fine("1"))).isInstanceOf(AccessDeniedException.class);
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        assertThatThrownBy(() -> cases.list(ALL, PAGE)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void itIsNoCaseAgainstAnEnterpriseAndNoViewOfCountedFactsReadsIt() {
        long before = enforcement.count(CaseFilter.ALL);
        cases.decide(file(Ground.FALSE_SERVICE, TODAY), fine("20000"));
        assertThat(enforcement.count(CaseFilter.ALL)).isEqualTo(before);
        assertThat(tenants.asSystem(township, () -> jdbc.sql(
                                "select viewname::text from pg_views where definition like '%institution_case%'")
                        .query(String.class)
                        .list()))
                .as("forms count facts, and facts are views")
                .isEmpty();
    }

    @Test
    void theExportHasFactsAndDecisionAndComputesNothing() throws IOException {
        file(Ground.FALSE_SERVICE, TODAY.minusDays(3));
        cases.decide(file(Ground.PAPER_ONLY, TODAY.minusDays(1)), fine("20000"));
        var out = new ByteArrayOutputStream();
        caseSheet.write(ALL, out);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> read = book.getFirstSheet().read();
            assertThat(read).hasSize(3);
            assertThat(read.get(1).getCellText(1)).isEqualTo("=虚构安技公司");
            assertThat(read.get(1).getCellText(5)).isEqualTo("查处中");
            assertThat(read.get(2).getCellText(2)).isEqualTo("纸上谈兵");
            assertThat(read.get(2).getCellText(5)).isEqualTo("罚款");
            assertThat(new BigDecimal(read.get(2).getCellText(6))).isEqualByComparingTo("20000");
        }
    }
}
