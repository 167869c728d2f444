package org.anbiao.lookback.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.identity.Role;
import org.anbiao.lookback.LookBack;
import org.anbiao.lookback.LookBackDirectory;
import org.anbiao.lookback.LookBackFixture;
import org.anbiao.lookback.Section;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.ViewTester;
import org.anbiao.workflow.PartComment;
import org.anbiao.workflow.ReviewService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The pages of the look-back: a village writes and hands in, the township reads and reviews, returned sections open alone. */
@DatabaseTest
@Import({LaunchedCampaign.class, LookBackFixture.class})
class LookBackViewTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    LookBackFixture fixture;

    @Autowired
    LookBackDirectory directory;

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
    void aVillageWritesListsAndHandsInWithoutLosingWhatItTyped() {
        campaigns.logInWorker(given, given.east());
        go("lookback");
        _click(button("开展“回头看”"));
        _setValue(text("工作开展情况"), "逐家送达告知书");
        _click(button("报送评估报告"));
        NotificationsKt.expectNotifications("还没有填写：不足、问题、薄弱环节。没有相关情况的，请写明“无”并说明依据。");
        assertThat(text("工作开展情况").getValue()).isEqualTo("逐家送达告知书");
        _click(button("列入一项"));
        _setValue(text("问题", 1), "两家企业未建立三张清单");
        _setValue(text("整改措施"), "逐家指导");
        _setValue(_get(TextField.class, spec -> spec.withLabel("责任人（单位）")), "虚构村干部");
        _setValue(
                _get(DateField.class, spec -> spec.withLabel("整改时限")),
                fixture.today().plusDays(20));
        _click(button("确定"));
        _setValue(text("不足"), "无");
        _setValue(text("问题", 0), "自评不细");
        _setValue(text("薄弱环节"), "小微企业基础薄弱");
        _click(button("报送评估报告"));
        LookBack lookBack = directory.own(given.campaign()).orElseThrow();
        assertThat(lookBack.isSubmitted()).isTrue();
        assertThat(lookBack.text(Section.WORK)).isEqualTo("逐家送达告知书");
        assertThat(_find(Button.class, spec -> spec.withText("报送评估报告"))).isEmpty();
        _click(button("撤回修改"));
        assertThat(button("报送评估报告").isEnabled()).isTrue();
    }

    @Test
    void onlyReturnedSectionsCanBeWrittenAgain() {
        var worker = campaigns.logInWorker(given, given.east());
        LookBack lookBack = fixture.handedIn(given.campaign());
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        reviews.sendBack(
                reviews.about("look_back", lookBack.id()).get(0).id(),
                "",
                List.of(new PartComment("gaps", "不足", "请补充")));
        campaigns.tenants.logIn(worker);
        go("lookback");
        assertThat(text("不足").isReadOnly()).isFalse();
        assertThat(text("问题").isReadOnly()).isTrue();
        assertThat(_find(Button.class, spec -> spec.withText("更新数据"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("列入一项"))).isEmpty();
        assertThat(_find(Span.class, spec -> spec.withText("请补充"))).isNotEmpty();
    }

    @Test
    void theTownshipSeesEveryUnitAndOpensAReport() {
        campaigns.logInWorker(given, given.east());
        LookBack lookBack = fixture.handedIn(given.campaign());
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        go("lookback");
        assertThat(GridKt._size(_get(OverviewGrid.class))).isGreaterThanOrEqualTo(2);
        go("lookback/reviewed/" + lookBack.id());
        assertThat(_find(Span.class, spec -> spec.withText("两家企业未建立三张清单"))).hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withText("销号"))).isEmpty();
    }

    @Test
    void aLeaderReadsAndChangesNothing() {
        campaigns.logInWorker(given, given.east());
        fixture.handedIn(given.campaign());
        campaigns.tenants.logIn(given.township(), Role.LEADER);
        go("lookback");
        assertThat(GridKt._size(_get(OverviewGrid.class))).isGreaterThanOrEqualTo(2);
        assertThat(_find(Button.class, spec -> spec.withText("开展“回头看”"))).isEmpty();
    }

    private void go(String address) {
        views.close();
        views.open();
        UI.getCurrent().navigate(address);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static TextArea text(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    /** With a dialog open, a label may stand twice. */
    private static TextArea text(String label, int index) {
        return _find(TextArea.class, spec -> spec.withLabel(label)).get(index);
    }
}
