package org.anbiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.UUID;
import org.anbiao.campaign.CampaignLaunch;
import org.anbiao.campaign.CampaignReminders;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.ReminderFilter;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The reminder of all enterprises that miss a step: marks, history and a message to each person, against two bare statements that
 * no policy holds and that keep no history.
 */
@DatabaseTest
class ReminderBench {

    private static final String STEP = "improvement_plan";

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    TenantFixture fixture;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    CampaignReminders reminders;

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void remindAll() throws Exception {
        int enterprises = Scale.of(2_579, 300);
        try (BenchDatabase database = new BenchDatabase(postgres)) {
            database.wipe();
            Region region = new Region(database, 1, 0, 0);
            region.organise();
            region.enterprises(1, enterprises);
            principals(database);
            database.settle();
            fixture.logIn(region.township(1), Role.CAMPAIGN_ADMIN);
            UUID campaign = setup.draft("001", 2025);
            launch.launchAndWait(campaign);
            database.settle();
            Pairs.say(Pairs.machine(database.version()));
            ReminderFilter missing = new ReminderFilter(null, null, STEP, false);
            Pairs.compare(
                    "remind " + enterprises + " enterprises of a step / two bare statements",
                    "≤ 3 ×",
                    3,
                    Scale.PAIRS,
                    new Pairs.Prepared(() -> forget(database), () -> {
                        long reminded = reminders.remind(campaign, missing);
                        assertThat(reminded).isEqualTo(enterprises);
                        return reminded;
                    }),
                    new Pairs.Prepared(() -> forget(database), () -> bare(database, campaign)));
        }
    }

    /** Each enterprise has one person. */
    private static void principals(BenchDatabase database) {
        database.run("""
                insert into member (tenant_id, display_name, role, enterprise_id)
                select area_tenant_id, '虚构负责人', 'ENTERPRISE_PRINCIPAL', id from enterprise
                """);
    }

    private static Object forget(BenchDatabase database) {
        database.run("truncate message cascade");
        database.run("update work_item set reminded_on = null, reminders = null, reminder_count = 0"
                + " where reminded_on is not null");
        database.run("vacuum analyze work_item");
        return database;
    }

    private static Object bare(BenchDatabase database, UUID campaign) {
        database.jdbc()
                .sql("""
                        update work_item set reminder_count = reminder_count + 1, reminded_on = current_date,
                               reminders = coalesce(reminders, '[]') || jsonb_build_array(jsonb_build_object(
                                   'kind', 'MANUAL', 'on', current_date::text, 'byName', '虚构管理员', 'names', '虚构负责人'))
                        where campaign_id = ? and task_key = ? and state = 'open'
                        """)
                .params(campaign, STEP)
                .update();
        return database.jdbc()
                .sql("""
                        insert into message (tenant_id, member_id, enterprise_id, template, arguments, link)
                        select m.tenant_id, m.id, m.enterprise_id, 'workflow.message.manual', array[w.title, ''], 'todo'
                        from work_item w join member m on m.enterprise_id = w.enterprise_id and m.active
                        where w.campaign_id = ? and w.task_key = ? and w.reminded_on = current_date
                        """)
                .params(campaign, STEP)
                .update();
    }
}
