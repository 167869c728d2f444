package org.anbiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.anbiao.common.Messages;
import org.junit.jupiter.api.Test;

/** Login and the first page, on a wide window and on a phone. */
@BrowserTest
class HomeIT {

    @Test
    void aPageBehindTheLoginLeadsToTheLogin(Portal portal) {
        Page page = portal.openAnonymously("/");
        assertThat(page.url()).endsWith("/login");
        portal.screenshot("login");
        assertThat(portal.accessibilityViolations()).isEmpty();
    }

    @Test
    void theLoginFitsAPhone(Portal portal) {
        portal.onPhone().openAnonymously("/login");
        portal.screenshot("login");
        assertThat(portal.sidewaysOverflow()).isZero();
    }

    @Test
    void aWrongPasswordIsAnsweredInChinese(Portal portal) {
        Page page = portal.openAnonymously("/login");
        page.locator("vaadin-login-form input[name=username]").fill("nobody");
        page.locator("vaadin-login-form input[name=password]").fill("wrong");
        page.locator("vaadin-login-form vaadin-button[theme~=submit]").click();
        page.waitForURL("**/login?error*");
        portal.settle();
        page.getByText(new Messages().chinese("identity.login.error-title")).waitFor();
        assertThat(page.url()).contains("error");
    }

    @Test
    void theFirstPageOfTheSafetyOfficeOpensWithoutFaults(Portal portal) {
        Page page = portal.logIn(SAFETY_OFFICE);
        assertThat(page.locator(".top-place").textContent()).contains("白濑乡");
        assertThat(page.locator(".top-demonstration").isVisible()).isTrue();
        portal.screenshot("home");
        assertThat(portal.accessibilityViolations()).isEmpty();
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    void theFirstPageFitsAPhone(Portal portal) {
        portal.onPhone().logIn(SAFETY_OFFICE);
        portal.screenshot("home");
        assertThat(portal.sidewaysOverflow()).isZero();
        assertThat(portal.scriptErrors()).isEmpty();
    }

    @Test
    void anAddressThatLeadsNowhereIsAnsweredInWords(Portal portal) {
        Page page = portal.logIn(SAFETY_OFFICE);
        for (String path : List.of("/enterprises/00000000-0000-0000-0000-000000000000", "/nowhere")) {
            portal.open(path);
            page.getByText(new Messages().chinese("ui.error.back")).waitFor();
            assertThat(page.locator("body").innerText())
                    .as(path)
                    .doesNotContainIgnoringCase("exception")
                    .contains("今日待办");
        }
        portal.screenshot("not-found");
        assertThat(portal.accessibilityViolations()).isEmpty();
    }

    @Test
    void aPageOfAnotherRoleLooksLikeOneThatIsNotThere(Portal portal) {
        Page page = portal.logIn("anxi-shenji");
        for (String path : List.of("/enterprises", "/campaigns")) {
            portal.open(path);
            page.getByText(new Messages().chinese("ui.error.not-found")).waitFor();
            assertThat(page.locator("body").innerText()).as(path).doesNotContain("系统出了问题");
        }
    }

    private static final String SAFETY_OFFICE = "baila-anban";
}
