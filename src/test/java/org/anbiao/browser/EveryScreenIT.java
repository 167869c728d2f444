package org.anbiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every entry of every role's menu opens: no fault, no missing text, readable by everybody, no sideways scrolling on a phone. */
@BrowserTest
class EveryScreenIT {

    @ParameterizedTest
    @ValueSource(strings = {"baila-anban", "anxi-guanli", "chengguan-jipai", "baila-lingdao"})
    void everyMenuEntryOfAnOfficeOpensOnAWideWindow(String username, Portal portal) {
        List<String> paths = menu(portal, username);
        assertThat(paths).isNotEmpty();
        SoftAssertions all = new SoftAssertions();
        for (String path : paths) {
            check(all, portal, username, path);
            all.assertThat(portal.accessibilityViolations()).as(path).isEmpty();
        }
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"baila-cun", "baila-wangge"})
    void everyMenuEntryOfAVillageFitsAPhone(String username, Portal portal) {
        List<String> paths = menu(portal, username);
        assertThat(paths).isNotEmpty();
        portal.onPhone().logIn(username);
        SoftAssertions all = new SoftAssertions();
        for (String path : paths) {
            check(all, portal, username, path);
            all.assertThat(portal.sidewaysOverflow())
                    .as(path + " is wider than a phone")
                    .isZero();
        }
        all.assertAll();
    }

    private static List<String> menu(Portal portal, String username) {
        Page page = portal.onWideWindow().logIn(username);
        List<String> paths = new ArrayList<>();
        page.locator("vaadin-side-nav-item").all().forEach(item -> paths.add(item.getAttribute("path")));
        return paths;
    }

    private static void check(SoftAssertions all, Portal portal, String username, String path) {
        Page page = portal.open("/" + path);
        portal.screenshot("menu-" + username + "-" + path.replaceAll("[^a-z0-9]+", "-"));
        all.assertThat(page.url()).as(path).contains(path);
        all.assertThat(page.locator("body").innerText()).as(path).doesNotContainPattern("![a-z]+\\.[a-z.-]+!");
        all.assertThat(portal.scriptErrors()).as(path).isEmpty();
    }
}
