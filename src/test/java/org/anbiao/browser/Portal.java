package org.anbiao.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The running portal as one person sees it: a fresh browser session per login, an office window (1440 × 900) unless
 * {@link #onPhone()} was called. Failures of the page's scripts are collected in {@link #scriptErrors()}.
 */
public final class Portal {

    /** Folder of the pictures of a run. */
    public static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** Password of every demonstration account. */
    public static final String PASSWORD = "anbiao2025";

    private static final int WIDE = 1440;
    private static final int PHONE = 375;
    /** No request of the Vaadin client is under way and no loading bar is shown. */
    private static final String SETTLED = """
            () => { const clients = Object.values((window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients) || {});
                    return document.readyState === 'complete'
                        && clients.every(client => !client.isActive || !client.isActive()); }""";

    private static final int BEAT_MILLIS = 50;

    private final Browser browser;
    private final String address;
    private final List<String> scriptErrors = new ArrayList<>();
    private int width = WIDE;
    private @Nullable BrowserContext session;
    private @Nullable Page page;

    Portal(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** From here on a phone's window, 375 × 812, with touch. Before {@link #open} or {@link #logIn}. */
    public Portal onPhone() {
        width = PHONE;
        return this;
    }

    /** From here on an office window, 1440 × 900. Before {@link #open} or {@link #logIn}. */
    public Portal onWideWindow() {
        width = WIDE;
        return this;
    }

    /** Opens a path in a new session, nobody logged in. */
    public Page openAnonymously(String path) {
        closeSession();
        session = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width == PHONE ? 812 : 900)
                .setHasTouch(width == PHONE)
                .setAcceptDownloads(true)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        page = session.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(error -> scriptErrors.add(error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                scriptErrors.add(message.text());
            }
        });
        return open(path);
    }

    /** Logs a demonstration account in, in a new session, and waits for its first page. */
    public Page logIn(String username) {
        Page opened = openAnonymously("/login");
        opened.locator("vaadin-login-form input[name=username]").fill(username);
        opened.locator("vaadin-login-form input[name=password]").fill(PASSWORD);
        opened.locator("vaadin-login-form vaadin-button[theme~=submit]").click();
        opened.waitForURL(url -> !url.contains("/login"));
        settle();
        return opened;
    }

    /** Opens a path in the running session, for instance {@code /todo}. */
    public Page open(String path) {
        page().navigate(address + path);
        settle();
        return page();
    }

    /** The page of the running session. */
    public Page page() {
        return Objects.requireNonNull(page, "open something first");
    }

    /** Address of the portal, without a path. */
    public String address() {
        return address;
    }

    /** Waits until the page has answered all that was asked of it. */
    public void settle() {
        page().waitForFunction(SETTLED);
    }

    /** Clicks and waits until the page has answered. */
    public void click(Locator target) {
        target.click();
        // the request leaves a moment after the click; what asks earlier finds the page at rest before it has begun
        page().waitForTimeout(BEAT_MILLIS);
        settle();
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/<name>-<width>.png}. */
    public Path screenshot(String name) {
        settle();
        Path file = SCREENSHOTS.resolve(name + "-" + width + ".png");
        page().screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /**
     * What axe-core finds on the page against the WCAG 2.1 AA rules, serious and critical; one line per rule with the
     * elements it is about.
     */
    public List<String> accessibilityViolations() {
        return new AxeBuilder(page())
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(Portal::line)
                        .toList();
    }

    /** How many pixels the page is wider than its window; 0 when nobody has to scroll sideways. */
    public int sidewaysOverflow() {
        return ((Number) page().evaluate("() => document.documentElement.scrollWidth - window.innerWidth")).intValue();
    }

    /** Failures of the page's scripts, and what its content policy refused, since the test began. */
    public List<String> scriptErrors() {
        return List.copyOf(scriptErrors);
    }

    void keepFailure(Method test) {
        if (page != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(
                            "failed-" + test.getDeclaringClass().getSimpleName() + "-" + test.getName() + ".png")));
        }
    }

    void close() {
        closeSession();
    }

    private void closeSession() {
        if (session != null) {
            session.close();
            session = null;
            page = null;
        }
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " — "
                + rule.getNodes().stream()
                        .limit(5)
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }
}
