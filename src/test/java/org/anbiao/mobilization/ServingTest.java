package org.anbiao.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.Commitment.Method;
import org.anbiao.mobilization.CommitmentService.Signing;
import org.anbiao.mobilization.Delivery.Receipt;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.mobilization.NoticeService.Serving;
import org.anbiao.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Serving and signing: dated, proved, marked when late, never blocked for it; seen by both lines and nobody else. */
@DatabaseTest
@Import(LaunchedCampaign.class)
class ServingTest {

    private static final LocalDate DEADLINE = LocalDate.of(2025, 2, 15);

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    NoticeService notices;

    @Autowired
    CommitmentService commitments;

    @Autowired
    AuditLog audit;

    private Case given;

    @BeforeEach
    void launch() {
        given = campaigns.launched(0);
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void theDeadlineDayItselfIsInTime() {
        campaigns.logInWorker(given, given.east());
        assertThat(notices.serve(serving(given.first(), DEADLINE)).late()).isFalse();
        assertThat(openTasks(given.first(), "receive_notice")).isZero();
    }

    @Test
    void theActsOfAnEnterpriseNameTheStepAndItsCampaign() {
        campaigns.logInWorker(given, given.east());
        notices.serve(serving(given.first(), DEADLINE));
        assertThat(campaigns.tenants.asSystem(given.township(), () -> audit.latestAboutEnterprise(given.first(), 20)))
                .filteredOn(act -> act.act().equals("task.completed"))
                .singleElement()
                .satisfies(act -> assertThat(act.about()).matches("接收告知书（.*专项行动.*）"));
    }

    @Test
    void theDayAfterIsRecordedAndMarkedLate() {
        campaigns.logInWorker(given, given.east());
        assertThat(notices.serve(serving(given.first(), DEADLINE.plusDays(1))).late())
                .isTrue();
        assertThat(campaigns.count(
                        given,
                        "select count(*) from fact_notice_delivery where enterprise_id = ? and late and receipt_signed"
                                + " and occurred_on = '2025-02-16'",
                        given.first()))
                .isOne();
        assertThat(openTasks(given.first(), "receive_notice")).isZero();
    }

    @Test
    void aDayBeforeTheCampaignsNoticeOrInTheFutureIsRefused() {
        campaigns.logInWorker(given, given.east());
        refused(
                "mobilization.date.before-issue",
                () -> notices.serve(serving(given.first(), LocalDate.of(2025, 2, 11))));
        refused("mobilization.date.in-future", () -> notices.serve(serving(given.first(), LocalDate.of(2099, 1, 1))));
    }

    @Test
    void aNoticeIsServedOnce() {
        campaigns.logInWorker(given, given.east());
        notices.serve(serving(given.first(), DEADLINE));
        refused("mobilization.notice.served-before", () -> notices.serve(serving(given.first(), DEADLINE)));
    }

    @Test
    void aVillageServesItsOwnEnterprisesOnly() {
        campaigns.logInWorker(given, given.west());
        refused("mobilization.enterprise.not-yours", () -> notices.serve(serving(given.first(), DEADLINE)));
    }

    @Test
    void withoutReceiptItIsRecordedButCountsOnlyAfterTheReceipt() {
        campaigns.logInWorker(given, given.east());
        var left = new Serving(given.campaign(), given.first(), DEADLINE, Receipt.NONE, null, "", "负责人外出，留置送达");
        notices.serve(left);
        assertThat(signedReceipts()).isZero();
        notices.addReceipt(serving(given.first(), DEADLINE));
        assertThat(signedReceipts()).isOne();
        refused("mobilization.receipt.not-open", () -> notices.addReceipt(serving(given.first(), DEADLINE)));
    }

    @Test
    void aProgramIsNoReceipt() {
        campaigns.logInWorker(given, given.east());
        var serving = new Serving(
                given.campaign(),
                given.first(),
                DEADLINE,
                Receipt.PHOTO,
                new Upload("a.png", new byte[] {'M', 'Z'}),
                "",
                "");
        refused("documents.file.no-picture", () -> notices.serve(serving));
        assertThat(notices.delivery(given.campaign(), given.first())).isEmpty();
    }

    @Test
    void theLegalRepresentativeSignsOnTheScreenAndItsTaskIsFinished() {
        campaigns.logInPrincipal(given, given.first());
        assertThat(commitments.sign(signing(given.first(), DEADLINE)).late()).isFalse();
        assertThat(openTasks(given.first(), "sign_commitment")).isZero();
        assertThat(campaigns.count(
                        given,
                        "select count(*) from fact_commitment where enterprise_id = ? and not late",
                        given.first()))
                .isOne();
        refused("mobilization.commitment.signed-before", () -> commitments.sign(signing(given.first(), DEADLINE)));
    }

    @Test
    void anEnterpriseSignsForItselfOnly() {
        campaigns.logInPrincipal(given, given.second());
        refused("mobilization.enterprise.not-yours", () -> commitments.sign(signing(given.first(), DEADLINE)));
    }

    @Test
    void aLeaderReadsButServesNothing() {
        campaigns.tenants.logIn(given.township(), Role.LEADER);
        assertThatThrownBy(() -> notices.serve(serving(given.first(), DEADLINE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(notices.delivery(given.campaign(), given.first())).isEmpty();
    }

    @Test
    void anotherTownshipSeesNothingOfIt() {
        campaigns.logInWorker(given, given.east());
        notices.serve(serving(given.first(), DEADLINE));
        UUID other = campaigns.tenants.township(given.county());
        campaigns.tenants.logIn(other, Role.CAMPAIGN_ADMIN);
        assertThat(notices.delivery(given.campaign(), given.first())).isEmpty();
        refused("mobilization.campaign.unknown", () -> notices.serve(serving(given.second(), DEADLINE)));
    }

    @Test
    void theTextToSignCarriesTheCampaignsEvaluationDay() {
        campaigns.logInPrincipal(given, given.first());
        var page = commitments.text(
                given.campaign(), given.first(), org.anbiao.documents.DocumentTemplate.Kind.COMMITMENT);
        assertThat(page.fields()).containsEntry("evaluation_due", "2025年3月31日");
        assertThat(page.template().title()).isEqualTo("关于持续深化安全生产标准化承诺书");
    }

    private Serving serving(UUID enterprise, LocalDate on) {
        return new Serving(
                given.campaign(),
                enterprise,
                on,
                Receipt.PHOTO,
                new Upload("回执.png", LaunchedCampaign.PICTURE),
                "",
                "");
    }

    private Signing signing(UUID enterprise, LocalDate on) {
        return new Signing(
                given.campaign(),
                enterprise,
                on,
                Method.SCREEN,
                new Upload("签名.png", LaunchedCampaign.PICTURE),
                "虚构法人");
    }

    private long signedReceipts() {
        return campaigns.count(
                given,
                "select count(*) from fact_notice_delivery where enterprise_id = ? and receipt_signed",
                given.first());
    }

    private long openTasks(UUID enterprise, String key) {
        return campaigns.count(
                given,
                "select count(*) from work_item where enterprise_id = ? and task_key = ? and state = 'open'",
                enterprise,
                key);
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.messageKey())
                .isEqualTo(key));
    }
}
