package org.anbiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One hazard from the rain to the form: a grid worker finds it without a network, the firm plans and rectifies it on a phone, the office
 * sends it back, lists it, the department's office fines and exposes, the firm puts it right, the office re-checks, signs off and
 * delists it, and both families of forms count all of it once, each figure opening on this hazard.
 */
@BrowserTest
class HazardWalkIT {

    private static final String WORKER = "jintao-wangge";
    private static final String MANAGER = "jintao-anquan";
    private static final String OFFICE = "jintao-anban";
    private static final String SECTION = "jintao-jingfa";
    private static final String WHAT = "打磨车间除尘系统未设置泄爆装置，" + System.nanoTime();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantDirectory tenants;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatAGridWorkerFindsOfflineEndsInTheRightColumnsOfBothFamilies(Portal portal) {
        String firm = firmOfTheCell();
        Map<String, Map<String, BigDecimal>> before = figures(portal);

        findOffline(portal, firm);
        String hazard = planAndRectify(portal);
        sendBackAndList(portal, hazard);
        fineAndExpose(portal, firm);
        rectifyAgain(portal, hazard);
        checkSignOffAndDelist(portal, hazard);

        Map<String, Map<String, BigDecimal>> after = figures(portal);
        Map<String, String> counted = Map.of(
                "gov_hazards_found", "1",
                "gov_hazards_rectified", "1",
                "listed_times", "1",
                "listed_hazards", "1",
                "listed_hazards_rectified", "1",
                "fined_times", "1",
                "fine_amount", "1.5",
                "exposed_times", "1");
        assertThat(grown(before.get("dehua"), after.get("dehua"))).containsAllEntriesOf(counted);
        assertThat(grown(before.get("jintao"), after.get("jintao"))).containsAllEntriesOf(counted);
        figuresOpenOnIt(portal, hazard);
        assertThat(portal.scriptErrors()).isEmpty();
    }

    /** The firm whose people can log in lies in the worker's cell and is supervised by the section. */
    private String firmOfTheCell() {
        UUID jintao = tenants.findByCode("jintao").orElseThrow().id();
        String[] name = new String[1];
        currentActor.runAs(
                tenants.systemActor(jintao),
                () -> transaction.executeWithoutResult(
                        status -> name[0] = jdbc.sql("""
                                update enterprise e set village_unit_id = cell.parent_id, grid_unit_id = cell.id,
                                                        supervisor_unit_id = section.id
                                from member manager, member worker, org_unit cell, org_unit section
                                where e.id = manager.enterprise_id and manager.role = 'ENTERPRISE_SAFETY_MANAGER'
                                  and manager.tenant_id = app_tenant() and worker.tenant_id = app_tenant()
                                  and worker.role = 'GRID_WORKER' and cell.id = worker.unit_id
                                  and section.tenant_id = app_tenant() and section.name = '镇经济发展办'
                                returning e.name
                                """).query(String.class).single()));
        return name[0];
    }

    private Map<String, Map<String, BigDecimal>> figures(Portal portal) {
        FormApi api = new FormApi(portal, OFFICE);
        return Map.of(
                "dehua", api.figures("dehua-2025-q3/2026-Q4", TODAY),
                "jintao", api.figures("jintao-2026-q2/2026-Q4", TODAY));
    }

    private static Map<String, String> grown(Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
        Map<String, String> grown = new TreeMap<>();
        after.forEach((column, value) -> {
            BigDecimal more = value.subtract(before.getOrDefault(column, BigDecimal.ZERO));
            if (more.signum() != 0) {
                grown.put(column, more.stripTrailingZeros().toPlainString());
            }
        });
        return grown;
    }

    private static void findOffline(Portal portal, String firm) {
        Page page = portal.onPhone().logIn(WORKER);
        page.navigate(portal.address() + "/field/");
        page.locator(".card").first().waitFor();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.context().setOffline(true);
        page.reload();
        page.getByText("离线").waitFor();
        page.locator("a.card").filter(has(firm)).first().click();
        page.getByLabel("走访督促").check();
        page.getByText("＋ 登记隐患").click();
        page.locator(".finding textarea").fill(WHAT);
        page.getByLabel("隐患类别").selectOption("DUST");
        page.getByLabel("疑似重大隐患").check();
        page.getByLabel("判定标准条款").fill("工贸企业重大事故隐患判定标准第十一条");
        page.getByText("保存并发送").click();
        page.getByText("已存本机，待发送").first().waitFor();
        page.context().setOffline(false);
        page.getByText("平台已收到").first().waitFor();
    }

    /** @return address of the hazard */
    private static String planAndRectify(Portal portal) {
        Page page = portal.onPhone().logIn(MANAGER);
        portal.open("/hazards?state=all");
        portal.click(page.locator(".hazard-line a").filter(has(WHAT)).first());
        page.waitForURL("**/hazards/*-*");
        String hazard = page.url().substring(portal.address().length());
        step(portal, "落实整改责任", dialog -> {
            field(dialog, "责任人").fill("虚构机修");
            field(dialog, "整改措施").fill("加装泄爆片，由第三方检测");
            field(dialog, "整改资金").fill("自筹3万元");
            field(dialog, "应急预案").fill("停用打磨工段，专人值守");
            field(dialog, "验收标准").fill("泄爆面积符合设计，检测合格");
        });
        portal.screenshot("walk-planned");
        step(portal, "登记报告", dialog -> field(dialog, "报告情况").fill("已书面报告镇安办"));
        step(portal, "登记整改完成", dialog -> field(dialog, "整改情况").fill("泄爆片已安装"));
        assertThat(portal.sidewaysOverflow()).isZero();
        return hazard;
    }

    private static void sendBackAndList(Portal portal, String hazard) {
        Page page = portal.onWideWindow().logIn(OFFICE);
        portal.open(hazard);
        step(portal, "复查不合格", dialog -> {
            field(dialog, "不合格的原因").fill("没有检测报告");
            day(dialog, "新的整改期限", TODAY.plusDays(10));
        });
        step(portal, "挂牌督办", dialog -> {
            field(dialog, "文号").fill("安委办〔虚构〕9号");
            day(dialog, "挂牌整改期限", TODAY.plusDays(10));
        });
        page.getByText("安委办〔虚构〕9号").first().waitFor();
        portal.screenshot("walk-listed");
    }

    /** The section proposes, the office approves, the section publishes. */
    private static void fineAndExpose(Portal portal, String firm) {
        String title = "重大隐患逾期未改案" + System.nanoTime();
        Page page = portal.onWideWindow().logIn(SECTION);
        portal.open("/enforcement-cases");
        step(portal, "立案", dialog -> {
            dialog.locator("vaadin-combo-box input").first().fill(firm);
            portal.click(page.locator("vaadin-combo-box-item").filter(has(firm)).first());
            field(dialog, "案由").fill(title);
            choose(portal, page, dialog, "隐患应改未改");
        });
        page.waitForURL("**/enforcement-cases/*-*");
        String address = page.url().substring(portal.address().length());
        step(portal, "登记事实", dialog -> field(dialog, "违法事实").fill("泄爆装置逾期未按要求整改"));
        step(portal, "作出决定", dialog -> {
            field(dialog, "决定书文号").fill("虚构罚字〔2026〕9号");
            field(dialog, "依据").fill("《安全生产法》第一百零二条");
            portal.click(dialog.locator("vaadin-button").filter(has("添加处罚事项")));
            choose(portal, page, dialog, "罚款");
            field(dialog, "罚款金额（元）").fill("15000");
            portal.click(dialog.locator("vaadin-checkbox label").filter(has("曝光")));
        });
        step(portal, "登记执行情况", dialog -> {});
        step(portal, "拟定曝光内容", dialog -> {
            field(dialog, "曝光内容").fill("该企业打磨车间除尘系统未设置泄爆装置，逾期未改，被处罚款。");
            field(dialog, "发布渠道").fill("虚构公众号");
        });
        portal.onWideWindow().logIn(OFFICE);
        portal.open(address);
        step(portal, "同意曝光", dialog -> {});
        portal.onWideWindow().logIn(SECTION);
        portal.open(address);
        step(portal, "登记发布", dialog -> {});
        portal.screenshot("walk-exposed");
    }

    private static void rectifyAgain(Portal portal, String hazard) {
        portal.onPhone().logIn(MANAGER);
        portal.open(hazard);
        step(portal, "登记整改完成", dialog -> field(dialog, "整改情况").fill("第三方检测合格，报告已上传"));
        portal.screenshot("walk-rectified");
    }

    private static void checkSignOffAndDelist(Portal portal, String hazard) {
        portal.onWideWindow().logIn(OFFICE);
        portal.open(hazard);
        step(portal, "复查合格", dialog -> field(dialog, "复查情况").fill("现场核对，检测报告齐全"));
        step(portal, "验收销号", dialog -> field(dialog, "对照验收标准的验收情况").fill("泄爆面积符合设计"));
        step(portal, "摘牌", dialog -> field(dialog, "摘牌说明").fill("整改到位"));
        portal.screenshot("walk-closed");
    }

    /** The office opens the quarter's report and comes from each figure to this hazard. */
    private static void figuresOpenOnIt(Portal portal, String hazard) {
        Page page = portal.onWideWindow().logIn(OFFICE);
        FormApi api = new FormApi(portal, OFFICE);
        for (String column : new String[] {"gov_hazards_found", "listed_hazards", "listed_hazards_rectified"}) {
            String figure = figureOfTheQuarter(portal, api, column);
            portal.open(figure);
            Locator link = page.locator(".cell-panel a[href='" + hazard.substring(1) + "']");
            link.first().waitFor();
            portal.screenshot("walk-figure-" + column);
            portal.click(link.first());
            page.waitForURL("**" + hazard);
            page.getByText(WHAT).first().waitFor();
        }
    }

    /** Address of a column's figure in the row of the villages, in a report of the quarter opened once, so that it has today's facts. */
    private static String figureOfTheQuarter(Portal portal, FormApi api, String column) {
        for (JsonNode report : api.get("/api/v1/reports?size=100").path("items")) {
            String address = "/reports/" + report.path("id").asText() + "?tab=jintao-2026-q2";
            if (report.path("period").asText().equals("2026-Q4")) {
                portal.open(address);
                for (JsonNode cell :
                        api.get("/api/v1/reports/" + report.path("id").asText()).path("cells")) {
                    String path = cell.path("cell").asText();
                    if (cell.path("form").asText().equals("jintao-2026-q2")
                            && path.startsWith("village.")
                            && path.endsWith("." + column)
                            && cell.path("value").decimalValue().signum() > 0) {
                        return address + "&cell=" + path;
                    }
                }
            }
        }
        throw new AssertionError("no report of the running quarter counts " + column);
    }

    private interface Filling {
        void fill(Locator dialog);
    }

    /** Opens a step's dialog, fills it, and confirms; the dialog closes when the step went through. */
    private static void step(Portal portal, String button, Filling filling) {
        Page page = portal.page();
        portal.click(page.locator("vaadin-button").filter(has(button)).first());
        Locator dialog = page.locator("vaadin-dialog-overlay");
        dialog.first().waitFor();
        filling.fill(dialog);
        portal.click(dialog.locator("vaadin-button").filter(has("确定")));
        page.waitForFunction("() => document.querySelectorAll('vaadin-dialog-overlay').length === 0");
        portal.settle();
    }

    private static Locator field(Locator dialog, String label) {
        return dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label));
    }

    private static void day(Locator dialog, String label, LocalDate day) {
        Locator field = dialog.locator("vaadin-date-picker").filter(has(label)).locator("input");
        field.fill(day.toString());
        field.press("Enter");
    }

    private static void choose(Portal portal, Page page, Locator dialog, String word) {
        portal.click(dialog.locator("vaadin-select").last());
        portal.click(page.getByRole(
                AriaRole.OPTION, new Page.GetByRoleOptions().setName(word).setExact(true)));
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
