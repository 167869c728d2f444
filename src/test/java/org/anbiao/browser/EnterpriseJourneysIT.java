package org.anbiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What an enterprise does by itself: its own list after a norm, a check on the phone, its risk map. */
@BrowserTest
class EnterpriseJourneysIT {

    private static final String PRINCIPAL = "baila-qiye";
    private static final String EMPLOYEE = "baila-yuangong";

    @Test
    void aListIsDerivedFromANormAndAnotherSaysThatItsSourceChanged(Portal portal) {
        String title = "成品仓库检查清单" + System.nanoTime();
        Page page = portal.onWideWindow().logIn(PRINCIPAL);
        portal.open("/own-norms");
        portal.click(button(page, "依据规范制定"));
        Locator dialog = page.locator("vaadin-dialog-overlay");
        dialog.getByLabel("名称").fill(title);
        // a point that this enterprise has no use for
        portal.click(dialog.locator("vaadin-checkbox label").last());
        portal.screenshot("norms-derive");
        portal.click(confirm(dialog));
        page.waitForURL("**/own-norm/**");
        page.getByText("依据：").first().waitFor();
        assertThat(page.locator(".page-header").first().textContent()).contains(title, "使用中");
        portal.screenshot("norms-derived");

        portal.open("/own-norms");
        Locator card = page.locator(".card").filter(new Locator.FilterOptions().setHasText("本厂安全检查清单"));
        assertThat(card.textContent()).contains("规范已更新");
        assertThat(page.locator(".card")
                        .filter(new Locator.FilterOptions().setHasText(title))
                        .textContent())
                .doesNotContain("规范已更新");
        portal.click(card.locator("a").first());
        page.getByText("行车限位、吊具、钢丝绳每月检查，起重作业人员持证").first().waitFor();
        page.getByText("沉淀池、循环水池清淤按有限空间作业审批").first().waitFor();
        portal.screenshot("norms-source-changed");
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    void oneAnswerOfACheckOnThePhoneBecomesOneHazardWithItsBasisAndMeasure(Portal portal) {
        String note = "箱门未锁，临时线拖地，" + System.nanoTime();
        Page page = portal.onPhone().logIn(PRINCIPAL);
        portal.open("/checks");
        portal.click(page.locator(".card")
                .filter(new Locator.FilterOptions().setHasText("车间班前检查表"))
                .filter(new Locator.FilterOptions().setHas(page.locator("vaadin-button")))
                .first()
                .locator("vaadin-button"));
        page.waitForURL("**/check/**");
        page.locator(".check-point").first().waitFor();
        String check = page.url();
        int points = page.locator(".check-point").count();
        assertThat(points).isEqualTo(3);
        for (int i = 0; i < points; i++) {
            Locator point = page.locator(".check-point").nth(i);
            boolean power = point.textContent().contains("配电箱上锁");
            portal.click(point.locator("vaadin-radio-button").nth(power ? 1 : 0).locator("label"));
            if (power) {
                point.locator("vaadin-text-area textarea").fill(note);
                page.waitForTimeout(1200);
                portal.settle();
                assertThat(point.textContent()).contains("由电工整理线路，加装箱门并上锁");
            }
        }
        portal.screenshot("check-points");
        assertThat(portal.sidewaysOverflow()).isZero();
        portal.click(page.locator("vaadin-button.large-action"));
        Locator dialog = page.locator("vaadin-dialog-overlay");
        assertThat(dialog.textContent()).contains("1 项不符合");
        portal.click(confirm(dialog));
        page.getByText("查看隐患")
                .or(page.locator(".check-point a[href^='hazards/']"))
                .first()
                .waitFor();
        portal.screenshot("check-finished");
        Locator links = page.locator(".check-point a[href^='hazards/']");
        assertThat(links.count()).isEqualTo(1);

        portal.open("/hazards?state=all");
        assertThat(page.locator(".hazard-line")
                        .filter(new Locator.FilterOptions().setHasText(note))
                        .count())
                .isEqualTo(1);
        page.navigate(check);
        portal.settle();
        portal.click(links.first());
        page.waitForURL("**/hazards/**");
        page.getByText("《安全生产法》第三十六条").first().waitFor();
        portal.screenshot("check-hazard");
        portal.click(button(page, "落实整改责任"));
        assertThat(dialog.locator("vaadin-text-area textarea").first().inputValue())
                .isEqualTo("由电工整理线路，加装箱门并上锁");
        assertThat(portal.sidewaysOverflow()).isZero();
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    void anEmployeeChecksTheOwnPostAndTheFirmSeesWhatWasFound(Portal portal) {
        String note = "除尘器滤袋破损，" + System.nanoTime();
        Page page = portal.onPhone().logIn(EMPLOYEE);
        portal.open("/own-checks");
        portal.click(page.locator(".card")
                .filter(new Locator.FilterOptions().setHasText("岗位安全卡"))
                .filter(new Locator.FilterOptions().setHas(page.locator("vaadin-button")))
                .first()
                .locator("vaadin-button"));
        page.waitForURL("**/check/**");
        page.locator(".check-point").first().waitFor();
        Locator points = page.locator(".check-point");
        assertThat(points.count()).isEqualTo(2);
        portal.click(points.nth(0).locator("vaadin-radio-button").nth(0).locator("label"));
        points.nth(0).locator("vaadin-radio-button[checked]").waitFor();
        portal.click(points.nth(1).locator("vaadin-radio-button").nth(1).locator("label"));
        assertThat(points.nth(1).locator("vaadin-radio-button").nth(1).getAttribute("checked"))
                .as("the second point is answered with no")
                .isNotNull();
        points.nth(1).locator("vaadin-text-area textarea").fill(note);
        page.waitForTimeout(1200);
        portal.settle();
        portal.screenshot("employee-check");
        assertThat(portal.sidewaysOverflow()).isZero();
        portal.click(page.locator("vaadin-button.large-action"));
        portal.click(confirm(page.locator("vaadin-dialog-overlay")));
        page.getByText("1 项不符合").first().waitFor();
        portal.screenshot("employee-check-finished");

        // others' pages are closed to the employee, the own report is open
        portal.open("/checks");
        page.getByText("没有这个页面").first().waitFor();
        portal.open("/hazard-report");
        page.getByText(note).first().waitFor();

        page = portal.onPhone().logIn(PRINCIPAL);
        portal.open("/hazards?state=all");
        assertThat(page.locator(".hazard-line")
                        .filter(new Locator.FilterOptions().setHasText(note))
                        .count())
                .isEqualTo(1);
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    void aPointIsPlacedOnAnUploadedPlanAndTheSheetsArePrinted(Portal portal) throws IOException {
        Page page = portal.onWideWindow().logIn(PRINCIPAL);
        portal.open("/risk-map");
        portal.click(button(page, "上传平面图"));
        Locator dialog = page.locator("vaadin-dialog-overlay");
        dialog.getByLabel("名称").fill("打磨车间平面图");
        dialog.locator("input[type=file]").setInputFiles(new FilePayload("打磨车间.png", "image/png", plan()));
        dialog.locator("vaadin-upload-file[complete]").waitFor();
        portal.click(confirm(dialog));
        page.getByText("图上风险点（0）").waitFor();
        Locator line = page.locator(".risk-map-side .card").filter(new Locator.FilterOptions().setHasText("打磨作业粉尘"));
        portal.click(line.locator("vaadin-button").first());
        BoundingBox map = page.locator("risk-map").boundingBox();
        page.mouse().click(map.x + map.width * 0.25, map.y + map.height * 0.5);
        page.getByText("图上风险点（1）").waitFor();
        portal.settle();
        assertThat(line.textContent()).containsPattern("距左 2[45]\\.?\\d*%，距上 (49|50|51)");
        portal.screenshot("risk-map-placed");

        portal.open("/risk-points");
        Download download =
                page.waitForDownload(() -> page.getByText("一图一册三公告").first().click());
        try (PDDocument sheets = Loader.loadPDF(download.path().toFile())) {
            assertThat(sheets.getNumberOfPages()).isGreaterThanOrEqualTo(2);
            assertThat(new PDFTextStripper().getText(sheets).replaceAll("\\s", ""))
                    .contains("打磨作业粉尘", "沉淀池清淤作业");
        }
        assertThat(portal.scriptErrors()).isEmpty();
    }

    private static byte[] plan() throws IOException {
        BufferedImage image = new BufferedImage(800, 500, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 800, 500);
        graphics.setColor(Color.DARK_GRAY);
        graphics.drawRect(40, 40, 720, 420);
        graphics.drawLine(400, 40, 400, 460);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static Locator confirm(Locator dialog) {
        return dialog.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText("确定"));
    }

    private static Locator button(Page page, String text) {
        return page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}
