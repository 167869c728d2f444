package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.campaign.CampaignFixture.Township;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.notification.Message;
import org.anbiao.notification.MyMessages;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.anbiao.workflow.InboxItem;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskNote;
import org.anbiao.workflow.TaskReminder;
import org.anbiao.workflow.TaskResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Reminders reach who owes something, once a day; unit tasks know how far their enterprises are and close with the last. */
@DatabaseTest
@Import(CampaignFixture.class)
class CampaignRemindersTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    CampaignFixture fixture;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignReminders reminders;

    @Autowired
    CampaignBoard board;

    @Autowired
    CampaignBackground background;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskCompletion completion;

    @Autowired
    MyMessages messages;

    @Autowired
    JdbcClient jdbc;

    Township township;
    UUID campaign;

    @BeforeEach
    void launched() {
        township = fixture.township();
        fixture.enterprises(township, 4);
        campaign = fixture.draft(township.id(), "000", 2025);
        launch.launchAndWait(campaign);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void reminderReachesWhoOwesATaskOnceADay() {
        ReminderFilter commitments = new ReminderFilter(null, null, "sign_commitment", true);
        assertThat(reminders.count(campaign, commitments)).isEqualTo(new ReminderCount(4, 4, 0, 0));

        assertThat(reminders.remind(campaign, commitments)).isEqualTo(4);

        assertThat(reminders.count(campaign, commitments)).isEqualTo(new ReminderCount(0, 0, 0, 4));
        assertThatThrownBy(() -> reminders.remind(campaign, commitments))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("campaign.remind.none"));
        assertThat(board.timeline(campaign)).first().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(CampaignEvent.Kind.REMINDED);
            assertThat(event.figure()).isEqualTo(4);
            assertThat(event.subject()).contains("签").contains("已逾期");
        });
        tomorrow();
        assertThat(reminders.remind(campaign, commitments)).isEqualTo(4);
        assertThat(fixture.list(
                        township.id(),
                        Integer.class,
                        "select distinct reminder_count from work_item where campaign_id = ? and task_key = 'sign_commitment'",
                        campaign))
                .containsExactly(2);
    }

    @Test
    void eachPersonGetsOneMessageHoweverManyTasksAndTheTaskRemembersWho() {
        UUID enterprise = fixture.list(
                        township.id(),
                        UUID.class,
                        "select enterprise_id from work_item where campaign_id = ?"
                                + " and enterprise_id is not null order by enterprise_id limit 1",
                        campaign)
                .get(0);
        Member principal = tenants.member(township.id(), Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        reminders.remind(campaign, new ReminderFilter(null, null, null, false));
        tenants.logOut();
        tenants.logIn(principal);
        assertThat(messages.page(false, PageRequest.page(0, 5)).rows())
                .extracting(Message::template)
                .containsExactly("workflow.message.manual");
        assertThat(inbox.ownSteps())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.reminders()).singleElement().satisfies(reminder -> {
                    assertThat(reminder.kind()).isEqualTo(TaskReminder.Kind.MANUAL);
                    assertThat(reminder.names()).isEqualTo(principal.displayName());
                }));
    }

    @Test
    void reminderOfAUnitReachesItsOwnTasksAndItsEnterprisesOnly() {
        UUID east = unit("东溪村");
        UUID phase = setup.content(campaign).phases().get(0).id();
        ReminderFilter filter = new ReminderFilter(phase, east, null, true);
        // two enterprises with three steps each, six tasks of the village
        assertThat(reminders.count(campaign, filter)).isEqualTo(new ReminderCount(12, 2, 1, 0));

        reminders.remind(campaign, filter);

        assertThat(board.rows(campaign))
                .filteredOn(row -> row.unit().name().equals("西山村"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.unitTasks().get(phase).remindedOn()).isNull());
        assertThat(board.rows(campaign))
                .filteredOn(row -> row.unit().name().equals("东溪村"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.unitTasks().get(phase).reminders()).isEqualTo(1);
                    assertThat(row.enterpriseTasks().get(phase).remindedOn()).isNotNull();
                });
        tenants.logIn(tenants.member(township.id(), Role.UNIT_WORKER, township.east(), null));
        assertThat(inbox.page(new InboxFilter(false, campaign, phase, null, null, false, null), PageRequest.page(0, 50))
                        .rows())
                .hasSize(6)
                .allSatisfy(item -> assertThat(item.reminderCount()).isEqualTo(1));
        assertThat(inbox.phases(campaign)).hasSize(5);
    }

    @Test
    void onlyTheAuthorityOfTheCampaignReminds() {
        ReminderFilter all = new ReminderFilter(null, null, null, false);
        tenants.logIn(tenants.member(township.id(), Role.UNIT_WORKER, township.east(), null));
        assertThatThrownBy(() -> reminders.remind(campaign, all)).isInstanceOf(AccessDeniedException.class);
        tenants.logIn(tenants.township(township.countyId()), Role.CAMPAIGN_ADMIN);
        assertThatThrownBy(() -> reminders.remind(campaign, all)).isInstanceOf(DomainException.class);
    }

    @Test
    void serveNoticesShowsItsCountAndClosesWithTheLastEnterprise() {
        List<UUID> east = enterprises(township.east());
        receive(east.get(0));
        assertThat(note("serve_notices", false))
                .isEqualTo(new TaskNote("campaign.followed.serve_notices", List.of(1L, 2L)));
        assertThat(state(township.east())).containsExactly("open");

        receive(east.get(1));

        assertThat(state(township.east())).containsExactly("done");
        assertThat(state(township.west())).containsExactly("open");
        assertThat(state(township.station())).containsExactly("open");
        assertThat(fixture.list(
                        township.id(),
                        String.class,
                        "select result_note from work_item where campaign_id = ? and task_key = 'serve_notices' and state = 'done'",
                        campaign))
                .containsExactly("告知书已全部送达，自动办结。");
        enterprises(township.west()).forEach(this::receive);
        assertThat(state(township.station())).containsExactly("done");
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and task_key = 'collect_commitments' and state = 'open'",
                        campaign))
                .isEqualTo(3);
    }

    @Test
    void enterpriseThatJoinsAfterwardsIsShownAsNewAndDoesNotReopenTheTask() {
        enterprises(township.east()).forEach(this::receive);
        tenants.enterprise(township.id(), township.east(), "后来登记的企业");
        background.catchUp(township.id());

        assertThat(state(township.east())).containsExactly("done");
        assertThat(note("serve_notices", true))
                .isEqualTo(new TaskNote("campaign.followed.serve_notices.newcomers", List.of(1L)));
    }

    @Test
    void lastEnterpriseThatClosesLeavesTheTaskComplete() {
        List<UUID> east = enterprises(township.east());
        receive(east.get(0));
        fixture.count(
                township.id(),
                "with u as (update enterprise set status = 'closed', closed_on = current_date where id = ? returning 1) select count(*) from u",
                east.get(1));
        tenants.logOut();
        background.catchUp(township.id());
        assertThat(state(township.east())).containsExactly("done");
    }

    private void receive(UUID enterprise) {
        tenants.logIn(township.id(), Role.SAFETY_OFFICE);
        assertThat(completion.completeFor(
                        campaign, enterprise, "receive_notice", new TaskResult("", null, null, Map.of())))
                .isTrue();
    }

    private TaskNote note(String key, boolean done) {
        tenants.logIn(tenants.member(township.id(), Role.UNIT_WORKER, township.east(), null));
        List<InboxItem> items = inbox.page(
                        new InboxFilter(done, campaign, null, key, null, false, null), PageRequest.page(0, 50))
                .rows();
        assertThat(items).hasSize(1);
        return inbox.notes(items).get(items.get(0).id());
    }

    private List<String> state(UUID unit) {
        return fixture.list(
                township.id(),
                String.class,
                "select state from work_item where campaign_id = ? and responsible_unit_id = ? and task_key = 'serve_notices'",
                campaign,
                unit);
    }

    private List<UUID> enterprises(UUID village) {
        return fixture.list(
                township.id(), UUID.class, "select id from enterprise where village_unit_id = ? order by id", village);
    }

    private UUID unit(String name) {
        return setup.content(campaign).units().stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** As if the reminders had been sent the day before. */
    private void tomorrow() {
        tenants.asSystem(township.id(), () -> jdbc.sql(
                        "update work_item set reminded_on = reminded_on - 1 where campaign_id = ? and reminded_on is not null")
                .param(campaign)
                .update());
    }
}
