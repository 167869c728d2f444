package org.anbiao.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Starts one browser for all journeys of a run and gives every test a {@link Portal} of its own. */
public final class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(BrowserExtension.class);
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Portal.class;
    }

    @Override
    public Portal resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningBrowser browser = context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(RunningBrowser.class, key -> RunningBrowser.start(), RunningBrowser.class);
        String port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        Portal portal = new Portal(browser.browser(), "http://localhost:" + port);
        context.getStore(HERE).put(Portal.class, portal);
        return portal;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Portal portal = context.getStore(HERE).remove(Portal.class, Portal.class);
        if (portal != null) {
            context.getExecutionException().ifPresent(failure -> portal.keepFailure(context.getRequiredTestMethod()));
            portal.close();
        }
    }

    /** The browser of the run; closed with the last test. */
    private record RunningBrowser(Playwright playwright, Browser browser)
            implements ExtensionContext.Store.CloseableResource {

        static RunningBrowser start() {
            Optional<Path> chromium = chromium();
            var environment =
                    chromium.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.<String, String>of();
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
            chromium.ifPresent(options::setExecutablePath);
            return new RunningBrowser(playwright, playwright.chromium().launch(options));
        }

        /** The browser that the script finds or fetches; without one, Playwright fetches its own. */
        private static Optional<Path> chromium() {
            try {
                Process script = new ProcessBuilder("bash", "scripts/browser.sh")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                String path = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
                return script.waitFor() == 0 && !path.isEmpty() ? Optional.of(Path.of(path)) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException("interrupted while the browser was fetched", e));
            }
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
