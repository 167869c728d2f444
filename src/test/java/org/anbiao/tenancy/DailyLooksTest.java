package org.anbiao.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.config.TriggerTask;
import org.springframework.scheduling.support.CronTrigger;

/** A daily look goes through the authorities one by one, and one that fails holds up none of the rest. */
@DatabaseTest
class DailyLooksTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    DailyLooks looks;

    @Autowired
    List<DailyLook> beans;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    JdbcClient jdbc;

    /** A look that remembers as whom it was at whom, leaves a mark, and fails where it is told to. */
    private final class Mark implements DailyLook {

        private final Map<UUID, Actor> seen = new ConcurrentHashMap<>();
        private final UUID failing;

        Mark(UUID failing) {
            this.failing = failing;
        }

        @Override
        public String name() {
            return "marks";
        }

        @Override
        public String cron() {
            return "-";
        }

        @Override
        public void at(UUID tenantId) {
            seen.put(tenantId, currentActor.get());
            jdbc.sql("insert into org_unit (kind, name) values ('village', '看过')")
                    .update();
            if (tenantId.equals(failing)) {
                throw new IllegalStateException("as told");
            }
        }
    }

    @Test
    void eachAreaIsLookedAtAsThePortalItselfInATransactionOfItsOwn() {
        UUID county = fixture.county();
        UUID first = fixture.township(county);
        UUID second = fixture.township(county);
        UUID department = fixture.department(county);
        Mark mark = new Mark(first);
        looks.run(mark);
        assertThat(mark.seen.keySet()).contains(county, first, second).doesNotContain(department);
        Actor actor = mark.seen.get(second);
        assertThat(actor.tenantId()).isEqualTo(second);
        assertThat(actor.memberId()).isNull();
        assertThat(marks(second)).isOne();
        assertThat(marks(first)).as("what failed is as if it had not been").isZero();
    }

    private int marks(UUID tenantId) {
        return fixture.asSystem(
                tenantId, () -> jdbc.sql("select count(*) from org_unit where tenant_id = ? and name = '看过'")
                        .param(tenantId)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void everyLookHasItsTimeOfTheDay() {
        List<TriggerTask> tasks = new ArrayList<>();
        ScheduledTaskRegistrar registrar = new ScheduledTaskRegistrar();
        looks.configureTasks(registrar);
        tasks.addAll(registrar.getTriggerTaskList());
        Map<String, String> times = beans.stream().collect(Collectors.toMap(DailyLook::name, DailyLook::cron));
        assertThat(times.keySet()).contains("checks", "assessments", "certificates", "deadlines");
        assertThat(tasks).hasSameSizeAs(beans);
        assertThat(tasks)
                .extracting(task -> ((CronTrigger) task.getTrigger()).getExpression())
                .contains("0 30 7 * * *", "0 40 7 * * *", "0 45 7 * * *", "0 50 7 * * *");
    }
}
