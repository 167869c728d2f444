package org.anbiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What units write and offices review: the look-back, the summary of the year; and a help visit written on the spot. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnitJourneysIT {

    private static final String OFFICE = "chengguan-guanli";
    private static final String SECTION = "综合股";
    private static final String LOOKS_BACK = "chengguan-zonghe";
    private static final String SUMS_UP = "chengguan-yuanlin";

    @Test
    @Order(1)
    void aUnitHandsItsLookBackIn(Portal portal) {
        Page page = portal.onPhone().logIn(LOOKS_BACK);
        portal.open("/lookback");
        area(page, "问题").fill("三家企业自评流于表面。");
        portal.click(button(page, "报送评估报告"));
        page.getByText("审核中").first().waitFor();
        portal.screenshot("lookback-handed-in");
        assertThat(portal.sidewaysOverflow()).isZero();
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    @Order(2)
    void theOfficeReturnsItWithAWordOnOneSection(Portal portal) {
        Page page = portal.onWideWindow().logIn(OFFICE);
        Locator dialog = review(portal, page, "回头看");
        portal.click(dialog.locator("vaadin-combo-box input"));
        portal.click(page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("问题"))
                .first());
        dialog.locator(".review-part-field textarea").fill("请写明企业名称和整改时限。");
        portal.screenshot("lookback-return");
        portal.click(footer(dialog, "退回修改"));
        page.getByText("已退回").first().waitFor();
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    @Order(3)
    void onlyThatSectionIsCorrectedAndTheReportIsAccepted(Portal portal) {
        Page page = portal.onPhone().logIn(LOOKS_BACK);
        portal.open("/lookback");
        page.getByText("请写明企业名称和整改时限。").first().waitFor();
        assertThat(area(page, "薄弱环节").getAttribute("readonly")).isNotNull();
        area(page, "问题").fill("虚构园林甲、乙、丙三家企业自评流于表面，12月底前重新自评。");
        portal.click(button(page, "报送评估报告"));
        page.getByText("审核中").first().waitFor();

        page = portal.onWideWindow().logIn(OFFICE);
        portal.click(footer(review(portal, page, "回头看"), "通过"));
        page = portal.onPhone().logIn(LOOKS_BACK);
        portal.open("/lookback");
        page.getByText("已通过").first().waitFor();
        page.getByText("12月底前重新自评").or(area(page, "问题")).first().waitFor();
        portal.screenshot("lookback-accepted");
        assertThat(portal.sidewaysOverflow()).isZero();
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    @Order(4)
    void aSummaryIsWrittenReviewedAndItsDocumentIsWhole(Portal portal) throws IOException {
        Page page = portal.onWideWindow().logIn(SUMS_UP);
        portal.open("/summary");
        area(page, "逐项整改措施").fill("逐家更换老旧配电箱，公园游乐设施每月检测一次。");
        portal.click(button(page, "报送总结"));
        page.getByText("审核中").first().waitFor();
        page = portal.onWideWindow().logIn(OFFICE);
        portal.click(footer(review(portal, page, "总结"), "通过"));
        page = portal.onWideWindow().logIn(SUMS_UP);
        portal.open("/summary");
        page.getByText("已通过").first().waitFor();
        portal.screenshot("summary-accepted");
        String file = page.locator("a[href^='/files/']")
                .filter(new Locator.FilterOptions().setHasText("PDF"))
                .first()
                .getAttribute("href");
        byte[] pdf = page.request().get(portal.address() + file).body();
        try (PDDocument summary = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(summary).replaceAll("\\s", ""))
                    .contains("公园游乐设施每月检测一次", "总体情况");
        }
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    @Order(5)
    void aHelpVisitWithAFindingIsWrittenOnThePhone(Portal portal) {
        String found = "配电室堆放纸箱，" + System.nanoTime();
        Page page = portal.onPhone().logIn("baila-zhan");
        portal.open("/help-visits/new");
        portal.click(page.locator("vaadin-combo-box input").first());
        portal.click(page.locator("vaadin-combo-box-item").first());
        portal.click(page.locator("vaadin-checkbox-group vaadin-checkbox label").first());
        area(page, "帮扶情况").fill("逐项查看配电、仓储和疏散，讲解判定标准。");
        portal.click(button(page, "添加问题或建议"));
        area(page, "内容").fill(found);
        area(page, "建议").fill("当日清空，张贴禁止堆放标识");
        portal.screenshot("help-visit-form");
        assertThat(portal.sidewaysOverflow()).isZero();
        portal.click(page.locator("vaadin-button.large-action"));
        page.waitForURL("**/help-visits/*-*");
        page.getByText(found).first().waitFor();
        page.getByText("当日清空，张贴禁止堆放标识").first().waitFor();
        portal.screenshot("help-visit-saved");
        assertThat(portal.sidewaysOverflow()).isZero();
        assertThat(portal.scriptErrors()).isEmpty();
    }

    /** Opens the review of the one document of a kind that waits. */
    private static Locator review(Portal portal, Page page, String kind) {
        portal.open("/todo?tab=review");
        Locator line = page.locator(".inbox-line")
                .filter(new Locator.FilterOptions().setHasText(kind.equals("总结") ? "园林" : SECTION))
                .filter(new Locator.FilterOptions().setHasText(kind))
                .first();
        line.waitFor();
        portal.click(line.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("审核"))
                .first());
        Locator dialog = page.locator("vaadin-dialog-overlay");
        dialog.waitFor();
        return dialog;
    }

    private static Locator footer(Locator dialog, String text) {
        return dialog.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
    }

    private static Locator area(Page page, String label) {
        return page.locator("vaadin-text-area")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .locator("textarea");
    }

    private static Locator button(Page page, String text) {
        return page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}
