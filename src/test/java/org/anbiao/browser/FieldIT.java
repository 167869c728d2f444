package org.anbiao.browser;

import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A grid worker's day in the rain: the list is fetched, the network goes, a visit with a photo is written, the page is closed and opened
 * again without a network, the network comes back in the middle of sending, and the office reads the visit once.
 */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FieldIT {

    private static final String WORKER = "baila-wangge";
    private static final String OFFICE = "baila-anban";
    /** How many photos the phone has. */
    private static final String STORED_PHOTOS = """
            () => new Promise((resolve, reject) => {
              const opening = indexedDB.open('anbiao-field');
              opening.onerror = () => reject(opening.error);
              opening.onsuccess = () => {
                const counting = opening.result.transaction('photos').objectStore('photos').count();
                counting.onsuccess = () => resolve(counting.result);
                counting.onerror = () => reject(counting.error);
              };
            })
            """;

    private static final String SEEN = "纸箱已搬走一半，" + System.nanoTime();
    /** Where the first visit went. */
    private static String place = "";

    private static final String NOTE = "雨天走访，" + System.nanoTime();

    @Test
    @Order(1)
    void aVisitWrittenWithoutANetworkIsReceivedOnceWhenItIsBack(Portal portal) throws IOException {
        Page page = portal.onPhone().logIn(WORKER);
        page.navigate(portal.address() + "/field/");
        page.locator(".card").first().waitFor();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        picture(portal, page, "field-day");

        page.context().setOffline(true);
        page.reload();
        page.getByText("离线").waitFor();
        Locator card = page.locator("a.card").first();
        String enterprise = card.locator("strong").textContent();
        place = enterprise;
        card.click();
        page.getByLabel("走访督促").check();
        page.getByLabel("情况说明").fill(NOTE);
        page.getByText("＋ 登记隐患").click();
        page.locator(".finding input[type=file]").setInputFiles(new FilePayload("IMG_2041.jpg", "image/jpeg", photo()));
        page.locator(".finding .photo img").waitFor();
        page.locator(".finding textarea").fill("疏散通道堆放纸箱");
        page.locator(".finding input[type=file]").setInputFiles(new FilePayload("IMG_2042.jpg", "image/jpeg", photo()));
        page.locator(".finding .photo img").nth(1).waitFor();
        page.locator(".finding .photo button").nth(1).click();
        page.locator(".finding .photo").nth(1).waitFor(new Locator.WaitForOptions().setState(DETACHED));
        assertThat(page.getByLabel("判定标准条款").isVisible()).isFalse();
        page.getByLabel("疑似重大隐患").check();
        // begun yesterday, written and saved today
        String begun = page.getByLabel("走访时间").inputValue();
        assertThat(begun).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");
        page.getByLabel("走访时间").fill(LocalDate.parse(begun.substring(0, 10)).minusDays(1) + "T09:05");
        picture(portal, page, "field-visit");

        // the phone falls into the mud before anything was saved by hand
        page.reload();
        page.locator(".finding .photo img").waitFor();
        assertThat(page.getByLabel("情况说明").inputValue()).isEqualTo(NOTE);
        assertThat(page.locator(".finding .photo img").count()).isEqualTo(1);
        assertThat(page.evaluate(STORED_PHOTOS))
                .as("the one taken away has left the phone")
                .isEqualTo(1);
        page.getByText("保存并发送").click();
        page.getByText("请选择隐患 1 的类别。").waitFor();
        page.getByLabel("隐患类别").selectOption("EVACUATION");
        page.getByText("保存并发送").click();
        page.getByText("隐患 1 标为疑似重大隐患，请写明判定标准的名称和条款").waitFor();
        page.getByLabel("判定标准条款").fill("虚构判定标准第三条");
        page.getByText("保存并发送").click();
        page.getByText("已存本机，待发送").first().waitFor();
        assertThat(page.locator(".card").first().textContent())
                .as("when it was begun")
                .contains(" 09:05");
        picture(portal, page, "field-unsent");
        assertThat(page.locator(".card").first().textContent()).contains(enterprise, "隐患 1 条");

        // the network is back, but ends again after the photo: the answer to the visit is lost on the way
        page.context().route("**/field/api/visits/*", route -> {
            route.fetch();
            route.abort();
        });
        List<String> photos = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/field/api/photos/")) {
                photos.add(request.url());
            }
        });
        page.context().setOffline(false);
        page.waitForRequest("**/field/api/visits/*", () -> {});
        page.getByText("已存本机，待发送").first().waitFor();
        page.context().unroute("**/field/api/visits/*");
        page.getByText("立即发送").click();
        page.getByText("平台已收到").first().waitFor();
        picture(portal, page, "field-received");
        assertThat(photos).as("the one that was kept, once").hasSize(1);
        assertThat(page.locator(".card").first().textContent()).contains(" 09:05");
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    @Order(2)
    void theOfficeReadsItOnceWithItsPhoto(Portal portal) {
        Page page = portal.onWideWindow().logIn(OFFICE);
        portal.open("/field-visits");
        Locator visit = page.locator(".card").filter(new Locator.FilterOptions().setHasText(NOTE));
        visit.first().waitFor();
        assertThat(visit.count()).isEqualTo(1);
        portal.screenshot("field-visits");
        portal.click(visit.locator("a").first());
        page.getByText("疏散通道堆放纸箱").waitFor();
        page.getByText("疑似重大隐患").waitFor();
        page.getByText("判定标准条款：虚构判定标准第三条").waitFor();
        page.getByText("疏散通道", new Page.GetByTextOptions().setExact(true)).waitFor();
        assertThat(page.locator(".photo-strip img").count()).isEqualTo(1);
        Locator image = page.locator(".photo-strip img");
        assertThat((Boolean) image.first().evaluate("image => image.decode().then(() => image.naturalWidth > 1000)"))
                .isTrue();
        portal.screenshot("field-visit-office");
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    @Order(3)
    void anOpenHazardIsFollowedUpWithoutANetwork(Portal portal) throws IOException {
        Page page = portal.onPhone().logIn(WORKER);
        page.navigate(portal.address() + "/field/");
        page.locator(".card").first().waitFor();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.context().setOffline(true);
        page.reload();
        page.getByText("离线").waitFor();
        page.locator("input[type=search]").fill(place);
        page.locator("a.card")
                .filter(new Locator.FilterOptions().setHasText(place))
                .first()
                .click();
        Locator hazard = page.locator("[data-hazard]")
                .filter(new Locator.FilterOptions().setHasText("疏散通道堆放纸箱"))
                .first();
        hazard.waitFor();
        assertThat(hazard.textContent()).contains("整改期限：", "还有", "重大隐患");
        hazard.getByText("登记跟踪情况").click();
        assertThat(page.getByLabel("整改跟踪").isChecked()).isTrue();
        page.getByText("保存并发送").click();
        page.getByText("的现场所见。").waitFor();
        hazard.getByText("正在整改").click();
        hazard.getByLabel("情况说明").fill(SEEN);
        hazard.locator("input[type=file]").setInputFiles(new FilePayload("IMG_2043.jpg", "image/jpeg", photo()));
        hazard.locator(".photo img").waitFor();
        Locator responsibility = page.locator("[data-topic=responsibility]");
        responsibility.getByText("已完成").click();
        responsibility.getByLabel("补充说明（选填）").fill("已上墙公示");
        picture(portal, page, "field-follow-up");
        // what was begun is still there when the page is opened again
        page.reload();
        hazard.locator(".photo img").waitFor();
        assertThat(hazard.getByLabel("情况说明").inputValue()).isEqualTo(SEEN);
        page.getByText("保存并发送").click();
        page.getByText("已存本机，待发送").first().waitFor();
        assertThat(page.locator(".card").first().textContent()).contains("整改跟踪 1 条", "进展 1 项");
        page.context().setOffline(false);
        page.waitForFunction("() => [...document.querySelectorAll('.card')][0]?.textContent.includes('平台已收到')");
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    @Order(4)
    void theOfficeReadsWhatWasSeenAtTheHazard(Portal portal) {
        Page page = portal.onWideWindow().logIn(OFFICE);
        portal.open("/field-visits");
        Locator visit = page.locator(".card").filter(new Locator.FilterOptions().setHasText("整改跟踪"));
        portal.click(visit.locator("a").first());
        page.getByText(SEEN).waitFor();
        page.getByText("已上墙公示").waitFor();
        assertThat(page.locator(".photo-strip img").count()).isEqualTo(1);
        portal.screenshot("field-follow-up-office");
        portal.click(page.getByText("疏散通道堆放纸箱"));
        page.getByText("现场所见：正在整改：" + SEEN).waitFor();
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    @Order(5)
    void theMenuLeadsToThePageAndSomebodyElseSeesNothingOfIt(Portal portal) {
        Page page = portal.onPhone().logIn(WORKER);
        portal.open("/field-visits");
        page.getByText("打开现场页面").click();
        page.waitForURL("**/field/");
        page.locator(".card").first().waitFor();
        portal.onPhone().openAnonymously("/field/");
        portal.page().getByText("去登录").waitFor();
        assertThat(portal.page().locator(".card").count()).isZero();
    }

    private static void picture(Portal portal, Page page, String name) {
        assertThat(portal.sidewaysOverflow()).as(name).isZero();
        assertThat(page.locator("body").innerText()).as(name).doesNotContain("null", "undefined", "NaN");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Portal.SCREENSHOTS.resolve(name + "-375.png"))
                .setFullPage(true));
        assertThat(portal.accessibilityViolations()).as(name).isEqualTo(List.of());
    }

    /** As large as a phone's camera makes them. */
    private static byte[] photo() throws IOException {
        BufferedImage image = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(120, 140, 150));
        graphics.fillRect(0, 0, 4000, 3000);
        graphics.setColor(new Color(180, 120, 60));
        graphics.fillRect(800, 1200, 1600, 1400);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
