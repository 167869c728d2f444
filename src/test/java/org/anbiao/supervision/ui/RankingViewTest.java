package org.anbiao.supervision.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.supervision.ranking.Quarter;
import org.anbiao.supervision.ranking.RankedFigure;
import org.anbiao.supervision.ranking.RankedKind;
import org.anbiao.supervision.ranking.RankingSettings;
import org.anbiao.supervision.ranking.UnitRankings;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.ViewTester;
import org.anbiao.tenancy.TenantSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The page of rankings: nothing while it is off, the rule is written and shown beside the table, a figure opens. */
@DatabaseTest
@Import(LaunchedCampaign.class)
class RankingViewTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    UnitRankings rankings;

    @Autowired
    TenantSettings settings;

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

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void weigh(String figure, int percent) {
        _setValue(_get(IntegerField.class, spec -> spec.withLabel(figure + "（%）")), percent);
    }

    @Test
    void theRuleIsWrittenAndStandsBesideTheTable() {
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        views.open();
        UI.getCurrent().navigate("unit-supervision");
        assertThat(_find(Anchor.class, spec -> spec.withText("单位排名"))).isEmpty();
        UI.getCurrent().navigate("unit-supervision/ranking");
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("未开启单位排名");
        assertThat(_find(Button.class, spec -> spec.withText("制定规则"))).isEmpty();

        campaigns.tenants.asSystem(given.township(), () -> {
            settings.choose(RankingSettings.UNIT_RANKING, "rule", TODAY, false, "测试");
            return given;
        });
        UI.getCurrent().navigate("unit-supervision");
        assertThat(_find(Anchor.class, spec -> spec.withText("单位排名"))).hasSize(1);
        UI.getCurrent().navigate("unit-supervision/ranking");
        click("制定规则");
        weigh("告知书送达", 60);
        click("确定");
        NotificationsKt.expectNotifications(Texts.get("supervision.ranking.weights-not-whole", 60));
        weigh("任务按期完成", 40);
        _setValue(_get(TextField.class, spec -> spec.withLabel("制定或调整的理由")), "县安委会会议议定");
        click("确定");

        RankingView view = _get(RankingView.class);
        assertThat(GridKt._size(view.grid))
                .isEqualTo(rankings.page(given.campaign(), RankedKind.VILLAGES, Quarter.of(TODAY))
                        .units()
                        .size());
        assertThat(view.getElement().getTextRecursively()).contains("告知书送达 60%；任务按期完成 40%", "县安委会会议议定", "名次并列");
    }

    @Test
    void aFigureOpensToItsRecords() {
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        campaigns.tenants.asSystem(given.township(), () -> {
            settings.choose(RankingSettings.UNIT_RANKING, "rule", TODAY, false, "测试");
            return given;
        });
        rankings.set(
                given.campaign(),
                new org.anbiao.supervision.ranking.RankingRule.Draft(
                        RankedKind.VILLAGES, java.util.Map.of(RankedFigure.NOTICES, 100), TODAY, "试行"));
        var unit = rankings.page(given.campaign(), RankedKind.VILLAGES, Quarter.of(TODAY))
                .units()
                .get(0);
        views.open();
        UI.getCurrent()
                .navigate(
                        "unit-supervision/ranking/records",
                        RankingRecordsView.parameters(
                                given.campaign(),
                                RankedKind.VILLAGES,
                                Quarter.of(TODAY),
                                unit.memberId(),
                                RankedFigure.NOTICES));
        assertThat(GridKt._size(_get(RankingRecordsView.class).grid)).isOne();
        UI.getCurrent().navigate("unit-supervision/ranking/records");
        NotificationsKt.expectNotifications(Texts.get("supervision.ranking.unknown"));
    }
}
