package org.anbiao.isolation;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.mobilization.UnitPlan;
import org.anbiao.mobilization.UnitPlanService;
import org.anbiao.mobilization.Upload;
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
 * services and, with SQL as the application role, of the database itself.
 */
@DatabaseTest
@Import(LaunchedCampaign.class)
class ReviewerReachTest {

    /** Tables whose rows an authority's own people see by the hundred here, and the reviewer by the piece or not at all. */
    private static final List<String> TABLES = List.of(
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
        Map<String, Long> seen = new TreeMap<>();
        fixture.as(fixture.actor(reviewer), () -> {
            TABLES.forEach(table -> seen.put(
                    table,
                    jdbc.sql("select count(*) from " + table).query(Long.class).single()));
            return seen;
        });
        assertThat(seen)
                .containsEntry("work_item", 1L)
                .containsEntry("review", 1L)
                .containsEntry("unit_plan", 1L)
                .containsEntry("stored_file", 1L);
        assertThat(seen.entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("work_item", "review", "unit_plan", "stored_file");
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
