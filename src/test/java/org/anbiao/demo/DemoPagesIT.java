package org.anbiao.demo;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.CampaignRollover;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** Pages of look-backs, norms and the next year with the data of the demonstration; no browser, the portal of the browser tests. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"anbiao.database.folder=", "anbiao.demo.small=true"})
@ActiveProfiles("demo")
class DemoPagesIT {

    @Autowired
    DemoLogins logins;

    @Autowired
    CampaignRollover rollover;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext context;

    @Test
    void theBureauSeesItsSectionsLookBacksAndOneOfThemWhole() {
        on("chengguan-guanli", "lookback", () -> assertThat(text()).contains("给排水股", "环卫处", "已通过", "未开展"));
        on("chengguan-jipai", "lookback", () -> assertThat(text()).contains("2021年8月以来，在供水、污水处理领域"));
    }

    @Test
    void anEnterpriseOpensItsSetsPostsAssessmentAndRules() {
        on("baila-qiye", "own-norms", () -> assertThat(links()).contains("本厂安全检查清单", "车间班前检查表"));
        on("baila-qiye", "posts", () -> assertThat(text()).contains("切割工", "仓管员"));
        on("baila-qiye", "assessment", () -> assertThat(text()).contains("张虚构"));
        on("baila-qiye", "rules", () -> assertThat(text()).contains("安全生产奖惩制度", "桥式切割机安全操作规程", "已停用"));
        on("anxi-guanli", "norms", () -> assertThat(links()).contains("安溪县石材加工企业安全检查清单"));
    }

    @Test
    void anEnterprisesDutiesFundsAndProtectionSayWhatIsLacking() {
        on("baila-qiye", "principal-duties", () -> assertThat(text()).contains("检查核实到位", "检查认为未到位", "王虚构", "在岗 10 小时"));
        on("baila-qiye", "safety-funds", () -> assertThat(text()).contains("上年结转 7 万元，当前结余 15.02 万元"));
        int last = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;
        on("baila-qiye", "safety-funds?year=" + last, () -> assertThat(text())
                .contains("应提取 24 万元，已提取 24 万元，已使用 17 万元", "虚构会计师事务所"));
        on("baila-qiye", "labour-protection", () -> assertThat(text())
                .contains("防尘口罩", "到期应更换", "从未发放", "GB 2811-2019"));
    }

    @Test
    void theRolledOverCampaignIsComparedWithTheYearBefore() {
        logins.as("chengguan-guanli", () -> {
            UUID draft = transaction.execute(
                    status -> jdbc.sql("""
                            select id from campaign where tenant_id = app_tenant() and status = 'draft' and year = 2026
                            """).query(UUID.class).single());
            assertThat(rollover.compare(draft).orElseThrow().before().head().year())
                    .isEqualTo(2025);
            open(
                    "campaigns/" + draft + "/setup/last-year",
                    () -> assertThat(_get(H2.class).getText()).isNotBlank());
        });
    }

    private void on(String username, String address, Runnable check) {
        logins.as(username, () -> open(address, check));
    }

    private void open(String address, Runnable check) {
        ViewTester views = new ViewTester(context);
        views.open();
        try {
            int query = address.indexOf('?');
            if (query < 0) {
                UI.getCurrent().navigate(address);
            } else {
                UI.getCurrent()
                        .navigate(
                                address.substring(0, query),
                                com.vaadin.flow.router.QueryParameters.fromString(address.substring(query + 1)));
            }
            check.run();
        } finally {
            views.close();
        }
    }

    private static List<String> links() {
        return _find(RouterLink.class).stream().map(RouterLink::getText).toList();
    }

    /** Everything the page says, grids and fields included as far as they are in the page's own tree. */
    private static String text() {
        StringBuilder text = new StringBuilder();
        collect(UI.getCurrent(), text);
        _find(Span.class).forEach(span -> text.append(span.getText()).append('\n'));
        return text.toString();
    }

    private static void collect(Component component, StringBuilder text) {
        text.append(component.getElement().getText()).append('\n');
        Object value = component.getElement().getPropertyRaw("value");
        if (value instanceof String typed) {
            text.append(typed).append('\n');
        }
        component.getChildren().forEach(child -> collect(child, text));
    }
}
