package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.report.Publication;
import org.anbiao.selfevaluation.report.PublicationService;
import org.anbiao.selfevaluation.report.PublishedResult;
import org.anbiao.selfevaluation.report.ResultReading;
import org.anbiao.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The result is told to the staff by a page without an account; readings are counted, no person is named. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class PublicationTest {

    private static final String VISITOR = "203.0.113.";

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    PublicationService publications;

    @Autowired
    ResultReading reading;

    private Case given;
    private UUID evaluation;

    @BeforeEach
    void answer() {
        given = campaigns.launched(0);
        campaigns.logInPrincipal(given, given.first());
        evaluation = fixture.begin(given, given.first()).id();
        evaluations.answer(evaluation, "4.1.2", AnswerInput.notMet("两具灭火器过期"), 0);
        fixture.answerTheRest(evaluation);
        fixture.planAll(evaluation);
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void itIsPublishedOnceAndOnlyAfterTheApproval() {
        refused("selfevaluation.publication.not-signed", () -> publications.publish(evaluation, "班前会"));
        fixture.sign(evaluation);
        refused("selfevaluation.publication.not-signed", () -> publications.publish(evaluation, "班前会"));
        decided();
        refused("selfevaluation.publication.way-missing", () -> publications.publish(evaluation, " "));
        publications.publish(evaluation, "班前会");
        refused("selfevaluation.publication.published-before", () -> publications.publish(evaluation, "再来一次"));
        assertThat(campaigns.count(
                        given,
                        "select count(*) from work_item where enterprise_id = ? and task_key = 'publish_result' and state = 'done'",
                        given.first()))
                .isOne();
    }

    @Test
    void whoHoldsTheLinkReadsTheResultWithoutAnyName() {
        approve();
        String token = token(publications.publish(evaluation, "公告栏"));
        campaigns.tenants.logOut();
        PublishedResult result = reading.result(token, VISITOR + 1).orElseThrow();
        assertThat(result.enterpriseName()).isEqualTo("虚构一号茶厂");
        assertThat(result.notMet()).containsExactly("灭火器在有效期内，摆放在明显位置");
        assertThat(result.toString()).doesNotContain("虚构负责人", "虚构安全员");
        assertThat(reading.result("0".repeat(32), VISITOR + 1)).isEmpty();
        assertThat(reading.result("x' or 1=1", VISITOR + 1)).isEmpty();
        reading.read(token, "", VISITOR + 1);
        reading.read(token, " 虚构员工甲 ", VISITOR + 1);

        campaigns.logInPrincipal(given, given.first());
        assertThat(publications.of(evaluation)).hasValueSatisfying(publication -> {
            assertThat(publication.readings()).isEqualTo(2);
            assertThat(publication.namedReadings()).isOne();
        });
        assertThat(publications.readers(evaluation)).containsExactly("虚构员工甲");
    }

    @Test
    void aVisitorWhoAsksTooOftenIsToldToWait() {
        for (int i = 0; i < 30; i++) {
            reading.result("0".repeat(32), VISITOR + 2);
        }
        refused("selfevaluation.result.too-many-questions", () -> reading.result("0".repeat(32), VISITOR + 2));
    }

    @Test
    void rewardsAndPenaltiesAreRecordedAfterItWasTold() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        approve();
        refused(
                "selfevaluation.publication.missing",
                () -> publications.pay(evaluation, BigDecimal.ONE, BigDecimal.ZERO, today));
        publications.publish(evaluation, "公告栏");
        refused("selfevaluation.publication.amount", () -> publications.pay(evaluation, null, BigDecimal.ZERO, today));
        refused(
                "selfevaluation.publication.paid-on",
                () -> publications.pay(evaluation, BigDecimal.ONE, BigDecimal.ZERO, today.minusDays(1)));
        publications.pay(evaluation, new BigDecimal("1.25"), BigDecimal.ZERO, today);
        assertThat(publications.of(evaluation).orElseThrow().rewardsWanYuan()).isEqualByComparingTo("1.25");
    }

    private void approve() {
        fixture.sign(evaluation);
        decided();
    }

    private void decided() {
        fixture.approve(given, evaluation);
        campaigns.logInPrincipal(given, given.first());
    }

    private static String token(Publication publication) {
        return publication.link().substring(publication.link().lastIndexOf('/') + 1);
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
