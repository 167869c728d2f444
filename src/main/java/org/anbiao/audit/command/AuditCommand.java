package org.anbiao.audit.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.Environment;

/**
 * Commands beside the running portal; each ends with 1 if anything is not right. {@code --verify-audit} verifies the chains of all
 * tenants and writes nothing; {@code --archive-audit=FOLDER} moves acts that were kept long enough into signed files;
 * {@code --verify-audit-archive=FILE} verifies such a file.
 */
public final class AuditCommand {

    private static final String VERIFY = "verify-audit";
    private static final String ARCHIVE = "archive-audit";
    private static final String VERIFY_ARCHIVE = "verify-audit-archive";

    private AuditCommand() {}

    /** Whether the arguments of the start ask for this command. */
    public static boolean isAskedFor(String... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument.replaceFirst("^--", "").replaceFirst("=.*", ""))
                .anyMatch(List.of(VERIFY, ARCHIVE, VERIFY_ARCHIVE)::contains);
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
            Environment given = context.getEnvironment();
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            boolean right;
            if (given.containsProperty(ARCHIVE)) {
                right = context.getBean(ArchiveReport.class).archive(out, Path.of(given.getRequiredProperty(ARCHIVE)));
            } else if (given.containsProperty(VERIFY_ARCHIVE)) {
                right = context.getBean(ArchiveReport.class)
                        .verify(out, Path.of(given.getRequiredProperty(VERIFY_ARCHIVE)));
            } else {
                right = context.getBean(VerificationReport.class).print(out, given.getProperty("anchors", ""));
            }
            return right ? 0 : 1;
        }
    }

    /** The parts of the portal that the command needs; not found by the portal's own search for components. */
    @ComponentScan(
            basePackages = {"org.anbiao.common", "org.anbiao.tenancy", "org.anbiao.audit"},
            // what writes by itself when the portal starts or stops has no place in a command
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "org\\.anbiao\\.tenancy\\.PersonalDataUpkeep",
                                "org\\.anbiao\\.audit\\.Audit(Log|Sealer|Checks|Search|Export)",
                                "org\\.anbiao\\.audit\\.ui\\..*"
                            }))
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
