package org.anbiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The self-evaluation of one enterprise, all of it on phones: the principal answers and signs, the township sends two answers back, only
 * these open again, they are corrected and signed anew, and the township approves.
 */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvaluationIT {

    private static final String PRINCIPAL = "jintao-qiye";
    private static final String OFFICE = "jintao-anban";
    private static final List<String> RETURNED = List.of("1.1.2", "4.1.1");
    private static final int ELEMENTS = 8;

    @Test
    @Order(1)
    void thePrincipalEvaluatesAndSignsOnThePhone(Portal portal) {
        Page page = portal.onPhone().logIn(PRINCIPAL);
        portal.open("/evaluation");
        portal.screenshot("evaluation-begin");
        portal.click(button(page, "开始自评"));
        page.getByText("个要素").first().waitFor();
        assertThat(portal.sidewaysOverflow()).isZero();
        portal.screenshot("evaluation-elements");
        for (int element = 1; element <= ELEMENTS; element++) {
            portal.open("/evaluation");
            portal.click(page.locator("a.evaluation-element").nth(element - 1));
            answer(portal, page, element);
        }
        portal.open("/evaluation");
        page.getByText("已完成 8/8 个要素").waitFor();
        portal.click(button(page, "结果与报告"));
        page.waitForURL("**/evaluation/report/**");
        portal.screenshot("evaluation-report-unplanned");
        plan(portal, page);
        sign(portal, page);
        page.getByText("第 1 版").waitFor();
        page.getByText("待审核").first().waitFor();
        portal.screenshot("evaluation-signed");
        assertThat(portal.sidewaysOverflow()).isZero();
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    @Order(2)
    void theTownshipSendsTwoAnswersBack(Portal portal) {
        String enterprise = enterprise(portal);
        Page page = portal.onPhone().logIn(OFFICE);
        review(portal, page, enterprise);
        Locator dialog = page.locator("vaadin-dialog-overlay");
        String document = dialog.locator("a").first().getAttribute("href");
        for (String code : RETURNED) {
            Locator combo = dialog.locator("vaadin-combo-box input");
            combo.fill(code);
            Locator choice = page.locator("vaadin-combo-box-item")
                    .filter(new Locator.FilterOptions().setHasText(code + " "))
                    .first();
            choice.waitFor();
            portal.click(choice);
            dialog.locator(".review-part-field vaadin-text-area textarea")
                    .last()
                    .fill("请补充记录后再答 " + code);
        }
        portal.screenshot("evaluation-review-dialog");
        assertThat(portal.sidewaysOverflow()).isZero();
        portal.click(dialog.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText("退回修改")));
        page.getByText("已退回").first().waitFor();
        portal.open("/" + document);
        portal.screenshot("evaluation-reviewer-report");
        assertThat(portal.sidewaysOverflow()).isZero();
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    @Order(3)
    void onlyTheTwoOpenAgainAndAreCorrectedAndSigned(Portal portal) {
        Page page = portal.onPhone().logIn(PRINCIPAL);
        portal.screenshot("evaluation-returned-home");
        portal.open("/evaluation");
        Locator cards = page.locator(".item-card");
        cards.first().waitFor();
        portal.screenshot("evaluation-returned");
        assertThat(cards.count()).isEqualTo(RETURNED.size());
        for (int i = 0; i < RETURNED.size(); i++) {
            assertThat(cards.nth(i).textContent()).contains("审核意见：请补充记录后再答 " + RETURNED.get(i));
        }
        everyOtherOneIsClosed(portal, page);
        portal.open("/evaluation");
        for (int i = 0; i < RETURNED.size(); i++) {
            portal.click(page.locator(".item-card").nth(i).locator(".item-choice-met"));
        }
        assertThat(page.locator(".item-card:not(.answered)").count()).isZero();
        portal.screenshot("evaluation-corrected");
        portal.click(page.getByText("改完了，去签署报告"));
        page.waitForURL("**/evaluation/report/**");
        sign(portal, page);
        page.getByText("第 2 版").waitFor();
        assertThat(portal.sidewaysOverflow()).isZero();
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    @Order(4)
    void theTownshipApprovesAndTheReportHasSignatureAndChart(Portal portal) throws IOException {
        String enterprise = enterprise(portal);
        Page page = portal.onPhone().logIn(OFFICE);
        review(portal, page, enterprise);
        portal.screenshot("evaluation-review-second-round");
        portal.click(page.locator("vaadin-dialog-overlay vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("通过"))
                .last());
        page = portal.onPhone().logIn(PRINCIPAL);
        openReport(portal, page);
        page.getByText("审核通过").first().waitFor();
        portal.screenshot("evaluation-approved");
        String file = page.locator("a[href^='/files/']")
                .filter(new Locator.FilterOptions().setHasText("PDF"))
                .first()
                .getAttribute("href");
        byte[] pdf = page.request().get(portal.address() + file).body();
        try (PDDocument report = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(report).replaceAll("\\s", ""))
                    .contains("年度安全生产标准化自评报告", "自评记录没有全体部门签字");
            // the chart of the elements and the drawn signature
            assertThat(pictures(report)).isGreaterThanOrEqualTo(2);
        }
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    @Order(5)
    void theOfficeSeesWhoIsMissingAndTheWholeHistory(Portal portal) {
        Page page = portal.onWideWindow().logIn(OFFICE);
        portal.open("/evaluations?progress=WAITING");
        page.locator("vaadin-grid").getByText("待审核").first().waitFor();
        portal.screenshot("evaluation-list");
        portal.open("/evaluations?tab=missing");
        page.getByText("自评截止日期").first().waitFor();
        portal.screenshot("evaluation-missing");
        portal.open("/campaigns");
        String campaign = page.locator("a[href^='campaigns/']").first().getAttribute("href");
        portal.open("/" + campaign + "?tab=tasks");
        page.getByText("未完成自评名单").first().waitFor();
        portal.screenshot("evaluation-campaign-tasks");
        for (boolean phone : new boolean[] {false, true}) {
            page = (phone ? portal.onPhone() : portal.onWideWindow()).logIn(PRINCIPAL);
            openReport(portal, page);
            portal.screenshot("evaluation-report-approved");
            portal.open("/my-enterprise");
            portal.click(page.locator("vaadin-tab")
                    .filter(new Locator.FilterOptions().setHasText("自评"))
                    .first());
            page.getByText("提升自评").first().waitFor();
            portal.screenshot("evaluation-file");
            assertThat(portal.sidewaysOverflow()).isZero();
        }
        assertThat(portal.scriptErrors()).isEmpty();
    }

    private static int pictures(PDDocument report) throws IOException {
        int pictures = 0;
        for (PDPage page : report.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                pictures += page.getResources().getXObject(name) instanceof PDImageXObject ? 1 : 0;
            }
        }
        return pictures;
    }

    /** What the reviews of this enterprise's report begin with. */
    private static String enterprise(Portal portal) {
        Page page = portal.onPhone().logIn(PRINCIPAL);
        openReport(portal, page);
        return page.locator(".page-header-subtitle").first().textContent().split(" · ")[0];
    }

    private static void openReport(Portal portal, Page page) {
        portal.open("/evaluation");
        portal.click(button(page, "结果与报告"));
        page.waitForURL("**/evaluation/report/**");
        portal.settle();
    }

    private static void review(Portal portal, Page page, String enterprise) {
        portal.open("/todo?tab=review");
        Locator line = page.locator(".inbox-line")
                .filter(new Locator.FilterOptions().setHasText(enterprise))
                .first();
        line.waitFor();
        portal.screenshot("evaluation-review-inbox");
        portal.click(line.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("审核"))
                .first());
        page.locator("vaadin-dialog-overlay").waitFor();
    }

    private static void everyOtherOneIsClosed(Portal portal, Page page) {
        for (int element = 1; element <= ELEMENTS; element++) {
            portal.open("/evaluation?element=" + element);
            page.locator(".item-card").first().waitFor();
            int items = page.locator(".item-card").count();
            for (int item = 0; item < items; item++) {
                Locator card = page.locator(".item-card").nth(item);
                boolean returned = RETURNED.stream()
                        .anyMatch(
                                code -> card.locator(".item-text").textContent().startsWith(code + "　"));
                assertThat(card.locator(".item-choice-met").getAttribute("disabled") == null)
                        .as(card.locator(".item-text").textContent())
                        .isEqualTo(returned);
            }
        }
    }

    private static void answer(Portal portal, Page page, int element) {
        page.locator(".item-card").first().waitFor();
        int items = page.locator(".item-card").count();
        for (int item = 0; item < items; item++) {
            Locator card = page.locator(".item-card").nth(item);
            if (element == ELEMENTS && item == 0) {
                portal.click(card.locator(".item-choice-not-met"));
                card.locator(".item-details vaadin-text-area textarea").fill("自评记录没有全体部门签字");
                portal.click(card.locator(".item-details vaadin-button")
                        .filter(new Locator.FilterOptions().setHasText("保存")));
                portal.screenshot("evaluation-not-met");
            } else {
                portal.click(card.locator(".item-choice-met"));
            }
        }
        if (element == 1) {
            portal.screenshot("evaluation-items");
        }
        assertThat(page.locator(".item-card:not(.answered)").count()).isZero();
        assertThat(portal.sidewaysOverflow()).isZero();
    }

    private static void plan(Portal portal, Page page) {
        portal.click(button(page, "制定整改措施"));
        Locator dialog = page.locator("vaadin-dialog-overlay");
        dialog.locator("vaadin-text-area textarea").fill("组织各部门补签并归档");
        dialog.locator("vaadin-text-field input").fill("安全员");
        // as a tap on a day of the calendar does, which covers a phone's whole window
        dialog.locator("vaadin-date-picker").evaluate("picker => { picker.value = '2099-12-31'; }");
        portal.settle();
        portal.screenshot("evaluation-plan");
        portal.click(dialog.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText("确定")));
        page.locator("signature-pad").first().waitFor();
    }

    private static void sign(Portal portal, Page page) {
        Locator pad = page.locator("signature-pad").first();
        pad.waitFor();
        portal.settle();
        pad.scrollIntoViewIfNeeded();
        BoundingBox box = resting(page, pad);
        page.mouse().move(box.x + 30, box.y + 40);
        page.mouse().down();
        for (int i = 1; i <= 12; i++) {
            page.mouse().move(box.x + 30 + 12 * i, box.y + 40 + 25 * Math.sin(i));
        }
        page.mouse().up();
        page.waitForFunction("() => document.querySelector('signature-pad').value");
        portal.settle();
        portal.click(button(page, "签署并提交"));
    }

    /** Where the pad lies once the page no longer grows. */
    private static BoundingBox resting(Page page, Locator pad) {
        BoundingBox box = pad.boundingBox();
        for (int look = 0; look < 50; look++) {
            page.waitForTimeout(100);
            BoundingBox now = pad.boundingBox();
            if (now.y == box.y && look >= 3) {
                break;
            }
            box = now;
        }
        return box;
    }

    private static Locator button(Page page, String text) {
        return page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}
