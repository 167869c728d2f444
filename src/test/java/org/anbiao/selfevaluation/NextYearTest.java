package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.BaseChange;
import org.anbiao.campaign.CampaignEnd;
import org.anbiao.campaign.CampaignLeftovers;
import org.anbiao.campaign.CampaignRollover;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.YearComparison;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.definition.Difference;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardCourse;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardPlan;
import org.anbiao.hazard.HazardService;
import org.anbiao.hazard.ImprovementHazards;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.standard.StandardService;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.anbiao.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A campaign is rolled over to the next year: answers are proposed, open corrections go on and count once. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class NextYearTest {

    private static final String ITEM = "4.1.2";

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    ImprovementService improvements;

    @Autowired
    ImprovementHazards improvementHazards;

    @Autowired
    HazardService hazards;

    @Autowired
    HazardCourse course;

    @Autowired
    StandardService standards;

    @Autowired
    CampaignRollover rollover;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignLeftovers leftovers;

    @Autowired
    CampaignEnd end;

    private Case given;

    @BeforeEach
    void aYearWithSomethingLeftOpen() {
        given = campaigns.launched(0);
        campaigns.logInPrincipal(given, given.first());
        UUID evaluation = fixture.begin(given, given.first()).id();
        evaluations.answer(evaluation, ITEM, AnswerInput.notMet("两具灭火器过期"), 0);
        fixture.answerTheRest(evaluation);
        fixture.planAll(evaluation);
        fixture.sign(evaluation);
        fixture.approve(given, evaluation);
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    private ImprovementItem open() {
        assertThat(improvements.count(new ImprovementFilter(given.first(), ImprovementItem.State.OPEN, false)))
                .as("counted once")
                .isOne();
        return improvements
                .list(new ImprovementFilter(given.first(), ImprovementItem.State.OPEN, false), PageRequest.page(0, 10))
                .rows()
                .get(0);
    }

    private long step(UUID campaign, String state) {
        return campaigns.count(
                given,
                "select count(*) from work_item where campaign_id = ? and enterprise_id = ? and task_key = 'rectify' and state = ?",
                campaign,
                given.first(),
                state);
    }

    private UUID nextYear() {
        end.close(given.campaign());
        UUID next = rollover.rollOver(given.campaign());
        campaigns.issue(next, "测政〔2026〕3号", LocalDate.of(2026, 2, 12));
        campaigns.launch(next);
        return next;
    }

    @Test
    void theDraftShowsWhatIsDifferentBeforeItIsLaunched() {
        UUID joining = campaigns.tenants.enterprise(given.township(), given.east(), "虚构新开办厂");
        campaigns.count(
                given,
                "with changed as (update enterprise set status = 'closed', closed_on = '2025-11-30' where id = ? returning 1) select count(*) from changed",
                given.second());
        end.close(given.campaign());
        UUID next = rollover.rollOver(given.campaign());
        assertThat(leftovers.chosen(next)).isEqualTo(given.campaign());
        standards.choose(
                SubjectClass.SMALL_MICRO, "light-medium-2025", LocalDate.now(ZoneId.of("Asia/Shanghai")), "提升");
        YearComparison comparison = rollover.compare(next).orElseThrow();
        assertThat(comparison.before().id()).isEqualTo(given.campaign());
        assertThat(comparison.joining().rows())
                .extracting(BaseChange::enterpriseId)
                .containsExactly(joining);
        assertThat(comparison.leaving().rows()).singleElement().satisfies(change -> {
            assertThat(change.enterpriseId()).isEqualTo(given.second());
            assertThat(change.status()).isEqualTo("closed");
            assertThat(change.since()).isEqualTo(LocalDate.of(2025, 11, 30));
        });
        assertThat(comparison.open()).singleElement().satisfies(work -> {
            assertThat(work.items()).isOne();
            assertThat(work.enterprises()).isOne();
        });
        assertThat(comparison.differences())
                .filteredOn(one -> one.section().equals("phases"))
                .as("every phase a year later")
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(one.after().replace("2026-", "2025-")).isEqualTo(one.before()));
        assertThat(comparison.differences()).extracting(Difference::section).doesNotContain("units", "basis", "forms");
        assertThat(setup.content(next).units())
                .hasSameSizeAs(setup.content(given.campaign()).units());
        assertThatThrownBy(() -> rollover.rollOver(given.campaign()))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("campaign.rollover.drafted"));
    }

    @Test
    void theEnterpriseSeesItsAnswersAsProposalsAndItsOpenCorrectionMarked() {
        UUID next = nextYear();
        campaigns.logInPrincipal(given, given.first());
        EvaluationSheet sheet =
                evaluations.sheet(evaluations.begin(next, given.first(), null).id());
        assertThat(sheet.answers()).isEmpty();
        assertThat(sheet.earlier()).hasSize(sheet.edition().items().size());
        assertThat(sheet.earlier().get(ITEM)).singleElement().satisfies(before -> {
            assertThat(before.year()).isEqualTo(2025);
            assertThat(before.result()).isEqualTo(Result.NOT_MET);
            assertThat(before.stillOpen()).isTrue();
        });
        assertThat(open().carried()).isTrue();
    }

    @Test
    void whatIsNotMetAgainGoesOnAsOneItemWithItsPlanAndIsClosedInTheNewYear() {
        UUID next = nextYear();
        campaigns.logInPrincipal(given, given.first());
        UUID evaluation = evaluations.begin(next, given.first(), null).id();
        Answer answer = evaluations.answer(evaluation, ITEM, AnswerInput.notMet("仍有一具过期"), 0);
        assertThat(open()).satisfies(item -> {
            assertThat(item.evaluationId()).isEqualTo(evaluation);
            assertThat(item.carried()).isTrue();
            assertThat(item.measure()).isEqualTo("补齐并上墙");
        });
        // answered otherwise after all: last year's item is the open one again
        answer = evaluations.answer(evaluation, ITEM, AnswerInput.met(), answer.version());
        assertThat(open().year()).isEqualTo(2025);
        evaluations.answer(evaluation, ITEM, AnswerInput.notMet("仍有一具过期"), answer.version());
        fixture.answerTheRest(evaluation);
        fixture.planAll(evaluation);
        fixture.sign(evaluation);
        fixture.approve(given, evaluation);
        campaigns.logInPrincipal(given, given.first());
        ImprovementItem item = open();
        improvements.finish(item.id(), item.version(), LocalDate.now(ZoneId.of("Asia/Shanghai")), "已更换", null);
        assertThat(improvements.count(new ImprovementFilter(given.first(), ImprovementItem.State.OPEN, false)))
                .isZero();
        assertThat(improvements.count(new ImprovementFilter(given.first(), ImprovementItem.State.DONE, false)))
                .isOne();
        assertThat(step(next, "done")).isOne();
    }

    @Test
    void whatIsAHazardIsFollowedByTheSameOneInTheNewYear() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        campaigns.tenants.logIn(
                campaigns.tenants.member(given.township(), Role.ENTERPRISE_SAFETY_MANAGER, null, given.first()));
        ImprovementHazards.Details details = new ImprovementHazards.Details(
                HazardLevel.GENERAL,
                HazardCategory.FIRE,
                "两具灭火器过期",
                "",
                "",
                List.of(),
                HazardPlan.general("虚构安全员", "补齐并上墙", today.plusDays(30)));
        UUID hazard = improvementHazards.make(open().id(), details);
        course.rectify(hazard, hazards.get(hazard).version(), HazardCourse.Deed.on(today, "已更换两具"));
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        UUID next = nextYear();
        campaigns.logInPrincipal(given, given.first());
        UUID evaluation = evaluations.begin(next, given.first(), null).id();
        evaluations.answer(evaluation, ITEM, AnswerInput.notMet("仍有一具过期"), 0);
        ImprovementItem item = open();
        assertThat(item.evaluationId()).isEqualTo(evaluation);
        assertThat(improvements.followed(List.of(item)).get(item.id()).address())
                .isEqualTo("hazards/" + hazard);
        assertThat(improvementHazards.make(item.id(), details)).isEqualTo(hazard);

        course.pass(hazard, hazards.get(hazard).version(), HazardCourse.Deed.on(today, "现场核对，符合要求"));
        assertThat(improvements.count(new ImprovementFilter(given.first(), ImprovementItem.State.OPEN, false)))
                .isZero();
        assertThat(improvements.item(item.id()).state()).isEqualTo(ImprovementItem.State.DONE);
    }

    @Test
    void theNewYearsStepOfCorrectionWaitsForWhatTheOldOneLeft() {
        UUID next = nextYear();
        campaigns.logInPrincipal(given, given.first());
        UUID evaluation = evaluations.begin(next, given.first(), null).id();
        fixture.answerTheRest(evaluation);
        fixture.sign(evaluation);
        fixture.approve(given, evaluation);
        campaigns.logInPrincipal(given, given.first());
        assertThat(step(next, "open")).isOne();
        ImprovementItem left = open();
        assertThat(left.year()).isEqualTo(2025);
        improvements.finish(left.id(), left.version(), LocalDate.now(ZoneId.of("Asia/Shanghai")), "已更换", null);
        assertThat(step(next, "done")).isOne();
    }

    @Test
    void anotherAuthorityComparesNothing() {
        end.close(given.campaign());
        UUID next = rollover.rollOver(given.campaign());
        campaigns.tenants.logIn(campaigns.tenants.county(), Role.CAMPAIGN_ADMIN);
        assertThatThrownBy(() -> rollover.compare(next)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> rollover.rollOver(given.campaign())).isInstanceOf(DomainException.class);
    }
}
