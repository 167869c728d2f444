package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.report.EvaluationReportService;
import org.anbiao.selfevaluation.report.SignedReport;
import org.anbiao.selfevaluation.standard.Applicability;
import org.anbiao.selfevaluation.standard.EditionHead;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.Section;
import org.anbiao.selfevaluation.standard.Standard;
import org.anbiao.selfevaluation.standard.StandardService;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.anbiao.selfevaluation.standard.Traits;
import org.anbiao.support.DatabaseTest;
import org.anbiao.workflow.PartComment;
import org.anbiao.workflow.ReviewService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a standard leaves an enterprise out of stands as not applicable beforehand, and no later change moves it in silence. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class PresumedAnswersTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    StandardService standards;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    EvaluationReportService reports;

    @Autowired
    ReviewService reviews;

    @Autowired
    JdbcClient jdbc;

    private Case given;
    private UUID evaluation;

    /** 1.1.1 with 60 points for all, 1.1.2 with 30 for medium ones and those above scale, 2.1.1 with 10 for the sector 冶金. */
    @BeforeEach
    void begin() {
        given = campaigns.launched(0);
        UUID sector = campaigns.tenants.asSystem(
                given.township(), () -> jdbc.sql("insert into sector (name) values ('石材') returning id")
                        .query(UUID.class)
                        .single());
        set("size_class = 'small_micro', sector_id = '" + sector + "'");
        String key = standards.draft(
                new EditionHead(
                        new Standard("适用测试", "适用测试", "", StandardType.LOCAL), "1版", LocalDate.of(2025, 1, 1), null, ""),
                "");
        standards.save(standards
                .get(key)
                .withElements(List.of(
                        element(
                                "甲",
                                item("60", Applicability.ALL),
                                item(
                                        "30",
                                        new Applicability(
                                                List.of(SubjectClass.MEDIUM, SubjectClass.ABOVE_SCALE), List.of()))),
                        element("乙", item("10", new Applicability(List.of(), List.of("冶金")))))));
        standards.publish(key);
        standards.choose(SubjectClass.SMALL_MICRO, key, LocalDate.now(ZoneId.of("Asia/Shanghai")), "");
        campaigns.logInPrincipal(given, given.first());
        evaluation = fixture.begin(given, given.first()).id();
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    private static Element element(String title, Item... items) {
        return new Element("", title, List.of(new Section("", title, List.of(items))));
    }

    private static Item item(String score, Applicability applicability) {
        return new Item("", "要求" + score, "", "", "", "", new BigDecimal(score), applicability);
    }

    private void set(String columns) {
        campaigns.tenants.asSystem(
                given.township(), () -> jdbc.sql("update enterprise set " + columns + " where id = ?")
                        .param(given.first())
                        .update());
    }

    private String counts() {
        Evaluation row = evaluations.sheet(evaluation).evaluation();
        return row.answerCount() + "/" + row.itemCount();
    }

    @Test
    void theyStandWithTheStandardsReasonOutOfPointsAndProgress() {
        EvaluationSheet sheet = evaluations.sheet(evaluation);
        assertThat(sheet.answers().get("1.1.2")).satisfies(answer -> {
            assertThat(answer.isPresumed()).isTrue();
            assertThat(answer.result()).isEqualTo(Result.NOT_APPLICABLE);
            assertThat(answer.reason()).isEqualTo("标准规定仅适用于规模（限额）以上企业、中等企业，本单位为小微企业");
        });
        assertThat(sheet.answers().get("2.1.1").reason()).isEqualTo("标准规定仅适用于冶金行业，本单位所属行业为石材");
        assertThat(counts()).isEqualTo("0/1");
        assertThat(sheet.wanted()).isOne();
        assertThat(sheet.left()).isOne();
        assertThat(sheet.completeElements()).isOne();
        assertThat(sheet.score().possible()).isEqualByComparingTo("60");
        evaluations.answer(evaluation, "1.1.1", AnswerInput.met(), 0);
        assertThat(counts()).isEqualTo("1/1");
        SignedReport report = fixture.sign(evaluation);
        assertThat(report.points()).isEqualByComparingTo("100");
        assertThat(report.applicable()).isOne();
        // nobody is said to have answered what nobody answered
        assertThat(campaigns.count(given, "select count(*) from evaluation_answer where evaluation_id = ?", evaluation))
                .isOne();
    }

    @Test
    void theEnterpriseMayStillSayThatOneApplies() {
        evaluations.answer(evaluation, "1.1.1", AnswerInput.met(), 0);
        evaluations.answer(evaluation, "1.1.2", AnswerInput.notMet("应建未建"), 0);
        assertThat(counts()).isEqualTo("2/2");
        assertThat(evaluations.sheet(evaluation).score().percent()).isEqualByComparingTo("66.7");
        // saying again that it does not apply is an answer like any other
        evaluations.answer(evaluation, "1.1.2", AnswerInput.notApplicable("确认没有"), 1);
        assertThat(counts()).isEqualTo("2/2");
        assertThat(evaluations.sheet(evaluation).score().percent()).isEqualByComparingTo("100");
    }

    @Test
    void anotherClassChangesNothingUntilSomebodyAsksForIt() {
        set("size_class = 'medium'");
        assertThat(evaluations.sheet(evaluation).answers()).containsKey("1.1.2");
        assertThat(counts()).isEqualTo("0/1");
        assertThat(evaluations.subject(given.first()).traits())
                .isEqualTo(new Traits(SubjectClass.MEDIUM, "石材"))
                .isNotEqualTo(evaluations.sheet(evaluation).evaluation().traits());
        evaluations.answer(evaluation, "2.1.1", AnswerInput.met(), 0);
        evaluations.decideApplicability(evaluation);
        assertThat(counts()).isEqualTo("1/3");
        assertThat(evaluations.sheet(evaluation).answers()).containsOnlyKeys("2.1.1");
        assertThat(campaigns.count(
                        given,
                        "select count(*) from audit_entry where act = 'evaluation.applicability-decided' and subject_id = ?",
                        evaluation))
                .isOne();
        fixture.answerTheRest(evaluation);
        fixture.sign(evaluation);
        refused("selfevaluation.presumed.closed", () -> evaluations.decideApplicability(evaluation));
    }

    @Test
    void withoutAClassOrSectorNothingIsLeftOut() {
        campaigns.tenants.asSystem(given.township(), () -> jdbc.sql("delete from evaluation where id = ?")
                .param(evaluation)
                .update());
        set("size_class = null, sector_id = null");
        evaluation = fixture.begin(given, given.first()).id();
        assertThat(evaluations.sheet(evaluation).answers()).isEmpty();
        assertThat(counts()).isEqualTo("0/3");
    }

    @Test
    void aReviewerMayDoubtIt() {
        evaluations.answer(evaluation, "1.1.1", AnswerInput.met(), 0);
        fixture.sign(evaluation);
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        reviews.sendBack(
                reports.rounds(evaluation).get(0).id(),
                "",
                List.of(new PartComment("1.1.2", "1.1.2 要求30", "现场有这类设备，请作答")));
        campaigns.logInPrincipal(given, given.first());
        EvaluationSheet sheet = evaluations.sheet(evaluation);
        assertThat(sheet.returned()).extracting(Item::code).containsExactly("1.1.2");
        Answer doubted = sheet.answers().get("1.1.2");
        assertThat(doubted.answeredByName()).isEmpty();
        assertThat(counts()).isEqualTo("2/2");
        refused("selfevaluation.report.items-left", () -> fixture.sign(evaluation));
        evaluations.answer(evaluation, "1.1.2", AnswerInput.met(), doubted.version());
        assertThat(fixture.sign(evaluation).applicable()).isEqualTo(2);
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
