package org.anbiao.recognition;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.anbiao.workflow.ReviewService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reviewer from outside the office reads the candidate that was given by name, until it is decided, and no other. */
@DatabaseTest
class ReviewedCandidateTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture fixture;

    @Autowired
    SelectionService selection;

    @Autowired
    ReviewedCandidates reviewed;

    @Autowired
    ReviewService reviews;

    @Autowired
    FileStore files;

    @Autowired
    ViewTester views;

    @Autowired
    JdbcClient jdbc;

    private Member office;
    private Member countyOffice;
    private Member reviewer;
    private UUID given;
    private UUID other;

    @BeforeEach
    void twoUnderReviewOneGiven() {
        UUID county = fixture.county(fixture.prefecture());
        UUID township = fixture.township(county);
        UUID village = fixture.unit(township, "village", "东溪村");
        office = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        Member colleague = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        countyOffice = fixture.member(county, Role.SAFETY_OFFICE, null, null);
        reviewer = fixture.member(county, Role.REVIEWER, null, null);
        given = atCounty(fixture.enterprise(township, village, "虚构石材厂"), colleague);
        other = atCounty(fixture.enterprise(township, village, "虚构茶厂"), colleague);
        fixture.logIn(countyOffice);
        reviews.delegate(round(given), reviewer.id(), "请代为审核");
        fixture.logIn(reviewer);
    }

    @AfterEach
    void logOut() {
        views.close();
        fixture.logOut();
    }

    /** Recognised by the township and recommended to the county. */
    private UUID atCounty(UUID enterprise, Member colleague) {
        fixture.logIn(office);
        UUID id = selection.select(enterprise, Nominee.enterprise("benchmark"), TODAY.minusDays(30), "责任制落实好");
        selection.helped(id, TODAY.minusDays(20), "专家上门两次");
        selection.assess(
                id,
                AssessedItem.FIVE_GOOD.stream()
                        .map(item -> new AssessedItem(item, true, "现场核实"))
                        .toList());
        selection.write(
                id, "粉尘治理的做法", "改用湿式作业，粉尘浓度下降。", new RecognitionService.Upload("case.png", LaunchedCampaign.PICTURE));
        selection.recommend(id, true, TODAY.minusDays(15), "条件成熟");
        fixture.logIn(colleague);
        selection.decide(id, true, TODAY.minusDays(10), "虚构文件");
        fixture.logIn(office);
        selection.recommend(id, true, TODAY.minusDays(5), "推荐到县级");
        return id;
    }

    private UUID round(UUID candidate) {
        return reviews.about(SelectionService.SUBJECT, candidate).get(0).id();
    }

    private List<UUID> seen(String column, String table) {
        return fixture.as(fixture.actor(reviewer), () -> jdbc.sql("select distinct " + column + " from " + table)
                .query(UUID.class)
                .list());
    }

    @Test
    void theGivenCandidateIsReadWithItsStepsAndCaseAndNoOtherIs() {
        ReviewedCandidates.Reviewed found = reviewed.find(given).orElseThrow();
        assertThat(found.title()).contains("虚构石材厂");
        assertThat(found.candidate().writtenCase().text()).contains("湿式作业");
        assertThat(found.steps()).extracting(CandidateStep::kind).contains(CandidateStep.Kind.RECOGNISED);
        assertThat(files.read(found.candidate().writtenCase().fileId())).isPresent();
        assertThat(reviewed.find(other)).isEmpty();
        assertThat(seen("id", "selection_candidate")).containsExactly(given);
        assertThat(seen("candidate_id", "selection_step")).containsExactly(given);
        assertThat(seen("id", "stored_file"))
                .containsExactly(found.candidate().writtenCase().fileId());
        assertThat(seen("id", "enterprise")).isEmpty();
        assertThat(seen("id", "recognition")).isEmpty();
    }

    @Test
    void thePageOpensForTheGivenOneAlone() {
        views.open();
        UI.getCurrent().navigate("recognition/candidates/" + given);
        assertThat(_get(H2.class).getText()).contains("虚构石材厂");
        assertThat(_find(Div.class)).extracting(Div::getText).contains("改用湿式作业，粉尘浓度下降。");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("/files/"
                        + reviewed.find(given)
                                .orElseThrow()
                                .candidate()
                                .writtenCase()
                                .fileId());
        UI.getCurrent().navigate("recognition/candidates/" + other);
        assertThat(_find(EmptyState.class)).hasSize(1);
        assertThat(_find(Div.class)).extracting(Div::getText).doesNotContain("改用湿式作业，粉尘浓度下降。");
    }

    @Test
    void nothingOfItIsWrittenAndItIsClosedWithTheDecision() {
        for (String sql : List.of(
                "update selection_candidate set case_text = 'x'",
                "delete from selection_candidate",
                "update selection_step set reason = 'x'",
                "delete from selection_step")) {
            assertThat(fixture.as(fixture.actor(reviewer), () -> jdbc.sql(sql).update()))
                    .as(sql)
                    .isZero();
        }
        reviews.approve(reviewed.find(given).orElseThrow().rounds().get(0).id(), "虚构文件");
        assertThat(reviewed.find(given)).isEmpty();
        assertThat(seen("id", "selection_candidate")).isEmpty();
        assertThat(seen("id", "stored_file")).isEmpty();
        fixture.logIn(countyOffice);
        assertThat(selection.get(given).reached()).isEqualTo(Level.COUNTY);
    }
}
