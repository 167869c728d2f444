package org.anbiao.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditEntry;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Attempts;
import org.anbiao.common.DomainException;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.mobilization.SigningLink.Device;
import org.anbiao.mobilization.SigningLinks.Issued;
import org.anbiao.mobilization.SigningWithoutAccount.Signature;
import org.anbiao.support.DatabaseTest;
import org.anbiao.tenancy.TenantSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** the owner of a nine-small place signs with a code and a proved number, once, and reaches nothing else. */
@DatabaseTest
@Import({LaunchedCampaign.class, CollectedTexts.class})
class SigningWithoutAccountTest {

    private static final String PHONE = "13800004321";

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    SigningLinks links;

    @Autowired
    SigningRound round;

    @Autowired
    SigningWithoutAccount signing;

    @Autowired
    CommitmentService commitments;

    @Autowired
    CollectedTexts texts;

    @Autowired
    TenantSettings settings;

    @Autowired
    PersonalCipher cipher;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    private Case given;
    private final String visitor = "visitor-" + UUID.randomUUID();

    @BeforeEach
    void launchAndAllow() {
        texts.refuses = false;
        given = campaigns.launched(0);
        change(
                "update enterprise set subject_kind = 'nine_small_place', category = 'shop', size_class = null,"
                        + " size_class_basis = 'not_applicable', contact_phone = ? where id = ?",
                cipher.encrypt(PHONE),
                given.first());
        choose("yes");
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void theOwnerReadsAndSignsAndTheOfficeSeesHow() {
        String key = key(issue());
        assertThat(signing.find(key, visitor).orElseThrow().maskedPhone()).isEqualTo("138****4321");
        signing.sendText(key, visitor);
        assertThat(texts.last().phone()).isEqualTo(PHONE);
        String proof = signing.prove(key, visitor, texts.last().code());
        assertThat(signing.document(key, visitor, proof, Kind.NOTICE).fields()).containsEntry("enterprise", "虚构一号茶厂");
        assertThat(signing.document(key, visitor, proof, Kind.COMMITMENT)
                        .template()
                        .kind())
                .isEqualTo(Kind.COMMITMENT);
        signing.sign(key, visitor, proof, signature("虚构王五"));

        campaigns.logInWorker(given, given.east());
        assertThat(commitments.commitment(given.campaign(), given.first()).orElseThrow())
                .satisfies(signed -> {
                    assertThat(signed.signerName()).isEqualTo("虚构王五");
                    assertThat(signed.recordedBy()).isEqualTo("虚构王五（免登录签署，手机 138****4321）");
                    assertThat(signed.signedOn()).isEqualTo(LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")));
                });
        assertThat(links.used(given.campaign(), given.first()).orElseThrow()).satisfies(used -> {
            assertThat(used.usedNumber()).isEqualTo("138****4321");
            assertThat(used.usedDevice()).isEqualTo(Device.ANDROID);
            assertThat(used.usedAt()).isNotNull();
        });
        assertThat(campaigns.count(
                        given,
                        "select count(*) from work_item where enterprise_id = ? and task_key = 'sign_commitment' and state = 'done'",
                        given.first()))
                .isOne();
        assertThat(acts())
                .filteredOn(act -> act.act().equals("commitment.signed"))
                .singleElement()
                .satisfies(act -> assertThat(act.newValue())
                        .contains("\"withoutAccount\":true")
                        .contains("138****4321")
                        .contains("\"device\":\"android\"")
                        .contains("\"signingCode\"")
                        .doesNotContain(PHONE));
        assertThat(acts())
                .extracting(AuditEntry::act)
                .contains("signing_link.issued", "signing_link.text_sent", "signing_link.number_proved");
    }

    @Test
    void aVillageMakesTheCodesOfAllItsPlacesAtOnceAndHandsThemOutAsOneBundle() throws Exception {
        UUID shop = campaigns.tenants.enterprise(given.township(), given.east(), "虚构小吃店");
        change(
                "update enterprise set subject_kind = 'nine_small_place', category = 'shop', size_class = null,"
                        + " size_class_basis = 'not_applicable', contact_phone = '' where id = ?",
                shop);
        change(
                "insert into participation (campaign_id, enterprise_id, enrolled_on) values (?, ?, '2025-03-01')",
                given.campaign(),
                shop);
        campaigns.logInWorker(given, given.east());
        Issued former = links.issue(given.campaign(), given.first());
        assertThat(round.open(given.campaign())).isEqualTo(2);
        SigningRound.Round made = round.issue(given.campaign());
        assertThat(made.issued()).extracting(Issued::place).containsExactly("虚构一号茶厂");
        assertThat(made.withoutPhone()).containsExactly("虚构小吃店");
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(
                round.slips(given.campaign(), List.of(former, made.issued().get(0))))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf))
                    .contains("虚构一号茶厂");
        }
        campaigns.tenants.logOut();
        assertThat(signing.find(key(former), visitor)).as("useless by now").isEmpty();
        assertThat(signing.find(key(made.issued().get(0)), visitor)).isPresent();

        campaigns.logInWorker(given, given.west());
        assertThat(round.open(given.campaign())).as("a sister village has none").isZero();
        assertThatThrownBy(() -> round.issue(given.campaign()))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("mobilization.signing.round-none"));
        choose("no");
        campaigns.logInWorker(given, given.east());
        assertThat(round.open(given.campaign()))
                .as("where the area allows none")
                .isZero();
    }

    @Test
    void aCodeSignsOnceAndAnswersLikeAnUnknownOneAfterwards() {
        Issued issued = issue();
        String proof = prove(key(issued));
        signing.sign(key(issued), visitor, proof, signature("虚构王五"));
        assertThat(signing.find(key(issued), visitor)).isEmpty();
        assertThat(signing.find(issued.code(), visitor)).isEmpty();
        refused("mobilization.signing.unknown", () -> signing.sign(key(issued), visitor, proof, signature("虚构王五")));
        refused("mobilization.signing.unknown", () -> signing.document(key(issued), visitor, proof, Kind.NOTICE));
    }

    @Test
    void nothingIsReadOrSignedBeforeTheNumberIsProved() {
        String key = key(issue());
        refused("mobilization.signing.proof-over", () -> signing.document(key, visitor, "guess", Kind.NOTICE));
        refused("mobilization.signing.proof-over", () -> signing.sign(key, visitor, "guess", signature("虚构王五")));
        refused("mobilization.signing.text-useless", () -> signing.prove(key, visitor, "123456"));
        assertThat(signing.find(key, visitor)).isPresent();
    }

    @Test
    void aTextMessageTakesFiveWrongAnswersAndThenNotEvenTheRightOne() {
        String key = key(issue());
        signing.sendText(key, visitor);
        String right = texts.last().code();
        for (int i = 0; i < SigningWithoutAccount.ANSWERS; i++) {
            refused("mobilization.signing.wrong", () -> signing.prove(key, visitor, wrong(right)));
        }
        refused("mobilization.signing.text-useless", () -> signing.prove(key, visitor, right));
        later();
        signing.sendText(key, visitor);
        assertThat(signing.prove(key, visitor, texts.last().code())).isNotBlank();
    }

    @Test
    void messagesAreAMinuteApartAndFiveInAll() {
        String key = key(issue());
        signing.sendText(key, visitor);
        refused("mobilization.signing.text-too-soon", () -> signing.sendText(key, visitor));
        for (int i = 1; i < SigningWithoutAccount.TEXTS; i++) {
            later();
            signing.sendText(key, visitor);
        }
        later();
        refused("mobilization.signing.texts-over", () -> signing.sendText(key, visitor));
    }

    @Test
    void anOldMessageAnOldProofAndAnOldCodeAreUseless() {
        String key = key(issue());
        signing.sendText(key, visitor);
        String old = texts.last().code();
        change(
                "update signing_link set text_sent_at = now() - interval '11 minutes' where enterprise_id = ?",
                given.first());
        refused("mobilization.signing.text-useless", () -> signing.prove(key, visitor, old));
        String proof = prove(key);
        change(
                "update signing_link set proved_at = now() - interval '31 minutes' where enterprise_id = ?",
                given.first());
        refused("mobilization.signing.proof-over", () -> signing.sign(key, visitor, proof, signature("虚构王五")));
        change("update signing_link set expires_at = now() where enterprise_id = ?", given.first());
        assertThat(signing.find(key, visitor)).isEmpty();
    }

    @Test
    void aNewCodeReplacesTheFormerOne() {
        String former = key(issue());
        String latter = key(issue());
        assertThat(signing.find(former, visitor)).isEmpty();
        assertThat(signing.find(latter, visitor)).isPresent();
    }

    @Test
    void wrongKeysAreCountedByVisitor() {
        String key = key(issue());
        for (int i = 0; i < Attempts.ALLOWED; i++) {
            assertThat(signing.find("ABCDEFG" + i, visitor)).isEmpty();
        }
        refused("mobilization.signing.too-many", () -> signing.find(key, visitor));
        assertThat(signing.find(key, visitor + " of another")).isPresent();
    }

    @Test
    void aRefusingGatewayIsSaidInWords() {
        String key = key(issue());
        texts.refuses = true;
        refused("mobilization.signing.text-failed", () -> signing.sendText(key, visitor));
    }

    @Test
    void theAuthorityOfTheAreaHasToAllowItAndMayStopIt() {
        String key = key(issue());
        choose("no");
        assertThat(signing.find(key, visitor)).isEmpty();
        campaigns.logInWorker(given, given.east());
        assertThat(links.isOffered(given.first())).isFalse();
        refused("mobilization.signing.not-allowed", () -> links.issue(given.campaign(), given.first()));
    }

    @Test
    void onlyNineSmallPlacesWithAMobileNumberGetACodeAndOnlyFromTheirVillage() {
        campaigns.logInWorker(given, given.west());
        refused("mobilization.signing.not-allowed", () -> links.issue(given.campaign(), given.second()));
        refused("mobilization.enterprise.not-yours", () -> links.issue(given.campaign(), given.first()));
        change("update enterprise set contact_phone = '0595-1234' where id = ?", given.first());
        campaigns.logInWorker(given, given.east());
        refused("mobilization.signing.no-phone", () -> links.issue(given.campaign(), given.first()));
        campaigns.tenants.logIn(given.township(), Role.LEADER);
        assertThatThrownBy(() -> links.issue(given.campaign(), given.first()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onePlacesProofOpensNoOtherPlace() {
        change(
                "update enterprise set subject_kind = 'nine_small_place', category = 'shop', size_class = null,"
                        + " size_class_basis = 'not_applicable', contact_phone = ? where id = ?",
                cipher.encrypt("13900001111"),
                given.second());
        String proof = prove(key(issue()));
        campaigns.logInWorker(given, given.west());
        String other = key(links.issue(given.campaign(), given.second()));
        campaigns.tenants.logOut();
        refused("mobilization.signing.proof-over", () -> signing.document(other, visitor, proof, Kind.NOTICE));
    }

    @Test
    void aSlipIsPrintedForIt() {
        campaigns.logInWorker(given, given.east());
        byte[] pdf = links.slip(given.campaign(), links.issue(given.campaign(), given.first()));
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    private Issued issue() {
        campaigns.logInWorker(given, given.east());
        Issued issued = links.issue(given.campaign(), given.first());
        campaigns.tenants.logOut();
        return issued;
    }

    private String prove(String key) {
        change("update signing_link set text_sent_at = null where enterprise_id = ?", given.first());
        signing.sendText(key, visitor);
        return signing.prove(key, visitor, texts.last().code());
    }

    /** More than a minute passes. */
    private void later() {
        change(
                "update signing_link set text_sent_at = now() - interval '2 minutes' where enterprise_id = ?",
                given.first());
    }

    private void choose(String choice) {
        campaigns.tenants.asSystem(given.township(), () -> {
            settings.choose(MobilizationSettings.SIGN_BY_PHONE, choice, LocalDate.of(2025, 1, 1), false, "测试");
            return choice;
        });
    }

    private void change(String sql, Object... params) {
        campaigns.tenants.asSystem(
                given.township(), () -> jdbc.sql(sql).params(params).update());
    }

    private List<AuditEntry> acts() {
        return campaigns.tenants.asSystem(given.township(), () -> audit.latestAboutEnterprise(given.first(), 50));
    }

    private static Signature signature(String name) {
        return new Signature(name, new Upload("签名.png", LaunchedCampaign.PICTURE), Device.ANDROID);
    }

    private static String key(Issued issued) {
        return issued.link().substring(issued.link().lastIndexOf('/') + 1);
    }

    private static String wrong(String right) {
        return right.equals("000000") ? "000001" : "000000";
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.messageKey())
                .isEqualTo(key));
    }
}
