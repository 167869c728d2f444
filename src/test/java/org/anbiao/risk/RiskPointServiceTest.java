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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
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
    RiskStandardService standards;

    @Autowired
    AssessmentReminders reminders;

    @Autowired
    org.anbiao.notification.MyMessages messages;

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

    @Test
    void anEnterpriseKeepsItsOwnStandardVersionByVersionAndReviewsIt() {
        RiskStandard.Text words = new RiskStandard.Text("全厂五个区域", "作业条件危险性分析法", "按风险值分四级", "每年评审一次");
        RiskStandard.Text none = new RiskStandard.Text(" ", "", "", "");
        LocalDate first = TODAY.minusYears(1);
        RiskStandard.Review review = new RiskStandard.Review(first, "王虚构", "", first.plusMonths(6));
        refused(
                "risk.standard.title-missing",
                () -> standards.enact(enterprise, standard(" ", words, "", first, review)));
        refused(
                "risk.standard.text-missing",
                () -> standards.enact(enterprise, standard("标准", none, "", first, review)));
        refused(
                "risk.standard.next-review",
                () -> standards.enact(
                        enterprise,
                        standard("标准", words, "", first, new RiskStandard.Review(first, "王", "", first.plusYears(4)))));
        UUID id = standards.enact(enterprise, standard("本厂标准", words, "", first, review));
        RiskStandard one = standards.current(enterprise).orElseThrow();
        assertThat(one.edition()).isOne();
        assertThat(one.isReviewOverdue(TODAY)).isTrue();
        standards.review(id, one.version(), new RiskStandard.Review(TODAY, "林虚构", "仍适用", TODAY.plusYears(1)));
        refused(
                "risk.changed",
                () -> standards.review(id, one.version(), new RiskStandard.Review(TODAY, "林", "", TODAY.plusYears(1))));
        RiskStandard reviewed = standards.current(enterprise).orElseThrow();
        assertThat(reviewed.isReviewOverdue(TODAY)).isFalse();
        assertThat(reviewed.reviewer()).isEqualTo("林虚构");

        RiskStandard.Review again = new RiskStandard.Review(TODAY, "林虚构", "", TODAY.plusYears(1));
        refused(
                "risk.standard.change-missing",
                () -> standards.enact(enterprise, standard("本厂标准", words, "", TODAY, again)));
        refused(
                "risk.standard.from-earlier",
                () -> standards.enact(enterprise, standard("本厂标准", words, "新增打磨线", first, again)));
        standards.enact(enterprise, standard("本厂标准", words, "新增打磨线", TODAY.plusDays(10), again));
        assertThat(standards.of(enterprise)).extracting(RiskStandard::edition).containsExactly(2, 1);
        assertThat(standards.current(enterprise).orElseThrow().edition())
                .as("the second holds later")
                .isOne();
        refused("risk.standard.replaced", () -> standards.review(id, reviewed.version(), again));
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(standards.of(enterprise)).as("the supervisor reads it").hasSize(2);
        assertThatThrownBy(() ->
                        tenants.asSystem(township, () -> jdbc.sql("update risk_standard set grading = '改' where id = ?")
                                .param(id)
                                .update()))
                .hasMessageContaining("never changed");
        tenants.logIn(tenants.township(tenants.county()), Role.SAFETY_OFFICE);
        assertThatThrownBy(() -> standards.of(enterprise)).isInstanceOf(DomainException.class);
    }

    private static RiskStandard.Draft standard(
            String title, RiskStandard.Text text, String change, LocalDate from, RiskStandard.Review review) {
        return new RiskStandard.Draft(title, text, change, from, review, null);
    }

    @Test
    void anOverdueFullAssessmentIsToldToThePrincipalOncePerDueDay() {
        Member owner = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        yellow();
        assessments.record(enterprise, draft(TODAY.minusYears(3), FullAssessment.Cause.PERIODIC, ""));
        remind();
        assertThat(told(owner)).as("the last day is not over").isEmpty();
        tenants.asSystem(township, () -> jdbc.sql("update enterprise set high_risk = true where id = ?")
                .param(enterprise)
                .update());
        remind();
        remind();
        assertThat(told(owner)).singleElement().satisfies(message -> {
            assertThat(message.link()).isEqualTo("risk-points");
            assertThat(message.arguments().get(0))
                    .contains(String.valueOf(TODAY.minusYears(2).getYear()));
        });
        assessments.record(enterprise, draft(TODAY.minusYears(1).minusDays(1), FullAssessment.Cause.PERIODIC, ""));
        remind();
        assertThat(told(owner)).as("another due day").hasSize(2);
    }

    private void remind() {
        tenants.asSystem(township, () -> {
            reminders.sweep(township);
            return true;
        });
    }

    private List<org.anbiao.notification.Message> told(Member member) {
        tenants.logIn(member);
        return messages.page(false, PageRequest.page(0, 20)).rows().stream()
                .filter(message -> message.template().equals("risk.message.overdue"))
                .toList();
    }

    private static FullAssessment.Draft draft(LocalDate on, FullAssessment.Cause cause, String basis) {
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
