package org.anbiao.summary.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.summary.SummaryDirectory;
import org.anbiao.summary.SummaryFixture;
import org.anbiao.summary.UnitSummary;
import org.anbiao.summary.UnitSummary.Standing;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.ViewTester;
import org.anbiao.workflow.ReviewService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The page of summaries: a village writes and hands in, the township reads and shows a good one to the others. */
@DatabaseTest
@Import({LaunchedCampaign.class, SummaryFixture.class})
class SummaryViewTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    SummaryFixture fixture;

    @Autowired
    SummaryDirectory directory;

    @Autowired
    ReviewService reviews;

    @Autowired
    ViewTester views;

    private Case given;

    @BeforeEach
    void launch() {
        given = campaigns.launched(0);
    }

    @AfterEach
    void close() {
        views.close();
        campaigns.tenants.logOut();
    }

    @Test
    void aVillageWritesAndHandsInWithoutLosingWhatItTyped() {
        campaigns.logInWorker(given, given.east());
        open(Map.of());
        _click(button("开始总结"));
        assertThat(text("总体情况").getValue()).contains("本单位负责的企业（场所）共1家");
        _setValue(text("融合推进情况"), "与日常检查同推进");
        _click(button("报送总结"));
        NotificationsKt.expectNotifications("还没有填写：逐项整改措施、下一步打算。没有相关情况的，请写明“无”。");
        assertThat(text("融合推进情况").getValue()).isEqualTo("与日常检查同推进");
        _setValue(text("逐项整改措施"), "无");
        _setValue(text("下一步打算"), "继续跟踪");
        _click(button("报送总结"));
        assertThat(directory.own(given.campaign()).orElseThrow().standing()).isEqualTo(Standing.SUBMITTED);
        _click(button("撤回修改"));
        assertThat(directory.own(given.campaign()).orElseThrow().standing()).isEqualTo(Standing.DRAFT);
    }

    @Test
    void theTownshipShowsAGoodOneAndASisterReadsIt() {
        campaigns.logInWorker(given, given.east());
        UnitSummary summary = fixture.handedIn(given.campaign());
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        reviews.approve(reviews.about("unit_summary", summary.id()).get(0).id(), "同意");
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        open(Map.of());
        assertThat(spans()).contains("东溪村", "西山村");
        open(Map.of("summary", summary.id().toString()));
        _click(button("推介为典型"));
        assertThat(_find(Button.class, spec -> spec.withText("取消推介"))).hasSize(1);
        campaigns.logInWorker(given, given.west());
        views.close();
        open(Map.of());
        assertThat(spans()).contains("东溪村", "典型做法");
        open(Map.of("summary", summary.id().toString()));
        assertThat(_find(Button.class, spec -> spec.withText("取消推介"))).isEmpty();
    }

    private void open(Map<String, String> query) {
        views.open();
        UI.getCurrent().navigate("summary", QueryParameters.simple(query));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static TextArea text(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static java.util.List<String> spans() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }
}
