package org.anbiao.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.mobilization.PrintOrder.Format;
import org.anbiao.support.DatabaseTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Documents are made out once, numbered, in four copies whose QR codes open their own status; thousands print in bulk. */
@DatabaseTest
@Import(LaunchedCampaign.class)
class IssueAndPrintTest {

    private static final Set<Kind> BOTH = Set.of(Kind.NOTICE, Kind.COMMITMENT);

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    DocumentPrint print;

    @Autowired
    MobilizationDirectory directory;

    @Autowired
    CopyService copies;

    @Autowired
    CopyStatusService status;

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void everyCopyHasItsOwnNumberedPageAndAQrCodeThatOpensItsStatus() throws Exception {
        Case given = campaigns.launched(0);
        PrintJob job = finished(order(given, Format.MERGED_PDF, null));

        assertThat(job.pages()).isEqualTo(16);
        Set<String> addresses = new HashSet<>();
        try (var pdf = Loader.loadPDF(job.result().toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(16);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("告〔2025〕第00001号", "承〔2025〕第00002号", "2025年3月31日", "虚构一号茶厂");
            var pictures = new PDFRenderer(pdf);
            for (int page = 0; page < 16; page++) {
                addresses.add(scan(pictures, page));
            }
        }
        assertThat(addresses).hasSize(16);
        campaigns.tenants.logOut();
        for (String address : addresses) {
            String token = address.substring(address.lastIndexOf("/c/") + 3);
            assertThat(status.status(token, "visitor-a").orElseThrow().state()).isEqualTo(CopyState.PRINTED);
        }
    }

    /**
     * As a scanner does, several looks, from different distances and with the page a little crooked: of three thousand good codes a
     * single look misses ten, five distances still miss one, which a crooked look reads.
     */
    private static String scan(PDFRenderer pages, int page) throws Exception {
        for (int degrees : List.of(0, 3, -5, 8)) {
            for (int dotsPerInch : List.of(300, 240, 360, 200, 420)) {
                var picture = pages.renderImageWithDPI(page, dotsPerInch);
                var corner = picture.getSubimage(
                        picture.getWidth() * 3 / 4, 0, picture.getWidth() / 4, picture.getHeight() / 5);
                try {
                    return new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(new HybridBinarizer(
                                            new BufferedImageLuminanceSource(turned(corner, degrees)))),
                                    Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText();
                } catch (ReaderException e) {
                    // the next look
                }
            }
        }
        throw new AssertionError("no readable code on page " + page);
    }

    /** The picture on a larger white sheet, turned about its middle. */
    private static BufferedImage turned(BufferedImage picture, int degrees) {
        int side = 2 * Math.max(picture.getWidth(), picture.getHeight());
        BufferedImage sheet = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
        pen.drawImage(picture, (side - picture.getWidth()) / 2, (side - picture.getHeight()) / 2, null);
        pen.dispose();
        return sheet;
    }

    @Test
    void threeHundredEnterprisesGiveOneSheetForEachCopy() throws IOException {
        Case given = campaigns.launched(298);
        PrintJob job = finished(order(given, Format.MERGED_PDF, null));

        assertThat(job.done()).isEqualTo(300);
        try (var pdf = Loader.loadPDF(job.result().toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(300 * 2 * 4);
        }
        assertThat(Files.size(job.result())).isLessThan(40_000_000L);
        // a second print makes nothing out anew
        finished(order(given, Format.MERGED_PDF, null), new DocumentFilter(given.west(), DocumentFilter.State.ALL, ""));
        assertThat(campaigns.count(
                        given, "select count(*) from issued_document where campaign_id = ?", given.campaign()))
                .isEqualTo(600);
    }

    @Test
    void aCancelledJobLeavesNoFileAndTheNextOneKeepsTheNumbers() throws IOException {
        Case given = campaigns.launched(78);
        PrintJob cancelled = print.start(order(given, Format.MERGED_PDF, null));
        cancelled.cancel();
        await().atMost(Duration.ofMinutes(2)).until(cancelled::isOver);

        assertThat(cancelled.state()).isEqualTo(PrintJob.State.CANCELLED);
        assertThat(cancelled.result()).isNull();

        PrintJob whole = finished(order(given, Format.PDF_ZIP, null));
        assertThat(whole.done()).isEqualTo(80);
        try (var zip = new ZipFile(whole.result().toFile())) {
            assertThat(zip.stream()).hasSize(80).allSatisfy(entry -> assertThat(entry.getName())
                    .endsWith(".pdf"));
        }
        assertThat(campaigns.count(
                        given,
                        "select count(*) from issued_document where campaign_id = ? and kind = 'notice' and serial <= 80",
                        given.campaign()))
                .isEqualTo(80);
    }

    @Test
    void aJobBelongsToWhoStartedIt() {
        Case given = campaigns.launched(0);
        PrintJob job = finished(order(given, Format.MERGED_PDF, null));

        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        assertThat(print.find(job.id())).isEmpty();
    }

    @Test
    void aZipHoldsOneWordDocumentAnEnterprise() throws IOException {
        Case given = campaigns.launched(0);
        PrintJob job = finished(order(given, Format.DOCX_ZIP, null));
        try (var zip = new ZipFile(job.result().toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName().replaceAll("-TEST.*", "")))
                    .containsExactly("东溪村/虚构一号茶厂", "西山村/虚构二号石材厂");
        }
    }

    @Test
    void theEvaluationDayCannotBeLaterThanTheCampaigns() {
        Case given = campaigns.launched(0);
        refused(
                "mobilization.evaluation-due.too-late",
                () -> print.start(order(given, Format.MERGED_PDF, LocalDate.of(2025, 4, 1))));
        refused(
                "mobilization.evaluation-due.too-early",
                () -> print.start(order(given, Format.MERGED_PDF, LocalDate.of(2025, 2, 11))));
        finished(order(given, Format.MERGED_PDF, LocalDate.of(2025, 3, 20)));
        assertThat(campaigns.count(
                        given,
                        "select count(*) from issued_document where campaign_id = ? and evaluation_due = '2025-03-20'",
                        given.campaign()))
                .isEqualTo(4);
    }

    @Test
    void aVillageMakesNothingOutForTheWholeCampaign() throws InterruptedException {
        Case given = campaigns.launched(0);
        campaigns.logInWorker(given, given.east());
        PrintJob job = print.start(order(given, Format.MERGED_PDF, LocalDate.of(2025, 3, 1)));
        for (int i = 0; i < 600 && !job.isOver(); i++) {
            Thread.sleep(50);
        }
        assertThat(job.refusal()).isEqualTo("mobilization.print.nothing");
        assertThat(copies.of(given.campaign(), given.first())).isEmpty();
    }

    @Test
    void copiesGoThroughTheirOwnStepsOnly() {
        Case given = campaigns.launched(0);
        finished(order(given, Format.MERGED_PDF, null));
        List<DocumentCopy> notice = copies.of(given.campaign(), given.first()).stream()
                .filter(copy -> copy.kind() == Kind.NOTICE)
                .toList();
        assertThat(notice).extracting(DocumentCopy::purpose).containsExactly(CopyPurpose.values());
        LocalDate day = LocalDate.of(2025, 2, 14);

        copies.filed(given.campaign(), List.of(notice.get(2).id(), notice.get(3).id()), day);
        refused(
                "mobilization.copy.no-such-step",
                () -> copies.filed(given.campaign(), List.of(notice.get(0).id()), day));
        campaigns.logInPrincipal(given, given.first());
        copies.posted(given.campaign(), notice.get(1).id(), day, new Upload("公示栏.jpg", LaunchedCampaign.PICTURE));
        refused(
                "mobilization.copy.step-taken",
                () -> copies.posted(
                        given.campaign(), notice.get(1).id(), day, new Upload("公示栏.jpg", LaunchedCampaign.PICTURE)));

        assertThat(copies.of(given.campaign(), given.first()))
                .filteredOn(copy -> copy.kind() == Kind.NOTICE)
                .extracting(DocumentCopy::state)
                .containsExactly(CopyState.PRINTED, CopyState.POSTED, CopyState.FILED, CopyState.FILED);
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        assertThat(directory.count(given.campaign(), state(DocumentFilter.State.NOT_POSTED)))
                .isOne();
        assertThat(directory.page(
                        given.campaign(), state(DocumentFilter.State.NOT_FILED_TOWNSHIP), new PageRequest(0, 10)))
                .extracting(DocumentListItem::enterpriseId)
                .containsExactly(given.second());
    }

    @Test
    void anEnterpriseSeesItsOwnCopiesAndAnotherTownshipNone() {
        Case given = campaigns.launched(0);
        finished(order(given, Format.MERGED_PDF, null));
        campaigns.logInPrincipal(given, given.second());
        assertThat(copies.of(given.campaign(), given.first())).isEmpty();
        assertThat(copies.of(given.campaign(), given.second())).hasSize(8);
        campaigns.tenants.logIn(campaigns.tenants.township(given.county()), Role.SAFETY_OFFICE);
        assertThat(copies.of(given.campaign(), given.second())).isEmpty();
    }

    @Test
    void anUnknownTokenShowsNothingAndGuessingIsSlowedDown() {
        assertThat(status.status("0".repeat(32), "visitor-b")).isEmpty();
        assertThat(status.status("' or true --", "visitor-b")).isEmpty();
        refused("mobilization.copy.too-many-questions", () -> {
            for (int i = 0; i <= CopyStatusService.PER_MINUTE; i++) {
                status.status("0".repeat(32), "visitor-b");
            }
        });
    }

    private static DocumentFilter state(DocumentFilter.State state) {
        return new DocumentFilter(null, state, "");
    }

    private static PrintOrder order(Case given, Format format, LocalDate evaluationDue) {
        return new PrintOrder(given.campaign(), DocumentFilter.ALL, BOTH, format, evaluationDue);
    }

    private PrintJob finished(PrintOrder order, DocumentFilter filter) {
        return finished(new PrintOrder(order.campaignId(), filter, order.kinds(), order.format(), null));
    }

    private PrintJob finished(PrintOrder order) {
        PrintJob job = print.start(order);
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!job.isOver() && System.nanoTime() < end) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(job.state()).as(job.refusal()).isEqualTo(PrintJob.State.DONE);
        assertThat(print.find(job.id())).contains(job);
        assertThat(Path.of(job.result().toString())).exists();
        return job;
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.messageKey())
                .isEqualTo(key));
    }
}
