package org.anbiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The thread from a draft campaign to a signed commitment, as its people walk it: the township's safety office launches, the
 * village worker serves on a phone, the legal representative signs on a phone.
 */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThreadIT {

    private static final String SCHEME = "白濑乡落实企业全员安全生产责任制";

    @Test
    @Order(1)
    void theSafetyOfficeLaunchesItsDraft(Portal portal) {
        Page page = portal.logIn("baila-anban");
        portal.open("/campaigns");
        portal.click(page.getByText(SCHEME).first());
        portal.click(button(page, "继续设置"));
        portal.click(page.getByText("检查与启动").first());
        page.getByText("没有缺项").waitFor();
        portal.screenshot("thread-launch-check");

        portal.click(button(page, "启动专项行动"));
        portal.click(page.locator("vaadin-confirm-dialog-overlay vaadin-button, vaadin-dialog-overlay vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("启动专项行动")));

        page.getByText("进行中").first().waitFor();
        page.getByText("寨坂村").first().waitFor();
        portal.screenshot("thread-board");
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    @Order(2)
    void theVillageWorkerServesANoticeOnThePhone(Portal portal) {
        Page page = portal.onPhone().logIn("baila-cun");
        portal.open("/mobilization/serve");
        int waiting = page.locator("vaadin-button.large-action").count();
        assertThat(waiting).isPositive();
        assertThat(portal.sidewaysOverflow()).isZero();
        portal.click(page.locator("vaadin-button.large-action").first());
        page.waitForURL("**/mobilization/deliver/**");

        portal.click(page.locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText("屏幕签字"))
                .locator("label"));
        draw(page);
        assertThat(page.locator("vaadin-text-field input").first().inputValue()).isNotBlank();
        portal.screenshot("thread-deliver");
        portal.click(button(page, "确认送达"));

        portal.open("/mobilization/serve");
        assertThat(page.locator("vaadin-button.large-action").count()).isEqualTo(waiting - 1);
    }

    @Test
    @Order(3)
    void theLegalRepresentativeSignsOnThePhone(Portal portal) {
        Page page = portal.onPhone().logIn("baila-qiye");
        page.getByText("你已完成 0/7").waitFor();
        portal.open("/mobilization/commitment");
        page.getByText("本单位及本人郑重承诺").waitFor();
        draw(page);
        assertThat(page.locator("vaadin-text-field input").first().inputValue()).isNotBlank();
        portal.click(button(page, "确认签署"));

        portal.open("/todo");
        page.getByText("你已完成 1/7").waitFor();
        portal.screenshot("thread-signed");
        assertThat(portal.sidewaysOverflow()).isZero();
        assertThat(portal.scriptErrors()).isEmpty();
    }

    private static Locator button(Page page, String text) {
        return page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static void draw(Page page) {
        Locator pad = page.locator("signature-pad").first();
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
