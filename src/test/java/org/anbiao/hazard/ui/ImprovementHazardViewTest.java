package org.anbiao.hazard.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.anbiao.hazard.HazardFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.AnswerInput;
import org.anbiao.selfevaluation.EvaluationFixture;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The way from an item not met to its hazard and back, on the screens. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class ImprovementHazardViewTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    ViewTester views;

    private Case given;
    private UUID evaluation;

    @BeforeEach
    void anItemNotMet() {
        given = campaigns.launched(0);
        campaigns.logInPrincipal(given, given.first());
        evaluation = fixture.begin(given, given.first()).id();
        evaluations.answer(evaluation, "4.1.2", AnswerInput.notMet("两具灭火器过期"), 0);
        fixture.planAll(evaluation);
        views.open();
    }

    @AfterEach
    void close() {
        views.close();
        campaigns.tenants.logOut();
    }

    private static void go(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    @Test
    void theListOffersItTheFormTakesThePlanAlongAndBothPagesLeadToEachOther() {
        go("improvements");
        _click(_get(Button.class, spec -> spec.withText("这是事故隐患")));
        ImprovementHazardForm form = _get(ImprovementHazardForm.class);
        assertThat(form.description.getValue()).startsWith("两具灭火器过期（自评第4.1.2条：");
        assertThat(form.responsible.getValue()).isEqualTo("虚构安全员");
        assertThat(form.measure.getValue()).isEqualTo("补齐并上墙");
        assertThat(form.dueOn.getValue()).isEqualTo(TODAY.plusDays(30));
        assertThat(form.clause.isVisible()).isFalse();
        assertThat(form.funds.isVisible()).isFalse();
        form.level.setValue(HazardLevel.MAJOR);
        assertThat(form.clause.isVisible()).isTrue();
        assertThat(form.funds.isVisible()).isTrue();
        send();
        NotificationsKt.expectNotifications(Texts.get("hazard.category-missing"));
        form.category.setValue(HazardCategory.FIRE);
        send();
        NotificationsKt.expectNotifications(Texts.get("hazard.clause-missing"));
        assertThat(form.description.getValue()).as("a refusal loses nothing").startsWith("两具灭火器过期");
        form.level.setValue(HazardLevel.GENERAL);
        _setValue(form.place, "成品仓库");
        send();
        NotificationsKt.expectNotifications(Texts.get("hazard.improvement.sent"));
        assertThat(_find(HazardView.class)).hasSize(1);
        String hazard = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
        assertThat(_get(
                                Anchor.class,
                                spec -> spec.withPredicate(
                                        link -> link.getText().startsWith("2025年自评第4.1.2条")))
                        .getHref())
                .isEqualTo("evaluation/report/" + evaluation);

        for (String page : new String[] {"improvements", "evaluation/report/" + evaluation}) {
            go(page);
            assertThat(_get(Anchor.class, spec -> spec.withText("已登记为一般隐患：整改中")).getHref())
                    .isEqualTo(hazard);
            assertThat(_find(Button.class, spec -> spec.withText("登记完成"))).isEmpty();
            assertThat(_find(Button.class, spec -> spec.withText("这是事故隐患"))).isEmpty();
        }
    }

    private static void send() {
        _click(_get(Button.class, spec -> spec.withText(Texts.get("hazard.improvement.send"))));
    }

    @Test
    void anAddressThatLeadsToNoItemSaysSo() {
        go("hazards/new?improvement=" + UUID.randomUUID());
        NotificationsKt.expectNotifications(Texts.get("selfevaluation.improvement.unknown"));
        assertThat(_find(EmptyState.class)).hasSize(1);
        assertThat(_find(ImprovementHazardForm.class)).isEmpty();
    }

    @Test
    void anOfficeSeesTheItemWithoutTheOffer() {
        campaigns.tenants.logIn(given.township(), Role.SAFETY_OFFICE);
        go("improvements");
        assertThat(_find(Button.class, spec -> spec.withText("登记完成"))).hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withText("这是事故隐患"))).isEmpty();
    }
}
