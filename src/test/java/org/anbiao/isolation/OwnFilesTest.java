package org.anbiao.isolation;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.campaign.EnterpriseTasks;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.Member;
import org.anbiao.identity.PortalUser;
import org.anbiao.identity.Role;
import org.anbiao.lookback.LookBack;
import org.anbiao.lookback.LookBackDirectory;
import org.anbiao.lookback.LookBackFixture;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.mobilization.PublicityRecord;
import org.anbiao.mobilization.PublicityRecord.Channel;
import org.anbiao.mobilization.PublicityService;
import org.anbiao.mobilization.UnitPlanService;
import org.anbiao.mobilization.Upload;
import org.anbiao.norms.NormHead;
import org.anbiao.norms.NormKind;
import org.anbiao.norms.NormMeeting;
import org.anbiao.norms.NormPoint;
import org.anbiao.norms.NormService;
import org.anbiao.summary.Circular;
import org.anbiao.summary.CircularSection;
import org.anbiao.summary.CircularService;
import org.anbiao.summary.SummaryDirectory;
import org.anbiao.summary.SummaryExamples;
import org.anbiao.summary.SummaryFixture;
import org.anbiao.summary.UnitSummary;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskDesk;
import org.anbiao.workflow.TaskResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Files that are about no enterprise, asked for by id: whoever reads the record they belong to gets them, for everybody else they are as
 * unknown as a file that does not exist.
 */
@DatabaseTest
@Import({LaunchedCampaign.class, LookBackFixture.class, SummaryFixture.class})
class OwnFilesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    WebApplicationContext context;

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    TenantFixture fixture;

    @Autowired
    LookBackFixture lookBacks;

    @Autowired
    LookBackDirectory lookBackDirectory;

    @Autowired
    SummaryFixture summaries;

    @Autowired
    SummaryDirectory summaryDirectory;

    @Autowired
    SummaryExamples examples;

    @Autowired
    CircularService circulars;

    @Autowired
    UnitPlanService plans;

    @Autowired
    PublicityService publicity;

    @Autowired
    TaskDesk desk;

    @Autowired
    TaskCompletion completion;

    @Autowired
    ReviewService reviews;

    @Autowired
    NormService norms;

    @Autowired
    ViewTester views;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    private MockMvc portal;
    private Case given;
    private Member office;
    private Member eastern;
    private Member western;
    private Member reviewer;
    private Member above;
    private Member sister;

    @BeforeEach
    void launch() {
        portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        given = campaigns.launched(0);
        office = fixture.member(given.township(), Role.CAMPAIGN_ADMIN, null, null);
        eastern = fixture.member(given.township(), Role.UNIT_WORKER, given.east(), null);
        western = fixture.member(given.township(), Role.UNIT_WORKER, given.west(), null);
        reviewer = fixture.member(given.township(), Role.REVIEWER, null, null);
        above = fixture.member(given.county(), Role.LEADER, null, null);
        sister = fixture.member(fixture.township(given.county()), Role.CAMPAIGN_ADMIN, null, null);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void aLookBacksReportIsItsUnitsItsOfficesAndItsReviewers() throws Exception {
        fixture.logIn(eastern);
        lookBacks.handedIn(given.campaign());
        LookBack lookBack = lookBackDirectory.own(given.campaign()).orElseThrow();
        for (UUID file : List.of(lookBack.pdfFileId(), lookBack.docxFileId())) {
            opens(file, eastern, office, above, leader());
            refuses(file, western, reviewer, sister, principal());
        }
        give("look_back", lookBack.id());
        opens(lookBack.pdfFileId(), reviewer);
        refuses(lookBack.pdfFileId(), fixture.member(given.township(), Role.REVIEWER, null, null));
    }

    @Test
    void aSummaryIsAsTheLookBackAndAnExampleIsReadByTheOtherUnits() throws Exception {
        fixture.logIn(eastern);
        summaries.handedIn(given.campaign());
        UnitSummary summary = summaryDirectory.own(given.campaign()).orElseThrow();
        UUID file = summary.pdfFileId();
        opens(file, eastern, office, above);
        refuses(file, western, reviewer, sister, principal());
        refuses(summary.docxFileId(), western);
        give("unit_summary", summary.id());
        opens(file, reviewer);
        fixture.logIn(reviewer);
        reviews.approve(latest("unit_summary", summary.id()), "同意");
        refuses(file, western);
        fixture.logIn(office);
        examples.show(summary.id());
        opens(file, western);
        refuses(file, sister);
        fixture.logIn(office);
        examples.hide(summary.id());
        refuses(file, western);
    }

    @Test
    void aPlansFileIsReadWhereThePlanIsRead() throws Exception {
        fixture.logIn(eastern);
        UUID file = plans.submit(given.campaign(), "方案", new Upload("方案.png", LaunchedCampaign.PICTURE))
                .fileId();
        UUID plan = plans.own(given.campaign()).orElseThrow().id();
        fixture.logIn(western);
        assertThat(plans.find(plan))
                .as("units of the authority read each other's plans")
                .isPresent();
        opens(file, eastern, western, office, above);
        refuses(file, reviewer, sister, principal());
        give("unit_plan", plan);
        opens(file, reviewer);
    }

    @Test
    void aReplacedPlanIsLeftToTheOffice() throws Exception {
        fixture.logIn(eastern);
        UUID first = plans.submit(given.campaign(), "方案", new Upload("方案.png", LaunchedCampaign.PICTURE))
                .fileId();
        UUID plan = plans.own(given.campaign()).orElseThrow().id();
        fixture.logIn(office);
        reviews.sendBack(latest("unit_plan", plan), "请补充");
        fixture.logIn(eastern);
        UUID second = plans.submit(given.campaign(), "方案", new Upload("新方案.png", LaunchedCampaign.PICTURE))
                .fileId();
        opens(second, eastern, office);
        opens(first, office);
        refuses(first, eastern, western, above, sister);
    }

    @Test
    void whatABureauIsHandedInItOpens() throws Exception {
        UUID bureau = fixture.department(given.county());
        fixture.logIn(eastern);
        UUID file = plans.submit(given.campaign(), "方案", new Upload("方案.png", LaunchedCampaign.PICTURE))
                .fileId();
        Member ofBureau = fixture.member(bureau, Role.CAMPAIGN_ADMIN, null, null);
        refuses(file, ofBureau);
        fixture.asSystem(
                given.township(), () -> jdbc.sql("update unit_plan set campaign_tenant_id = ? where file_id = ?")
                        .params(bureau, file)
                        .update());
        opens(file, ofBureau);
        refuses(file, fixture.member(fixture.department(given.county()), Role.CAMPAIGN_ADMIN, null, null), sister);
    }

    @Test
    void aRecordThatNamesTheFileOfOthersOpensNothing() throws Exception {
        UUID file = fixture.asSystem(given.township(), () -> files.store(null, "方案.png", LaunchedCampaign.PICTURE))
                .id();
        fixture.asSystem(
                sister.tenantId(),
                () -> jdbc.sql("""
                        insert into norm (key, version, kind, sector_name, title, minutes_file_id)
                        values (?, 1, 'grid_guide', '茶业', '虚构指南', ?)
                        """).params(UUID.randomUUID().toString(), file).update());
        refuses(file, sister);
    }

    @Test
    void evidenceOfPublicityIsReadWhereTheActIsRead() throws Exception {
        fixture.logIn(eastern);
        publicity.record(
                new PublicityRecord(null, given.campaign(), "", Channel.POSTER, "张贴海报", 20, TODAY, "", null),
                new Upload("海报.png", LaunchedCampaign.PICTURE));
        UUID file = latestOwnFile();
        opens(file, eastern, western, office, above);
        refuses(file, reviewer, sister, principal());
    }

    @Test
    void evidenceOfTasksIsReadByWhoIsResponsibleForThem() throws Exception {
        fixture.logIn(eastern);
        List<UUID> tasks = tasks("responsible_unit_id = ? and enterprise_id is null", given.east(), false);
        assertThat(tasks).isNotEmpty();
        desk.finish(tasks, TaskResult.on(TODAY), new TaskDesk.Evidence("会议记录.png", LaunchedCampaign.PICTURE));
        UUID file = latestOwnFile();
        assertThat(campaigns.count(
                        given, "select count(*) from work_item where result_file_id = ? and state = 'done'", file))
                .isEqualTo(tasks.size());
        opens(file, eastern, office, above);
        refuses(file, western, reviewer, sister, principal());
    }

    @Test
    void severalTasksOfOneEnterpriseShareEvidenceThatIsAboutIt() throws Exception {
        fixture.logIn(principal());
        completion.completeFor(
                given.campaign(),
                given.first(),
                EnterpriseTasks.SELF_EVALUATE,
                new TaskResult("", null, TODAY, Map.of("standard_type", "local")));
        List<UUID> tasks = tasks("enterprise_id = ?", given.first(), true);
        assertThat(tasks).hasSize(2);
        desk.finish(tasks, TaskResult.on(TODAY), new TaskDesk.Evidence("照片.png", LaunchedCampaign.PICTURE));
        UUID file = fixture.asSystem(
                given.township(), () -> jdbc.sql("select distinct result_file_id from work_item where id in (?, ?)")
                        .params(tasks.get(0), tasks.get(1))
                        .query(UUID.class)
                        .single());
        opens(file, principal(), eastern, office);
        refuses(file, western, sister);
    }

    @Test
    void aCircularReachesTheUnitsOfItsCampaign() throws Exception {
        fixture.logIn(office);
        UUID id = circulars.begin(given.campaign(), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));
        Circular saved = circulars.save(
                id,
                0,
                new Circular.Draft(
                        "第一季度通报", "", Map.of(CircularSection.OVERVIEW, "总体平稳。", CircularSection.DEMANDS, "抓紧整改。")));
        circulars.publish(id, saved.version());
        Circular published = circulars.get(id);
        opens(published.pdfFileId(), eastern, western, office, above);
        opens(published.docxFileId(), western);
        refuses(published.pdfFileId(), reviewer, sister, principal());
    }

    @Test
    void theMinutesOfANormAreReadWhereTheNormIsRead() throws Exception {
        Member county = fixture.logIn(given.county(), Role.CAMPAIGN_ADMIN);
        NormHead head = new NormHead(NormKind.GRID_GUIDE, "茶业", "虚构网格指南", "", null);
        UUID norm = norms.draft(head, null);
        norms.save(norm, 0, head, List.of(NormPoint.of("设备", "防护罩齐全", "现场看")));
        norms.recordMeeting(
                norm,
                norms.get(norm).revision(),
                new NormMeeting("需要", TODAY, "张虚构", null),
                new NormService.Minutes("纪要.png", LaunchedCampaign.PICTURE));
        UUID file = norms.get(norm).meeting().minutesFileId();
        opens(file, county);
        refuses(file, office, eastern, sister);
        fixture.logIn(county);
        norms.publish(norm, TODAY);
        opens(file, county, office, eastern, western, sister);
        refuses(
                file,
                principal(),
                reviewer,
                fixture.member(fixture.township(fixture.county()), Role.CAMPAIGN_ADMIN, null, null));
        fixture.logIn(eastern);
        views.open();
        UI.getCurrent().navigate("norms/" + norm);
        assertThat(_get(Anchor.class, spec -> spec.withText(Texts.get("norms.meeting.minutes")))
                        .getHref())
                .isEqualTo("/files/" + file);
        views.close();
    }

    @Test
    void whatBelongsToNoRecordIsTheOwnOfficesAlone() throws Exception {
        UUID file = fixture.asSystem(given.township(), () -> files.store(null, "无主.png", LaunchedCampaign.PICTURE))
                .id();
        opens(file, office, leader());
        refuses(
                file,
                eastern,
                western,
                above,
                sister,
                reviewer,
                principal(),
                fixture.member(given.township(), Role.ENTERPRISE_EMPLOYEE, null, given.first()),
                fixture.member(given.township(), Role.SECURITY_ADMIN, null, null));
    }

    private Member leader() {
        return fixture.member(given.township(), Role.LEADER, null, null);
    }

    private Member principal() {
        return fixture.member(given.township(), Role.ENTERPRISE_PRINCIPAL, null, given.first());
    }

    /** Open tasks of the eastern village itself, or of an enterprise, that are finished in the common dialog. */
    private List<UUID> tasks(String condition, UUID owner, boolean ofEnterprise) {
        record Task(UUID id, String key) {}
        List<Task> open = fixture.asSystem(given.township(), () -> jdbc.sql("""
                        select id, task_key from work_item where state = 'open' and subject_type <> 'review' and %s
                        order by task_key
                        """.formatted(condition))
                .param(owner)
                .query((row, number) -> new Task(row.getObject("id", UUID.class), row.getString("task_key")))
                .list());
        return open.stream()
                .filter(task -> completion.page(task.key(), ofEnterprise).isEmpty())
                .filter(task -> completion.questions(task.key()).isEmpty())
                .map(Task::id)
                .limit(2)
                .toList();
    }

    private UUID latestOwnFile() {
        return fixture.asSystem(given.township(), () -> jdbc.sql(
                        "select id from stored_file where enterprise_id is null and tenant_id = ? order by created_at desc limit 1")
                .param(given.township())
                .query(UUID.class)
                .single());
    }

    /** The office gives the review to the reviewer by name. */
    private void give(String kind, UUID document) {
        fixture.logIn(office);
        reviews.delegate(latest(kind, document), reviewer.id(), "请代为审核");
    }

    private UUID latest(String kind, UUID document) {
        return reviews.given(kind, document).get(0).id();
    }

    private void opens(UUID file, Member... members) throws Exception {
        for (Member member : members) {
            assertThat(status(file, member)).as(member.role().name()).isEqualTo(200);
        }
    }

    private void refuses(UUID file, Member... members) throws Exception {
        for (Member member : members) {
            assertThat(status(file, member)).as(member.role().name()).isEqualTo(404);
        }
    }

    private int status(UUID file, Member member) throws Exception {
        return portal.perform(
                        get("/files/" + file).with(user(new PortalUser("test", "", member, fixture.actor(member)))))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
