package org.anbiao.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/**
 * A journey through the running portal in a real browser: profile {@code demo} on a fresh embedded database with the
 * demonstration's data in small numbers. Name the class {@code …IT}; take a {@link Portal} as parameter of the test method.
 *
 * <pre>{@code
 * @BrowserTest
 * class InboxIT {
 *     @Test
 *     void theVillageWorkerSeesWhatIsOwedToday(Portal portal) {
 *         Page page = portal.onPhone().logIn("baila-cun");
 *         …
 *         portal.screenshot("inbox");
 *     }
 * }
 * }</pre>
 *
 * All such tests share one portal and one database, so each changes only what no other looks at.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"anbiao.database.folder=", "anbiao.demo.small=true"})
@ActiveProfiles("demo")
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
