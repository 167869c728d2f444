package org.anbiao.risk;

import static org.anbiao.risk.RiskFixture.ROUTINE;
import static org.anbiao.risk.RiskFixture.TODAY;
import static org.anbiao.risk.RiskFixture.WATCHED;
import static org.anbiao.risk.RiskFixture.content;
import static org.anbiao.risk.RiskFixture.lec;
import static org.anbiao.risk.RiskFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.registry.EnterpriseFileService;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.RiskColor;
import org.anbiao.registry.RiskGradeService;
import org.anbiao.registry.RiskProposal.Reason;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Risk points, their gradings and what follows from them. */
@DatabaseTest
class RiskPointServiceTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    RiskPointService points;

    @Autowired
    FullAssessmentService assessments;

    @Autowired
    RiskGradeService grades;

    @Autowired
    EnterpriseFileService files;

    @Autowired
    RiskRegister register;

    @Autowired
    JdbcClient jdbc;

    private UUID township;
    private UUID village;
    private UUID enterprise;
    private Member principal;

    @BeforeEach
    void anEnterprise() {
        township = tenants.township(tenants.county());
        village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, "虚构石材厂");
        principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        tenants.logIn(principal);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private UUID yellow() {
        return points.add(enterprise, content("切割机", "切割车间", ROUTINE), lec("1,10,15", "", TODAY.minusDays(30)));
    }

    private UUID red(String name) {
        return points.add(enterprise, content(name, "沉淀池", WATCHED), lec("3,3,40", "", TODAY.minusDays(30)));
    }

    @Test
    void redAndOrangeAreNotSavedBeforeTheirDutiesAreStated() {
        for (PointContent.Duties lacking : List.of(
                new PointContent.Duties(" ", "门卫", 7),
                new PointContent.Duties("摄像头", "", 7),
                new PointContent.Duties("摄像头", "门卫", 31),
                new PointContent.Duties("摄像头", "门卫", null))) {
            assertThatThrownBy(() -> points.add(enterprise, content("切割机", "车间", lacking), lec("6,2,15", "", TODAY)))
                    .isInstanceOf(org.anbiao.common.DomainException.class)
                    .hasMessageContaining("risk.duty.");
        }
        assertThat(points.of(enterprise)).isEmpty();
        points.add(enterprise, content("切割机", "车间", new PointContent.Duties("", "", 31)), lec("1,10,15", "", TODAY));
        assertThat(points.of(enterprise))
                .singleElement()
                .extracting(RiskPoint::color)
                .isEqualTo(PointColor.YELLOW);
        refused(
                "risk.point.exists",
                () -> points.add(enterprise, content("切割机", "车间", ROUTINE), lec("1,10,15", "", TODAY)));
    }

    @Test
    void everyGradingIsDatedExplainedAndKeptAsItWas() {
        UUID id = yellow();
        RiskPoint point = points.get(id);
        refused("risk.grade.explain", () -> points.regrade(id, point.version(), lec("6,2,15", " ", TODAY), WATCHED));
        refused(
                "risk.grade.before",
                () -> points.regrade(id, point.version(), lec("6,2,15", "换机", TODAY.minusDays(31)), WATCHED));
        refused(
                "risk.day-in-future",
                () -> points.regrade(id, point.version(), lec("6,2,15", "换机", TODAY.plusDays(1)), WATCHED));
        refused("risk.duty.monitoring", () -> points.regrade(id, point.version(), lec("6,2,15", "换机", TODAY), ROUTINE));
        points.regrade(id, point.version(), lec("6,2,15", "换机后锯片外露", TODAY), WATCHED);
        assertThat(points.get(id).color()).isEqualTo(PointColor.ORANGE);
        assertThat(points.get(id).isRaised()).isTrue();
        assertThat(points.history(id))
                .extracting(PointGrade::color, PointGrade::reason, PointGrade::on, PointGrade::byOffice)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PointColor.ORANGE, "换机后锯片外露", TODAY, false),
                        org.assertj.core.groups.Tuple.tuple(PointColor.YELLOW, "", TODAY.minusDays(30), false));
        // what somebody read before is not written over
        refused("risk.changed", () -> points.regrade(id, point.version(), lec("1,10,15", "改造完成", TODAY), ROUTINE));
        assertThatThrownBy(() -> tenants.asSystem(
                        township, () -> jdbc.sql("update risk_point_grade set color = 'blue' where point_id = ?")
                                .param(id)
                                .update()))
                .hasStackTraceContaining("never changed");
        // the contents change without touching the colour
        RiskPoint now = points.get(id);
        points.change(id, now.version(), content("2号切割机", "切割车间", WATCHED));
        assertThat(points.get(id).color()).isEqualTo(PointColor.ORANGE);
        refused(
                "risk.duty.watch",
                () -> points.change(
                        id, now.version() + 1, content("2号切割机", "切割车间", new PointContent.Duties("摄像头", "", 7))));
    }

    @Test
    void aDirectJudgementNeedsColourAndReasonAndAnOfficeIsNamedAsSuch() {
        refused(
                "risk.grade.color",
                () -> points.add(enterprise, content("锅炉", "锅炉房", WATCHED), Grading.direct(null, "规定", TODAY)));
        refused(
                "risk.grade.reason",
                () -> points.add(
                        enterprise, content("锅炉", "锅炉房", WATCHED), Grading.direct(PointColor.RED, " ", TODAY)));
        refused("risk.lec.missing", () -> Grading.byLec(null, "", TODAY));
        tenants.logIn(township, Role.SAFETY_OFFICE);
        UUID id = points.add(enterprise, content("锅炉", "锅炉房", WATCHED), Grading.direct(PointColor.RED, "特种设备", TODAY));
        assertThat(points.history(id)).singleElement().matches(PointGrade::byOffice);
        // the enterprise goes on with it
        tenants.logIn(principal);
        points.end(id, 1, TODAY, "锅炉已拆除");
        assertThat(points.of(enterprise)).isEmpty();
        assertThat(points.history(id)).hasSize(1);
        refused("risk.point.ended", () -> points.end(id, 2, TODAY, "再次"));
    }

    @Test
    void pointsAreReasonsOfAProposalAndNeverTheOverallColour() {
        red("沉淀池清淤");
        red("荒料吊装");
        red("锅炉");
        UUID raised = yellow();
        points.regrade(raised, 1, lec("6,2,15", "换机", TODAY), WATCHED);
        tenants.logIn(township, Role.SAFETY_OFFICE);
        EnterpriseId id = new EnterpriseId(enterprise);
        assertThat(grades.propose(id, TODAY).reasons())
                .contains(new Reason("red_points", 3, 40), new Reason("orange_points", 1, 10));
        // on the day before the raise it was still yellow, and before the first grading there was none
        assertThat(grades.propose(id, TODAY.minusDays(1)).reasons())
                .extracting(Reason::fact)
                .contains("red_points")
                .doesNotContain("orange_points");
        assertThat(grades.propose(id, TODAY.minusDays(31)).reasons())
                .extracting(Reason::fact)
                .doesNotContain("red_points", "orange_points");
        assertThat(files.file(id, TODAY).grades()).isEmpty();
        grades.grade(id, RiskColor.YELLOW, TODAY, "现场复核风险受控", null);
        assertThat(points.of(enterprise)).extracting(RiskPoint::color).contains(PointColor.RED);
    }

    @Test
    void fullAssessmentsAreDueEveryThreeYearsAndYearlyInHighRiskSectors() {
        refused(
                "risk.full.no-points",
                () -> assessments.record(enterprise, draft(TODAY.minusYears(2), FullAssessment.Cause.PERIODIC, "")));
        yellow();
        assertThat(assessments.due(enterprise).isOverdue()).isTrue();
        refused(
                "risk.full.change-missing",
                () -> assessments.record(enterprise, draft(TODAY, FullAssessment.Cause.CHANGE, " ")));
        assessments.record(enterprise, draft(TODAY.minusYears(2), FullAssessment.Cause.PERIODIC, ""));
        assertThat(assessments.due(enterprise).dueOn())
                .isEqualTo(TODAY.minusYears(2).plusYears(3));
        assertThat(assessments.due(enterprise).isOverdue()).isFalse();
        tenants.asSystem(township, () -> jdbc.sql("update enterprise set high_risk = true where id = ?")
                .param(enterprise)
                .update());
        assertThat(assessments.due(enterprise).years()).isOne();
        assertThat(assessments.due(enterprise).isOverdue()).isTrue();
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(grades.propose(new EnterpriseId(enterprise), TODAY).reasons())
                .extracting(Reason::fact)
                .contains("assessment_overdue");
    }

    private static FullAssessment.Draft draft(java.time.LocalDate on, FullAssessment.Cause cause, String basis) {
        return new FullAssessment.Draft(on, cause, basis, "王虚构、陈虚构", null);
    }

    @Test
    void officesReadWhatIsTheirsAndNobodyElseReadsAnything() throws IOException {
        UUID id = red("=沉淀池");
        yellow();
        UUID other = tenants.enterprise(township, village, "虚构茶厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, other));
        refused("registry.enterprise.not-found", () -> points.of(enterprise));
        refused("risk.point.unknown", () -> points.get(id));
        refused("risk.point.unknown", () -> points.end(id, 1, TODAY, "不是我的"));
        assertThat(points.list(new RiskPointFilter("", null, false, null, false, null), PageRequest.page(0, 10))
                        .rows())
                .isEmpty();
        tenants.logIn(tenants.township(tenants.county()), Role.SAFETY_OFFICE);
        refused("risk.point.unknown", () -> points.get(id));
        assertThat(points.count(RiskPointFilter.of(enterprise))).isZero();
        UUID otherVillage = tenants.unit(township, "village", "西溪村");
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, otherVillage, null));
        refused("risk.point.unknown", () -> points.get(id));
        assertThat(points.count(RiskPointFilter.of(enterprise))).isZero();
        tenants.logIn(township, Role.LEADER);
        assertThat(points.list(new RiskPointFilter("", null, true, null, false, null), PageRequest.page(0, 10))
                        .rows())
                .singleElement()
                .satisfies(item -> assertThat(item.enterpriseName()).isEqualTo("虚构石材厂"));
        assertThat(points.count(RiskPointFilter.of(enterprise))).isEqualTo(2);
        assertThatThrownBy(() -> points.end(id, 1, TODAY, "只读"))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        register.write(RiskPointFilter.of(enterprise), out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(3)).isEqualTo("=沉淀池");
            assertThat(rows.get(1).getCell(3).getFormula()).isNull();
            assertThat(rows.get(1).getCellText(4)).isEqualTo("红色·重大风险");
        }
    }
}
