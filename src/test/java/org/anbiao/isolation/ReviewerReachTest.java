package org.anbiao.isolation;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.lookback.LookBack;
import org.anbiao.lookback.LookBackDirectory;
import org.anbiao.lookback.LookBackFixture;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.mobilization.UnitPlan;
import org.anbiao.mobilization.UnitPlanService;
import org.anbiao.mobilization.Upload;
import org.anbiao.selfevaluation.AnswerInput;
import org.anbiao.selfevaluation.EvaluationFixture;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.selfevaluation.Evidence;
import org.anbiao.selfevaluation.report.ReviewedReport;
import org.anbiao.selfevaluation.report.ReviewedReports;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.anbiao.workflow.InboxItem;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.TaskCompletion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * a reviewer reaches the review that was given by name, the document behind it and its file, and nothing else; asked of the
 * services and, with SQL as the application role, of the database itself. What an enterprise handed in is closed again with the decision.
 */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class, LookBackFixture.class})
class ReviewerReachTest {

    /** Tables whose rows an authority's own people see by the hundred here, and the reviewer by the piece or not at all. */
    private static final List<String> TABLES = List.of(
            "evaluation",
            "evaluation_answer",
            "evaluation_evidence",
            "evaluation_report",
            "improvement_item",
            "look_back",
            "look_back_entry",
            "unit_summary",
            "work_item",
            "review",
            "unit_plan",
            "stored_file",
            "enterprise",
            "participation",
            "member",
            "login_account",
            "audit_entry",
            "campaign_base_entry",
            "quarterly_report");

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    TenantFixture fixture;

    @Autowired
    UnitPlanService plans;

    @Autowired
    ReviewService reviews;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskCompletion completion;

    @Autowired
    FileStore files;

    @Autowired
    EvaluationFixture evaluated;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    ReviewedReports reviewed;

    @Autowired
    LookBackFixture lookBacks;

    @Autowired
    LookBackDirectory lookBackDirectory;

    @Autowired
    ViewTester views;

    @Autowired
    JdbcClient jdbc;

    private Case given;
    private UnitPlan east;
    private UnitPlan west;
    private Member office;
    private Member reviewer;

    @BeforeEach
    void twoPlansOneGiven() {
        given = campaigns.launched(5);
        office = fixture.member(given.township(), Role.CAMPAIGN_ADMIN, null, null);
        reviewer = fixture.member(given.township(), Role.REVIEWER, null, null);
        east = submit(given.east(), "东溪村的方案");
        west = submit(given.west(), "西山村的方案");
        fixture.logIn(office);
        completion.handOver(itemOf("东溪村").id(), reviewer.id());
        fixture.logIn(reviewer);
    }

    @AfterEach
    void logOut() {
        views.close();
        fixture.logOut();
    }

    @Test
    void theDatabaseShowsTheGivenReviewItsDocumentAndFileAndNothingElse() {
        Map<String, Long> seen = seen();
        assertThat(seen)
                .containsEntry("work_item", 1L)
                .containsEntry("review", 1L)
                .containsEntry("unit_plan", 1L)
                .containsEntry("stored_file", 1L);
        assertThat(seen.keySet()).containsExactlyInAnyOrder("work_item", "review", "unit_plan", "stored_file");
    }

    @Test
    void ofAnEnterprisesReportTheGivenOneAloneIsSeenAndOnlyUntilItIsDecided() {
        UUID mine = signed(given.first());
        signed(given.second());
        give("evaluation", mine);
        long items = items(mine);
        assertThat(seen())
                .containsEntry("evaluation", 1L)
                .containsEntry("evaluation_answer", items)
                .containsEntry("evaluation_evidence", 1L)
                .containsEntry("evaluation_report", 1L)
                // the plan's own, the evidence, the report as PDF and as .docx
                .containsEntry("stored_file", 4L)
                .containsOnlyKeys(
                        "work_item",
                        "review",
                        "unit_plan",
                        "stored_file",
                        "evaluation",
                        "evaluation_answer",
                        "evaluation_evidence",
                        "evaluation_report");
        for (String sql : List.of(
                "update evaluation set year = 2000",
                "update evaluation_answer set reason = 'x'",
                "delete from evaluation_evidence",
                "delete from evaluation_report",
                "delete from stored_file")) {
            assertThat(fixture.as(fixture.actor(reviewer), () -> jdbc.sql(sql).update()))
                    .as(sql)
                    .isZero();
        }
        reviews.approve(latest("evaluation", mine), "同意");
        assertThat(seen())
                .doesNotContainKeys("evaluation", "evaluation_answer", "evaluation_evidence", "evaluation_report")
                .containsEntry("stored_file", 1L);
        assertThat(reviewed.find(mine)).isEmpty();
    }

    @Test
    void theReviewerReadsTheGivenReportOnItsPageAndLosesItWithTheTask() {
        UUID mine = signed(given.first());
        UUID other = signed(given.second());
        give("evaluation", mine);
        ReviewedReport report = reviewed.find(mine).orElseThrow();
        assertThat(reviewed.find(other)).isEmpty();
        assertThat(files.read(report.versions().get(0).pdfFileId())).isPresent();
        views.open();
        UI.getCurrent().navigate("evaluation/report/" + mine);
        assertThat(_get(H2.class).getText()).isEqualTo(report.title());
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("/files/" + report.versions().get(0).pdfFileId());
        assertThat(_find(Anchor.class, spec -> spec.withText("任命文件.png"))).hasSize(1);
        inbox.page(InboxFilter.NONE, PageRequest.page(0, 10))
                .rows()
                .forEach(item -> completion.handOver(item.id(), null));
        assertThat(reviewed.find(mine)).isEmpty();
        assertThat(seen()).isEmpty();
    }

    @Test
    void theReviewerReadsTheGivenLookBackOnItsPage() {
        campaigns.logInWorker(given, given.east());
        LookBack mine = lookBacks.handedIn(given.campaign());
        campaigns.logInWorker(given, given.west());
        LookBack other = lookBacks.handedIn(given.campaign());
        give("look_back", mine.id());
        assertThat(seen()).containsEntry("look_back", 1L).containsEntry("look_back_entry", 1L);
        views.open();
        UI.getCurrent().navigate("lookback/reviewed/" + mine.id());
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("部分企业自评不细。");
        assertThat(lookBackDirectory.underReview(other.id())).isEmpty();
    }

    @Test
    void theDatabaseLetsNothingBehindTheReviewBeWritten() {
        for (String sql : List.of(
                "update unit_plan set content = 'x'",
                "update review set comment = 'x'",
                "update stored_file set name = 'x'",
                "delete from unit_plan",
                "delete from stored_file",
                "update enterprise set name = 'x'")) {
            Integer changed =
                    fixture.as(fixture.actor(reviewer), () -> jdbc.sql(sql).update());
            assertThat(changed).as(sql).isZero();
        }
        assertThatThrownBy(() ->
                        fixture.as(fixture.actor(reviewer), () -> jdbc.sql("update work_item set assignee_id = null")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theReviewerOpensTheGivenPlanAndItsFileOnItsPage() {
        assertThat(plans.underReview(east.id())).isPresent();
        assertThat(plans.underReview(west.id())).isEmpty();
        assertThat(files.read(east.fileId())).isPresent();
        assertThat(files.find(west.fileId())).isEmpty();
        assertThat(inbox.page(InboxFilter.NONE, PageRequest.page(0, 10)).rows())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.assigneeName()).isEqualTo(reviewer.displayName());
                    assertThat(reviews.roundsOfCase(item.subjectId())).hasSize(1);
                });
        views.open();
        UI.getCurrent().navigate("mobilization/reviewed-plan/" + east.id());
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("东溪村的方案");
        assertThat(_get(Anchor.class, spec -> spec.withText("查看已上传的文件")).getHref())
                .isEqualTo("/files/" + east.fileId());
    }

    @Test
    void theDecisionReachesWhatTheReviewerDoesNot() {
        UUID round = reviews.roundsOfCase(inbox.page(InboxFilter.NONE, PageRequest.page(0, 10))
                        .rows()
                        .get(0)
                        .subjectId())
                .get(0)
                .id();
        reviews.approve(round, "同意");
        assertThat(campaigns.count(
                        given,
                        "select count(*) from work_item where task_key = 'unit_plan' and responsible_unit_id = ? and state = 'done'",
                        given.east()))
                .isOne();
        assertThat(campaigns.count(
                        given,
                        "select count(*) from work_item where task_key = 'unit_plan' and responsible_unit_id = ? and state = 'open'",
                        given.west()))
                .isOne();
    }

    @Test
    void theReviewerGivesATaskBackToTheUnit() {
        UUID item = inbox.page(InboxFilter.NONE, PageRequest.page(0, 10))
                .rows()
                .get(0)
                .id();
        completion.handOver(item, null);
        assertThat(inbox.page(InboxFilter.NONE, PageRequest.page(0, 10)).rows()).isEmpty();
        assertThat(plans.underReview(east.id())).isEmpty();
    }

    @Test
    void aReturnedPlanComesBackToItsVillage() {
        UUID round = reviews.roundsOfCase(inbox.page(InboxFilter.NONE, PageRequest.page(0, 10))
                        .rows()
                        .get(0)
                        .subjectId())
                .get(0)
                .id();
        reviews.sendBack(round, "请补充时间安排");
        campaigns.logInWorker(given, given.east());
        assertThat(plans.own(given.campaign()).orElseThrow().reviewState()).isEqualTo("returned");
    }

    /** Rows of each table in the reviewer's sight; tables without any are left out. */
    private Map<String, Long> seen() {
        Map<String, Long> seen = new TreeMap<>();
        fixture.as(fixture.actor(reviewer), () -> {
            TABLES.forEach(table -> seen.put(
                    table,
                    jdbc.sql("select count(*) from " + table).query(Long.class).single()));
            return seen;
        });
        seen.values().removeIf(rows -> rows == 0);
        return seen;
    }

    /** The enterprise's people answer everything, add a photo, leave one item unmet and sign. */
    private UUID signed(UUID enterprise) {
        campaigns.logInPrincipal(given, enterprise);
        UUID evaluation = evaluated.begin(given, enterprise).id();
        String first = evaluations.sheet(evaluation).edition().items().get(0).code();
        UUID photo = files.storePicture(enterprise, "任命文件.png", LaunchedCampaign.PICTURE)
                .id();
        evaluations.addEvidence(evaluation, new Evidence(UUID.randomUUID(), first, photo, "", null, "任命文件.png"));
        evaluations.answer(evaluation, first, AnswerInput.notMet("任命文件没有更新"), 0);
        evaluated.answerTheRest(evaluation);
        evaluated.planAll(evaluation);
        evaluated.sign(evaluation);
        return evaluation;
    }

    private long items(UUID evaluation) {
        fixture.logIn(office);
        long items = evaluations.sheet(evaluation).edition().items().size();
        fixture.logIn(reviewer);
        return items;
    }

    /** The office gives a review to the reviewer, who is logged in then. */
    private void give(String kind, UUID document) {
        fixture.logIn(office);
        reviews.delegate(latest(kind, document), reviewer.id(), "请代为审核");
        fixture.logIn(reviewer);
    }

    private UUID latest(String kind, UUID document) {
        return reviews.given(kind, document).get(0).id();
    }

    private UnitPlan submit(UUID village, String content) {
        campaigns.logInWorker(given, village);
        return plans.submit(given.campaign(), content, new Upload(content + ".png", LaunchedCampaign.PICTURE));
    }

    private InboxItem itemOf(String village) {
        return inbox.page(InboxFilter.NONE, PageRequest.page(0, 100)).rows().stream()
                .filter(item -> item.subjectType().equals("review")
                        && item.subjectName().contains(village))
                .findFirst()
                .orElseThrow();
    }
}
