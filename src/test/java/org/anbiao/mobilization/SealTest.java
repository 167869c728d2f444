package org.anbiao.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.documents.QrCode;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.mobilization.PrintOrder.Format;
import org.anbiao.support.DatabaseTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** A picture of a seal on notices: who keeps it, who uses it until when, and that it stays where it was set. */
@DatabaseTest
@Import(LaunchedCampaign.class)
class SealTest {

    private static final LocalDate TODAY = LocalDate.now();
    private static final Upload PICTURE = new Upload("公章.png", QrCode.png("seal", 8));
    private static final String NOTE = "印章为图样，不是可靠的电子签名";

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    SealService seals;

    @Autowired
    DocumentPrint print;

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
    void theSystemAdministratorKeepsThem() {
        assertThatThrownBy(() -> seals.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> add(Set.of(Role.CAMPAIGN_ADMIN))).isInstanceOf(AccessDeniedException.class);
        campaigns.tenants.logIn(given.township(), Role.TENANT_ADMIN);
        Set<Role> roles = Set.of(Role.CAMPAIGN_ADMIN);
        refused("mobilization.seal.name", () -> seals.add(" ", roles, TODAY, TODAY, PICTURE));
        refused("mobilization.seal.roles", () -> seals.add("公章", Set.of(), TODAY, TODAY, PICTURE));
        refused("mobilization.seal.roles", () -> seals.add("公章", Set.of(Role.LEADER), TODAY, TODAY, PICTURE));
        refused("mobilization.seal.validity", () -> seals.add("公章", roles, TODAY, TODAY.minusDays(1), PICTURE));
        refused("mobilization.seal.picture", () -> seals.add("公章", roles, TODAY, TODAY, null));
        refused(
                "documents.file.no-png",
                () -> seals.add("公章", roles, TODAY, TODAY, new Upload("x.pdf", bytes("%PDF-1.7"))));
        refused(
                "mobilization.seal.too-large",
                () -> seals.add("公章", roles, TODAY, TODAY, new Upload("x.png", new byte[SealService.MAX_BYTES + 1])));
        UUID id = add(roles);
        assertThat(seals.all()).singleElement().satisfies(seal -> {
            assertThat(seal.id()).isEqualTo(id);
            assertThat(seal.documents()).isZero();
            assertThat(seal.isValid(TODAY)).isTrue();
        });
        refused("mobilization.seal.reason", () -> seals.withdraw(id, " "));
        seals.withdraw(id, "公章更换");
        refused("mobilization.seal.not-found", () -> seals.withdraw(id, "再次"));
        assertThat(campaigns.count(
                        given, "select count(*) from audit_entry where subject_id = ? and act like 'seal.%'", id))
                .isEqualTo(2);
    }

    @Test
    void noticesIssuedWithItCarryItForEverAndSayThatItIsAPicture() throws IOException {
        UUID id = asAdministrator(Set.of(Role.CAMPAIGN_ADMIN));
        PrintJob job = printed(id);
        assertThat(campaigns.count(
                        given, "select count(*) from issued_document where seal_id = ? and kind = 'notice'", id))
                .isEqualTo(2);
        assertThat(campaigns.count(
                        given, "select count(*) from issued_document where seal_id = ? and kind <> 'notice'", id))
                .as("a commitment has no sender to set it on")
                .isZero();
        assertThat(campaigns.count(
                        given, "select count(*) from audit_entry where subject_id = ? and act = 'seal.used'", id))
                .isEqualTo(1);
        Files.createDirectories(Path.of("target", "printed"));
        Files.copy(
                job.result(),
                Path.of("target", "printed", "sealed.pdf"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (var pdf = Loader.loadPDF(job.result().toFile())) {
            assertThat(pdf.getNumberOfPages()).as("a notice stays on its sheet").isEqualTo(16);
            assertThat(new PDFTextStripper().getText(pdf).split(NOTE, -1)).hasSize(8 + 1);
        }
        campaigns.tenants.logIn(given.township(), Role.TENANT_ADMIN);
        seals.withdraw(id, "公章更换");
        assertThat(seals.all().get(0).documents()).isEqualTo(2);
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        assertThat(text(print.one(given.campaign(), given.first(), Format.MERGED_PDF)))
                .contains(NOTE);
    }

    @Test
    void aWordDocumentHasItBehindTheText() throws IOException {
        UUID id = asAdministrator(Set.of(Role.CAMPAIGN_ADMIN));
        printed(id);
        byte[] word = print.one(given.campaign(), given.first(), Format.DOCX_ZIP);
        Files.createDirectories(Path.of("target", "printed"));
        Files.write(Path.of("target", "printed", "sealed.docx"), word);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
            String xml = document.getDocument().xmlText();
            assertThat(xml).contains("wp:anchor", "behindDoc=\"1\"", NOTE);
            assertThat(xml.split("<wp:anchor", -1))
                    .as("four copies of the notice")
                    .hasSize(4 + 1);
        }
    }

    @Test
    void onlyWhoseRoleItNamesUseItAndOnlyWhileItIsValid() {
        UUID id = asAdministrator(Set.of(Role.SAFETY_OFFICE));
        assertThat(seals.usable()).isEmpty();
        refused("mobilization.seal.not-usable", () -> print.start(order(id)));
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        assertThat(seals.usable()).extracting(Seal::id).containsExactly(id);
        campaigns.tenants.logIn(campaigns.tenants.township(given.county()), Role.SAFETY_OFFICE);
        assertThat(seals.usable()).as("another authority's").isEmpty();
        campaigns.tenants.logIn(given.township(), Role.TENANT_ADMIN);
        UUID old = seals.add("旧章", Set.of(Role.CAMPAIGN_ADMIN), TODAY.minusDays(9), TODAY.minusDays(1), PICTURE);
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        refused("mobilization.seal.not-usable", () -> print.start(order(old)));
    }

    private UUID asAdministrator(Set<Role> roles) {
        campaigns.tenants.logIn(given.township(), Role.TENANT_ADMIN);
        UUID id = add(roles);
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        return id;
    }

    private UUID add(Set<Role> roles) {
        return seals.add("测试乡人民政府公章", roles, TODAY.minusDays(1), TODAY.plusDays(30), PICTURE);
    }

    private PrintOrder order(UUID seal) {
        return new PrintOrder(
                given.campaign(),
                DocumentFilter.ALL,
                Set.of(Kind.NOTICE, Kind.COMMITMENT),
                Format.MERGED_PDF,
                null,
                seal);
    }

    private PrintJob printed(UUID seal) {
        PrintJob job = print.start(order(seal));
        await().atMost(Duration.ofMinutes(1)).until(job::isOver);
        assertThat(job.state()).isEqualTo(PrintJob.State.DONE);
        return job;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.messageKey())
                .isEqualTo(key));
    }
}
