package org.anbiao.campaign;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.campaign.CampaignFixture.Township;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.enforcement.EnforcementFixture;
import org.anbiao.enforcement.InspectionKind;
import org.anbiao.identity.Role;
import org.anbiao.supervision.HelpVisitDraft;
import org.anbiao.supervision.HelpVisitService;
import org.anbiao.supervision.TeamMember;
import org.anbiao.supervision.TeamSide;
import org.anbiao.supervision.VisitTopic;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.anbiao.workflow.InboxItem;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskNote;
import org.anbiao.workflow.TaskResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The units' tasks of phases 3 and 4: what they count, where they lead, and when they close. */
@DatabaseTest
@Import({CampaignFixture.class, EnforcementFixture.class})
class WorkedTasksTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    CampaignFixture fixture;

    @Autowired
    EnforcementFixture enforcement;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    CampaignBackground background;

    @Autowired
    HelpVisitService visits;

    @Autowired
    TaskCompletion completion;

    @Autowired
    Inbox inbox;

    @Autowired
    ViewTester views;

    @Autowired
    JdbcClient jdbc;

    Township township;
    UUID campaign;
    List<UUID> east;
    List<UUID> west;

    /** Three enterprises in each of two villages; the station supervises all six. */
    @BeforeEach
    void launched() {
        township = fixture.township();
        fixture.enterprises(township, 6);
        campaign = fixture.draft(township.id(), "000", 2025);
        launch.launchAndWait(campaign);
        east = enterprises(township.east());
        west = enterprises(township.west());
        tenants.logIn(township.id(), Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        views.close();
        tenants.logOut();
    }

    @Test
    void helpVisitsAreCountedOncePerEnterpriseAndOnlyInTheCampaignsTime() {
        assertThat(note(township.east(), "help_visits")).isEqualTo(visited(0, 3));
        visit(east.get(0), TODAY, "第一小分队");
        visit(east.get(0), TODAY, "第二小分队");
        visit(east.get(1), LocalDate.of(2024, 12, 31), "");
        visit(west.get(0), LocalDate.of(2025, 1, 1), "");
        enforcement.inspect(east.get(2), InspectionKind.SPECIAL, TODAY);

        assertThat(note(township.east(), "help_visits")).isEqualTo(visited(1, 3));
        assertThat(note(township.west(), "help_visits")).isEqualTo(visited(1, 3));
        assertThat(note(township.station(), "help_visits")).isEqualTo(visited(2, 6));
        assertThat(new Messages().chinese("campaign.worked.help_visits", 12, 30))
                .isEqualTo("12/30 家已帮扶");
        assertThat(new Messages().chinese("campaign.worked.differentiated_inspection", 12, 30))
                .isEqualTo("12/30 家已检查");
    }

    @Test
    void helpVisitsCloseWithTheLastEnterpriseOfEachUnit() {
        east.forEach(enterprise -> visit(enterprise, TODAY, ""));
        closed("help_visits", township.east());
        assertThat(results("help_visits")).containsExactly("所辖 3 家企业已全部帮扶，自动办结。");

        tenants.logIn(township.id(), Role.SAFETY_OFFICE);
        visit(west.get(0), TODAY, "");
        visit(west.get(1), TODAY, "");
        tenants.logOut();
        background.catchUp(township.id());
        assertThat(open("help_visits")).containsExactlyInAnyOrder(township.west(), township.station());

        tenants.logIn(township.id(), Role.SAFETY_OFFICE);
        visit(west.get(2), TODAY, "");
        closed("help_visits", township.west(), township.station());
        assertThat(open("differentiated_inspection")).hasSize(3);
    }

    @Test
    void whoeverLeavesIsNotWaitedFor() {
        visit(east.get(0), TODAY, "");
        visit(east.get(1), TODAY, "");
        tenants.logOut();
        background.catchUp(township.id());
        assertThat(open("help_visits")).hasSize(3);
        fixture.count(
                township.id(),
                "with u as (update enterprise set status = 'closed', closed_on = current_date where id = ? returning 1) select count(*) from u",
                east.get(2));
        background.catchUp(township.id());
        assertThat(open("help_visits")).containsExactlyInAnyOrder(township.west(), township.station());
        assertThat(results("help_visits")).containsExactly("所辖 2 家企业已全部帮扶，自动办结。");
    }

    @Test
    void inspectionsLeaveOutWhomThePublishedPlanSpares() {
        visit(east.get(0), TODAY, "");
        assertThat(note(township.east(), "differentiated_inspection")).isEqualTo(inspected(0, 3));
        enforcement.inspect(east.get(0), InspectionKind.SPECIAL, TODAY);
        assertThat(note(township.east(), "differentiated_inspection")).isEqualTo(inspected(1, 3));
        UUID plan = plan(east.get(2));
        assertThat(note(township.east(), "differentiated_inspection"))
                .as("a draft spares nobody")
                .isEqualTo(inspected(1, 3));
        tenants.asSystem(township.id(), () -> jdbc.sql(
                        "update inspection_plan set state = 'published', published_on = current_date where id = ?")
                .param(plan)
                .update());
        assertThat(note(township.east(), "differentiated_inspection")).isEqualTo(inspected(1, 2));
        assertThat(note(township.station(), "differentiated_inspection")).isEqualTo(inspected(1, 5));

        enforcement.inspect(east.get(1), InspectionKind.JOINT, TODAY);
        closed("differentiated_inspection", township.east());
        assertThat(results("differentiated_inspection")).containsExactly("所辖 2 家企业已全部检查，自动办结。");

        tenants.logIn(township.id(), Role.SAFETY_OFFICE);
        enforcement.inspect(east.get(2), InspectionKind.SPECIAL, TODAY);
        assertThat(note(township.station(), "differentiated_inspection"))
                .as("who was checked all the same counts")
                .isEqualTo(inspected(3, 6));
    }

    @Test
    void aUnitThatReachedWhomItMeantToClosesByHand() {
        visit(east.get(0), TODAY, "");
        UUID task = item(township.east(), "help_visits").id();
        completion.complete(task, new TaskResult("重点企业已全部帮扶", null, null, Map.of()));
        assertThat(open("help_visits")).containsExactlyInAnyOrder(township.west(), township.station());
        tenants.logOut();
        background.catchUp(township.id());
        assertThat(results("help_visits")).containsExactly("重点企业已全部帮扶");
    }

    @Test
    void casesAndObservationsOfTheUnitAreCountedAndItClosesByHand() {
        exemplary(east.get(0), "benchmark", "township", LocalDate.of(2025, 3, 1), false);
        exemplary(east.get(0), "benchmark", "county", LocalDate.of(2025, 9, 1), false);
        exemplary(east.get(0), "premium", "township", LocalDate.of(2025, 9, 1), false);
        exemplary(east.get(1), "benchmark", "township", LocalDate.of(2024, 12, 31), false);
        exemplary(east.get(2), "benchmark", "township", LocalDate.of(2025, 5, 1), true);
        exemplary(west.get(0), "benchmark", "township", LocalDate.of(2025, 5, 1), false);
        session(township.east(), "site_observation", LocalDate.of(2025, 4, 1));
        session(township.east(), "training", LocalDate.of(2025, 4, 2));
        session(township.east(), "site_observation", LocalDate.of(2024, 4, 1));
        session(null, "site_observation", LocalDate.of(2025, 6, 1));

        // the one that rose counts once; withdrawn and earlier ones do not
        assertThat(note(township.east(), "spread_cases")).isEqualTo(shown(2, 1));
        assertThat(note(township.west(), "spread_cases")).isEqualTo(shown(1, 0));
        assertThat(note(township.station(), "spread_cases")).isEqualTo(shown(3, 0));
        assertThat(new Messages().chinese("recognition.spread-cases", 2, 1)).isEqualTo("已推出案例 2 个，组织现场观摩 1 场");

        tenants.logOut();
        background.catchUp(township.id());
        assertThat(open("spread_cases")).hasSize(3);
        UUID task = item(township.east(), "spread_cases").id();
        completion.complete(task, new TaskResult("已组织周边企业学习", null, null, Map.of()));
        assertThat(open("spread_cases")).containsExactlyInAnyOrder(township.west(), township.station());
    }

    @Test
    void theInboxLeadsToThePagesOfTheWork() {
        visit(east.get(0), TODAY, "");
        tenants.logIn(tenants.member(township.id(), Role.UNIT_WORKER, township.east(), null));
        views.open();
        UI.getCurrent().navigate("todo");
        assertThat(_find(Anchor.class, spec -> spec.withText("去登记")))
                .extracting(Anchor::getHref)
                .containsExactlyInAnyOrder("help-visits", "inspections", "recognition?kind=case");
        _get(Span.class, spec -> spec.withText("1/3 家已帮扶"));
        _get(Span.class, spec -> spec.withText("0/3 家已检查"));
        for (String page : List.of("help-visits", "inspections", "recognition")) {
            UI.getCurrent().navigate(page);
            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                    .isEqualTo(page);
        }
    }

    private static TaskNote visited(long done, long total) {
        return new TaskNote("campaign.worked.help_visits", List.of(done, total), "help-visits");
    }

    private static TaskNote inspected(long done, long total) {
        return new TaskNote("campaign.worked.differentiated_inspection", List.of(done, total), "inspections");
    }

    private static TaskNote shown(long cases, long observations) {
        return new TaskNote("recognition.spread-cases", List.of(cases, observations), "recognition?kind=case");
    }

    private void visit(UUID enterprise, LocalDate day, String squad) {
        visits.record(new HelpVisitDraft(
                enterprise,
                day,
                squad,
                List.of(new TeamMember("虚构专家", TeamSide.EXPERT, "虚构公司", null, null)),
                List.of(VisitTopic.FIRE),
                "消防设施基本完好",
                "",
                List.of()));
    }

    private UUID plan(UUID spared) {
        return tenants.asSystem(township.id(), () -> {
            UUID plan = jdbc.sql("insert into inspection_plan (unit_name, year) values ('测试乡', 2025) returning id")
                    .query(UUID.class)
                    .single();
            jdbc.sql("""
                            insert into inspection_plan_item (enterprise_id, plan_id, year, proposed_tier, proposed_visits, tier, visits)
                            values (?, ?, 2025, 'relaxed', 0, 'relaxed', 0)
                            """).params(spared, plan).update();
            return plan;
        });
    }

    private void exemplary(UUID enterprise, String project, String level, LocalDate day, boolean withdrawn) {
        tenants.asSystem(township.id(), () -> jdbc.sql("""
                                insert into recognition (enterprise_id, kind, division, level, achieved_on, awarded_by, basis, title,
                                                         withdrawn_on, withdraw_reason)
                                values (?, 'case', ?, ?, ?, '虚构评审单位', '虚构公告', '虚构案例', cast(? as date), ?)
                                """)
                .params(enterprise, project, level, day, withdrawn ? day.plusDays(1) : null, withdrawn ? "复核未通过" : "")
                .update());
    }

    private void session(UUID unit, String kind, LocalDate day) {
        tenants.asSystem(township.id(), () -> jdbc.sql(
                        "insert into training_session (unit_id, kind, topic, held_on) values (?, ?, '标杆企业做法', ?)")
                .params(unit, kind, day)
                .update());
    }

    private TaskNote note(UUID unit, String key) {
        InboxItem item = item(unit, key);
        TaskNote note = inbox.notes(List.of(item)).get(item.id());
        tenants.logIn(township.id(), Role.SAFETY_OFFICE);
        return note;
    }

    /** The open line in the inbox of one who works in the unit, and who stays logged in. */
    private InboxItem item(UUID unit, String key) {
        tenants.logIn(tenants.member(township.id(), Role.UNIT_WORKER, unit, null));
        List<InboxItem> items = inbox.page(
                        new InboxFilter(false, campaign, null, key, null, false, null), PageRequest.page(0, 50))
                .rows();
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private void closed(String key, UUID... units) {
        tenants.logOut();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(open(key)).doesNotContain(units));
    }

    private List<UUID> open(String key) {
        return fixture.list(
                township.id(),
                UUID.class,
                "select responsible_unit_id from work_item where campaign_id = ? and task_key = ? and state = 'open'",
                campaign,
                key);
    }

    private List<String> results(String key) {
        return fixture.list(
                township.id(),
                String.class,
                "select result_note from work_item where campaign_id = ? and task_key = ? and state = 'done'",
                campaign,
                key);
    }

    private List<UUID> enterprises(UUID village) {
        return fixture.list(
                township.id(), UUID.class, "select id from enterprise where village_unit_id = ? order by id", village);
    }
}
