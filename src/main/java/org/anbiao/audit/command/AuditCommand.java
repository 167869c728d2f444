package org.anbiao.audit.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * {@code --verify-audit}: verifies the chains of all tenants from outside the portal, as the application's database role,
 * prints what is right and what is not, and ends with 1 if anything is not. Nothing is written.
 */
public final class AuditCommand {

    private static final String VERIFY = "--verify-audit";

    private AuditCommand() {}

    /** Whether the arguments of the start ask for this command. */
    public static boolean isAskedFor(String... arguments) {
        return Arrays.asList(arguments).contains(VERIFY);
    }

    /**
     * Runs the command.
     *
     * @return the exit code: 0 when everything is as it was written, 1 when not
     */
    public static int run(String... arguments) {
        SpringApplication application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            String anchors = context.getEnvironment().getProperty("anchors", "");
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            return context.getBean(VerificationReport.class).print(out, anchors) ? 0 : 1;
        }
    }

    /** The parts of the portal that the command needs; not found by the portal's own search for components. */
    @ComponentScan({"org.anbiao.common", "org.anbiao.tenancy", "org.anbiao.audit"})
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    static class Parts {}
}
