package org.anbiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** The principal of an enterprise evaluates it on a phone, says how what is not met is corrected, and signs the report. */
@BrowserTest
class EvaluationIT {

    private static final int ELEMENTS = 8;

    @Test
    void thePrincipalEvaluatesAndSignsOnThePhone(Portal portal) {
        Page page = portal.onPhone().logIn("jintao-qiye");
        portal.open("/evaluation");
        Locator begin = button(page, "开始自评");
        if (begin.count() > 0) {
            portal.screenshot("evaluation-begin");
            portal.click(begin);
        }
        page.getByText("个要素").first().waitFor();
        assertThat(portal.sidewaysOverflow()).isZero();
        portal.screenshot("evaluation-elements");
        for (int element = 1; element <= ELEMENTS; element++) {
            portal.click(page.locator("a.evaluation-element").nth(element - 1));
            answer(portal, page, element);
            portal.open("/evaluation");
        }
        page.getByText("已完成 8/8 个要素").waitFor();
        portal.click(button(page, "结果与报告"));
        page.waitForURL("**/evaluation/report/**");
        portal.screenshot("evaluation-report-unplanned");
        planAll(portal, page);
        draw(page);
        portal.click(button(page, "签署并提交"));
        page.getByText("第 1 版").waitFor();
        portal.screenshot("evaluation-signed");
        assertThat(portal.sidewaysOverflow()).isZero();
        assertThat(portal.scriptErrors()).isEmpty();
    }

    private static void answer(Portal portal, Page page, int element) {
        page.locator(".item-card").first().waitFor();
        int items = page.locator(".item-card").count();
        for (int item = 0; item < items; item++) {
            Locator card = page.locator(".item-card").nth(item);
            if (card.getAttribute("class").contains("answered")) {
                continue;
            }
            if (element == ELEMENTS && item == 0) {
                portal.click(card.locator(".item-choice-not-met"));
                card.locator("vaadin-text-area textarea").fill("自评记录没有全体部门签字");
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

    private static void planAll(Portal portal, Page page) {
        for (int left = page.locator(".improvement").count(); left > 0; left--) {
            Locator plan = button(page, "制定整改措施");
            if (plan.count() == 0) {
                return;
            }
            portal.click(plan);
            Locator dialog = page.locator("vaadin-dialog-overlay");
            dialog.locator("vaadin-text-area textarea").fill("补签并归档");
            dialog.locator("vaadin-text-field input").fill("安全员");
            dialog.locator("vaadin-date-picker input").fill("2099-12-31");
            dialog.locator("vaadin-date-picker input").press("Tab");
            portal.click(dialog.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText("确定")));
        }
    }

    private static Locator button(Page page, String text) {
        return page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static void draw(Page page) {
        Locator pad = page.locator("signature-pad").first();
        pad.waitFor();
        pad.scrollIntoViewIfNeeded();
        BoundingBox box = pad.boundingBox();
        page.mouse().move(box.x + 30, box.y + 40);
        page.mouse().down();
        for (int i = 1; i <= 12; i++) {
            page.mouse().move(box.x + 30 + 12 * i, box.y + 40 + 25 * Math.sin(i));
        }
        page.mouse().up();
    }
}
