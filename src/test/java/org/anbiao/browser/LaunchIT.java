package org.anbiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A launch confirmed with a double click, in a browser that is closed at once: it goes on alone and doubles nothing. */
@BrowserTest
class LaunchIT {

    private static final String OF_THIS = " where campaign_id = (select id from campaign where year = 2027)";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TenantDirectory tenants;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void doubleClickAndAClosedBrowserLaunchOnce(Portal portal) {
        Page page = portal.logIn("yunxi-anban");
        portal.open("/campaigns");
        portal.click(button(page, "由方案新建"));
        page.locator("vaadin-integer-field input").fill("2027");
        page.locator("vaadin-integer-field input").press("Tab");
        portal.settle();
        portal.click(button(page, "起草"));
        portal.click(page.getByText("检查与启动").first());
        button(page, "启动专项行动").click();
        Locator confirm = page.locator("vaadin-confirm-dialog-overlay vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("启动专项行动"));
        confirm.waitFor();
        confirm.dblclick(new Locator.DblclickOptions().setNoWaitAfter(true));
        page.waitForURL(url -> url.matches(".*/campaigns/[0-9a-f-]+"));
        String campaign = page.url().substring(portal.address().length());

        // logging in anew closes the browser's session in the middle of the launch
        Page again = portal.logIn("yunxi-anban");
        portal.open(campaign);
        again.getByText("进行中").first().waitFor();
        portal.screenshot("launch-reopened");

        assertThat(count("select count(*) from campaign where year = 2027")).isEqualTo(1);
        long enterprises = count("select count(*) from participation" + OF_THIS);
        assertThat(enterprises)
                .isPositive()
                .isEqualTo(count("select count(distinct enterprise_id) from participation" + OF_THIS))
                .isEqualTo(count("select enrolled from campaign_launch" + OF_THIS));
        assertThat(count("select count(*) from work_item" + OF_THIS + " and subject_type = 'enterprise'"))
                .isEqualTo(enterprises * 7);
        assertThat(count("select count(*) from (select 1 from work_item" + OF_THIS
                        + " group by subject_id, task_key having count(*) > 1) doubled"))
                .isZero();
        assertThat(count("select count(*) from campaign_event" + OF_THIS + " and kind in ('launched', 'enrolled')"))
                .isEqualTo(2);
        assertThat(portal.scriptErrors()).isEmpty();
    }

    private long count(String sql) {
        UUID tenant = transaction.execute(status -> jdbc.sql("select id from tenant where code = 'yunxi'")
                .query(UUID.class)
                .single());
        return currentActor.callAs(
                tenants.systemActor(tenant),
                () -> transaction.execute(
                        status -> jdbc.sql(sql).query(Long.class).single()));
    }

    private static Locator button(Page page, String text) {
        return page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}
