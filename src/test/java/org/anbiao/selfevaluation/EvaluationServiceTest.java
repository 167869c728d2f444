package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.transaction.support.TransactionTemplate;

/** An enterprise evaluates itself item by item; reasons are asked for, nobody's work is lost, others are kept out. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class EvaluationServiceTest {

    private static final PageRequest PAGE = PageRequest.page(0, 50);

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    ImprovementService improvements;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Case given;
    private UUID evaluation;

    @BeforeEach
    void begin() {
        given = campaigns.launched(0);
        campaigns.tenants.asSystem(
                given.township(), () -> jdbc.sql("""
                        insert into enterprise_adoption (enterprise_id, kind, achieved_on, has_assessment_list)
                        values (?, 'three_lists', '2024-05-01', true)
                        """).param(given.first()).update());
        campaigns.logInPrincipal(given, given.first());
        evaluation = fixture.begin(given, given.first()).id();
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void aSmallEnterpriseBeginsWithTheEditionForSmallOnesAndOnce() {
        EvaluationSheet sheet = evaluations.sheet(evaluation);
        assertThat(sheet.evaluation().editionKey()).isEqualTo("light-small-2025");
        assertThat(sheet.evaluation().standardType()).isEqualTo(StandardType.LOCAL);
        assertThat(fixture.begin(given, given.first()).id()).isEqualTo(evaluation);
    }

    @Test
    void itMayChooseTheNationalStandardUntilTheFirstAnswerButNoOtherLocalOne() {
        refused(
                "selfevaluation.edition.not-for-class",
                () -> evaluations.changeEdition(evaluation, "light-medium-2025"));
        evaluations.changeEdition(evaluation, "gbt33000-2016");
        assertThat(evaluations.sheet(evaluation).evaluation().itemCount()).isEqualTo(107);
        evaluations.answer(evaluation, "1.1.1", AnswerInput.met(), 0);
        refused("selfevaluation.edition.answered", () -> evaluations.changeEdition(evaluation, "light-small-2025"));
    }

    @Test
    void aReasonIsNeededForWhatIsNotMetAndForWhatDoesNotApply() {
        refused(
                "selfevaluation.answer.reason-missing.not_met",
                () -> evaluations.answer(evaluation, "1.1.1", AnswerInput.notMet("  "), 0));
        refused(
                "selfevaluation.answer.reason-missing.not_applicable",
                () -> evaluations.answer(evaluation, "1.1.1", AnswerInput.notApplicable(""), 0));
        assertThat(evaluations.sheet(evaluation).answers()).isEmpty();
    }

    @Test
    void pointsInPartLieBelowTheItemsOwn() {
        BigDecimal own = evaluations
                .sheet(evaluation)
                .edition()
                .item("1.1.1")
                .orElseThrow()
                .score();
        refused(
                "selfevaluation.answer.score",
                () -> evaluations.answer(evaluation, "1.1.1", new AnswerInput(Result.NOT_MET, "缺", null, own), 0));
        Answer saved =
                evaluations.answer(evaluation, "1.1.1", new AnswerInput(Result.NOT_MET, "缺", null, BigDecimal.ONE), 0);
        assertThat(saved.score()).isEqualByComparingTo("1");
    }

    @Test
    void twoPeopleAnswerDifferentItemsAtOnceAndBothStand() {
        evaluations.answer(evaluation, "1.1.1", AnswerInput.met(), 0);
        campaigns.tenants.logIn(
                campaigns.tenants.member(given.township(), Role.ENTERPRISE_SAFETY_MANAGER, null, given.first()));
        evaluations.answer(evaluation, "1.1.2", AnswerInput.notMet("没有任命文件"), 0);
        EvaluationSheet sheet = evaluations.sheet(evaluation);
        assertThat(sheet.answers()).hasSize(2);
        assertThat(sheet.evaluation().answerCount()).isEqualTo(2);
        assertThat(sheet.evaluation().notMetCount()).isOne();
    }

    @Test
    void whoIsSlowerLearnsWhoAnsweredWhatAndLosesNothingOfTheOthers() {
        var other = campaigns.tenants.member(given.township(), Role.ENTERPRISE_SAFETY_MANAGER, null, given.first());
        Answer first = evaluations.answer(evaluation, "1.1.1", AnswerInput.met(), 0);
        campaigns.tenants.logIn(other);
        evaluations.answer(evaluation, "1.1.1", AnswerInput.notMet("检查记录缺两个月"), first.version());
        campaigns.logInPrincipal(given, given.first());
        assertThatThrownBy(
                        () -> evaluations.answer(evaluation, "1.1.1", AnswerInput.notApplicable("没有"), first.version()))
                .isInstanceOfSatisfying(AnswerChanged.class, changed -> {
                    assertThat(changed.current().answeredByName()).isEqualTo(other.displayName());
                    assertThat(changed.current().reason()).isEqualTo("检查记录缺两个月");
                });
        assertThat(evaluations.sheet(evaluation).answers().get("1.1.1").result())
                .isEqualTo(Result.NOT_MET);
    }

    @Test
    void ofTwoWhoAnswerAtTheSameMomentTheOneThatWaitedIsToldAndNothingIsCountedTwice() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Callable<Answer> second = new DelegatingSecurityContextCallable<>(
                    () -> evaluations.answer(evaluation, "1.1.1", AnswerInput.notMet("没有任命文件"), 0));
            Future<Answer> waiting = Objects.requireNonNull(transaction.execute(status -> {
                evaluations.answer(evaluation, "1.1.1", AnswerInput.met(), 0);
                Future<Answer> begun = other.submit(second);
                await().until(() -> waitsForALock() || begun.isDone());
                assertThat(begun.isDone()).isFalse();
                return begun;
            }));
            assertThatThrownBy(() -> waiting.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(AnswerChanged.class);
        } finally {
            other.shutdownNow();
        }
        EvaluationSheet sheet = evaluations.sheet(evaluation);
        assertThat(sheet.answers().get("1.1.1").result()).isEqualTo(Result.MET);
        assertThat(sheet.evaluation().answerCount()).isOne();
        assertThat(sheet.evaluation().notMetCount()).isZero();
    }

    private boolean waitsForALock() {
        return jdbc.sql("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%evaluation_answer%')")
                .query(Boolean.class)
                .single();
    }

    @Test
    void whatIsNotMetIsToBeImprovedAndWhatIsMetAfterAllIsNot() {
        Answer answer = evaluations.answer(evaluation, "4.1.2", AnswerInput.notMet("两具灭火器过期"), 0);
        assertThat(improvements.of(evaluation)).singleElement().satisfies(item -> {
            assertThat(item.problem()).isEqualTo("两具灭火器过期");
            assertThat(item.isPlanned()).isFalse();
        });
        evaluations.answer(evaluation, "4.1.2", AnswerInput.met(), answer.version());
        assertThat(improvements.of(evaluation)).isEmpty();
        assertThat(evaluations.sheet(evaluation).evaluation().notMetCount()).isZero();
    }

    @Test
    void progressIsCountedByElementsAndItems() {
        evaluations.answer(evaluation, "8.1.1", AnswerInput.met(), 0);
        evaluations.answer(evaluation, "1.1.1", AnswerInput.met(), 0);
        EvaluationSheet sheet = evaluations.sheet(evaluation);
        assertThat(sheet.completeElements()).isOne();
        assertThat(sheet.left()).isEqualTo(sheet.evaluation().itemCount() - 2);
    }

    @Test
    void anotherEnterpriseAndASisterVillageReachNothing() {
        campaigns.logInPrincipal(given, given.second());
        refused("selfevaluation.evaluation.unknown", () -> evaluations.sheet(evaluation));
        refused("selfevaluation.enterprise.not-yours", () -> evaluations.begin(given.campaign(), given.first(), null));
        campaigns.logInWorker(given, given.west());
        refused(
                "selfevaluation.enterprise.not-yours",
                () -> evaluations.answer(evaluation, "1.1.1", AnswerInput.met(), 0));
    }

    @Test
    void theVillageHelpsOnThePhoneAndALeaderOnlyReads() {
        campaigns.logInWorker(given, given.east());
        evaluations.answer(evaluation, "1.1.1", AnswerInput.met(), 0);
        campaigns.tenants.logIn(given.township(), Role.LEADER);
        assertThat(evaluations.sheet(evaluation).answers()).hasSize(1);
        assertThatThrownBy(() -> evaluations.answer(evaluation, "1.1.2", AnswerInput.met(), 0))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anImprovementIsPlannedAndFinishedWithWordsAndInTime() {
        evaluations.answer(evaluation, "4.1.2", AnswerInput.notMet("两具灭火器过期"), 0);
        ImprovementItem item = improvements.of(evaluation).get(0);
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        refused(
                "selfevaluation.improvement.plan-missing",
                () -> improvements.plan(item.id(), item.version(), "更换", "", today));
        refused(
                "selfevaluation.improvement.due-in-past",
                () -> improvements.plan(item.id(), item.version(), "更换", "张三", today.minusDays(1)));
        improvements.plan(item.id(), item.version(), "更换", "张三", today);
        refused(
                "selfevaluation.improvement.changed",
                () -> improvements.plan(item.id(), item.version(), "再换", "李四", today));
        ImprovementItem planned = improvements.of(evaluation).get(0);
        refused(
                "selfevaluation.improvement.note-missing",
                () -> improvements.finish(item.id(), planned.version(), today, " ", null));
        improvements.finish(item.id(), planned.version(), today, "已更换两具", null);
        assertThat(improvements.of(evaluation).get(0).state()).isEqualTo(ImprovementItem.State.DONE);
    }

    @Test
    void evidenceIsChosenFromTheEnterprisesOwnFileOnly() {
        UUID photo = files.storePicture(given.first(), "现场.png", LaunchedCampaign.PICTURE)
                .id();
        EvidenceChoice scheme = evaluations.evidenceChoices(evaluation, "adoption", "", PAGE).stream()
                .findFirst()
                .orElseThrow();
        assertThat(scheme.label()).startsWith("三张清单");
        assertThat(evaluations.evidenceChoices(evaluation, "", "", PAGE))
                .extracting(EvidenceChoice::id)
                .contains(photo);
        evaluations.addEvidence(evaluation, scheme.evidence("1.1.1"));
        assertThat(evaluations.sheet(evaluation).evidence().get("1.1.1"))
                .singleElement()
                .satisfies(piece -> assertThat(piece.recordId()).isEqualTo(scheme.id()));

        campaigns.logInPrincipal(given, given.second());
        UUID other = fixture.begin(given, given.second()).id();
        assertThat(evaluations.evidenceChoices(other, "", "", PAGE)).isEmpty();
        refused("selfevaluation.evidence.unknown", () -> evaluations.addEvidence(other, scheme.evidence("1.1.1")));
        refused(
                "selfevaluation.evidence.unknown",
                () -> evaluations.addEvidence(
                        other, new Evidence(UUID.randomUUID(), "1.1.1", photo, "", null, "现场.png")));
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
