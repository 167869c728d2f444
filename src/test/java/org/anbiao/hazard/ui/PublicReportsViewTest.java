package org.anbiao.hazard.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.anbiao.hazard.HazardFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardFixture;
import org.anbiao.hazard.HazardFixture.Place;
import org.anbiao.hazard.OfficialHazards;
import org.anbiao.hazard.PublicReportDesk;
import org.anbiao.hazard.PublicReporting;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The page of public reports offers a reward for what proved true, once, and shows what was paid. */
@DatabaseTest
@Import(HazardFixture.class)
class PublicReportsViewTest {

    @Autowired
    HazardFixture fixture;

    @Autowired
    PublicReporting reporting;

    @Autowired
    PublicReportDesk desk;

    @Autowired
    OfficialHazards official;

    @Autowired
    ViewTester views;

    private Place place;
    private UUID hazard;

    @BeforeEach
    void aReportThatWasTakenUp() {
        place = fixture.place();
        reporting.send(
                place.township(),
                "虚构石材厂",
                "北门",
                "吊装无人指挥",
                List.of(),
                UUID.randomUUID().toString());
        fixture.tenants.logIn(place.office());
        hazard = desk.take(desk.list().get(0).id(), place.enterprise(), HazardCategory.LIFTING, TODAY.plusDays(3));
    }

    @AfterEach
    void close() {
        views.close();
        fixture.tenants.logOut();
    }

    private void open() {
        fixture.tenants.logIn(place.office());
        views.open();
        UI.getCurrent().navigate(HazardNavigation.PUBLIC_LIST);
    }

    private static List<Button> rewards() {
        return _find(Button.class, spec -> spec.withText(Texts.get("hazard.public.reward")));
    }

    private static List<String> lines() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    @Test
    void noRewardIsOfferedBeforeTheReportProvedTrue() {
        open();
        assertThat(rewards()).isEmpty();
    }

    @Test
    void aRewardIsRecordedOnceAndSummed() {
        official.order(hazard, TODAY, TODAY.plusDays(5));
        open();
        assertThat(rewards()).hasSize(1);
        _click(rewards().get(0));
        _setValue(_get(BigDecimalField.class), new BigDecimal("200"));
        _setValue(_get(TextField.class), "现金");
        _click(_get(Button.class, spec -> spec.withText(Texts.get("common.action.confirm"))));

        assertThat(desk.paid()).isEqualByComparingTo("200");
        assertThat(rewards()).isEmpty();
        assertThat(lines())
                .contains(Texts.get("hazard.public.paid", desk.paid()))
                .contains(Texts.get(
                        "hazard.public.rewarded",
                        TODAY,
                        desk.paid(),
                        place.office().displayName(),
                        "现金"));
    }
}
