package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.anbiao.support.killed.JavaCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The portal is killed in the middle of a launch, as by a power cut of its process, and started again on the same data: the
 * launch finishes by itself, every enterprise exactly once.
 */
class KilledLaunchIT {

    private static final int ENTERPRISES = 1200;
    private static final int STEPS = 7;
    private static final String ENROLLED = "select coalesce(sum(enrolled), 0) from campaign_launch_chunk";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private @Nullable Process portal;

    @AfterEach
    void stop() throws Exception {
        if (portal != null) {
            portal.destroy();
            portal.waitFor();
        }
    }

    @Test
    void launchGoesOnByItselfAfterAKillAndDoublesNothing() throws Exception {
        portal = start("--test.launch=" + ENTERPRISES);
        waitFor(() -> number(ENROLLED) > 0);
        portal.destroyForcibly().waitFor();
        while (number("select count(*) from pg_stat_activity where usename = 'anbiao_app'") > 0) {
            Thread.sleep(20); // the database takes back what was not committed
        }

        long before = number(ENROLLED);
        assertThat(before).isPositive().isLessThan(ENTERPRISES);
        assertThat(number("select count(*) from participation")).isEqualTo(before);
        assertThat(text("select status from campaign")).isEqualTo("launching");

        portal = start();
        waitFor(() -> number("select count(*) from campaign where status = 'running'") == 1);

        assertThat(number("select count(*) from participation")).isEqualTo(ENTERPRISES);
        assertThat(number("select count(distinct enterprise_id) from participation"))
                .isEqualTo(ENTERPRISES);
        assertThat(number("select count(*) from work_item where subject_type = 'enterprise'"))
                .isEqualTo((long) ENTERPRISES * STEPS);
        assertThat(number("""
                select count(*) from (select distinct enterprise_id, task_key from work_item
                                      where subject_type = 'enterprise') steps""")).isEqualTo((long) ENTERPRISES * STEPS);
        assertThat(number(cases("count(*)"))).isEqualTo(ENTERPRISES);
        assertThat(number(cases("count(distinct business_key_)"))).isEqualTo(ENTERPRISES);
        assertThat(number("""
                select count(*) from (select 1 from work_item where subject_type = 'unit'
                                      group by subject_id, task_key having count(*) > 1) doubled""")).isZero();
        assertThat(number("select count(*) from campaign_base_entry")).isEqualTo(ENTERPRISES);
        assertThat(text("select string_agg(act, ' ' order by id) from audit_entry where act like 'campaign.%'"))
                .isEqualTo("campaign.drafted campaign.launched campaign.launch_resumed campaign.enrolled");
        assertThat(text("select string_agg(kind, ' ' order by at) from campaign_event"))
                .isEqualTo("launched resumed enrolled");
        assertThat(number("select figure from campaign_event where kind = 'resumed'"))
                .isEqualTo(before);
    }

    private static String cases(String what) {
        return "select " + what + " from camunda.act_ru_execution where parent_id_ is null and business_key_ in"
                + " (select id::text from participation)";
    }

    private Process start(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                // no login service is asked for; the engine works by itself as in the real portal
                "--spring.profiles.active=test",
                "--camunda.bpm.job-execution.enabled=true",
                "--vaadin.productionMode=true",
                "--anbiao.database.folder=" + data()));
        all.addAll(List.of(arguments));
        return new ProcessBuilder(JavaCommand.of(LaunchingPortal.class, List.of("-Xmx700m"), all))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/killed-launch.log")))
                .start();
    }

    private Path data() {
        return folder.resolve("postgres");
    }

    private void waitFor(BooleanSupplier condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds(condition)) {
            assertThat(portal != null && portal.isAlive())
                    .as("the portal runs, see target/killed-launch.log")
                    .isTrue();
            assertThat(Instant.now()).as("patience").isBefore(end);
            Thread.sleep(20);
        }
    }

    /** False also while the database starts or its tables are not there yet. */
    private boolean holds(BooleanSupplier condition) {
        try {
            return Files.exists(data().resolve("postmaster.pid")) && condition.getAsBoolean();
        } catch (DataAccessException | IndexOutOfBoundsException | IllegalStateException e) {
            return false;
        }
    }

    private long number(String sql) {
        return database().sql(sql).query(Long.class).single();
    }

    private String text(String sql) {
        return database().sql(sql).query(String.class).single();
    }

    /** As the superuser, past the row-level security, from outside the portal. */
    private JdbcClient database() {
        try {
            String port =
                    Files.readAllLines(data().resolve("postmaster.pid")).get(3).strip();
            return JdbcClient.create(
                    new DriverManagerDataSource("jdbc:postgresql://localhost:" + port + "/anbiao", "postgres", ""));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
