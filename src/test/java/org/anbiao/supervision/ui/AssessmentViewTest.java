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
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.anbiao.supervision.SupervisedUnit;
import org.anbiao.supervision.UnitMark;
import org.anbiao.supervision.UnitMarkKind;
import org.anbiao.supervision.UnitSupervision;
import org.anbiao.supervision.assessment.AssessmentLine;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of yearly assessments: from the record to the result, its publication, and what the unit reads. */
@DatabaseTest
class AssessmentViewTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    UnitSupervision units;

    @Autowired
    ViewTester views;

    private UUID township;
    private UUID east;

    @BeforeEach
    void aVillage() {
        township = tenants.township(tenants.county());
        east = tenants.unit(township, "village", "东溪村");
        tenants.logIn(township, Role.SAFETY_OFFICE);
        units.mark(new UnitMark.Draft(
                new SupervisedUnit(township, east, "东溪村"), UnitMarkKind.PRAISE, TODAY, "签订率第一", "虚构〔1〕号", ""));
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theOfficeAssessesAndPublishesAndTheVillageReadsIt() {
        views.open();
        UI.getCurrent().navigate("unit-supervision/assessment");
        assertThat(GridKt._size(_get(AssessmentView.class).grid)).isOne();
        _click(_find(Button.class, spec -> spec.withText("考评")).get(0));
        click("确定");
        assertThat(NotificationsKt.getNotifications())
                .as("what is missing is said")
                .isNotEmpty();
        _setValue(_get(ComboBox.class, spec -> spec.withLabel("考评结果")), "良好");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("理由")), "工作扎实");
        click("确定");
        click("公布结果");
        click("确定");
        String records = _find(Anchor.class).stream()
                .map(Anchor::getHref)
                .filter(href -> href.contains("figure=praise"))
                .findFirst()
                .orElseThrow();
        UI.getCurrent()
                .navigate(
                        "unit-supervision/assessment/records",
                        QueryParameters.fromString(records.substring(records.indexOf('?') + 1)));
        assertThat(_find(Anchor.class, spec -> spec.withText("签订率第一"))).hasSize(1);
        views.close();
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, east, null));
        views.open();
        UI.getCurrent().navigate("unit-supervision/assessment");
        assertThat(_find(H3.class, spec -> spec.withText("本单位考评结果"))).hasSize(1);
        Anchor own = _get(Anchor.class, spec -> spec.withText(TODAY.getYear() + "年度：良好"));
        UI.getCurrent().navigate(own.getHref());
        assertThat(_get(AssessmentEditionsView.class)).isNotNull();
    }

    @Test
    void aPhoneShowsThePointsOfTheRankingToo() {
        views.open();
        AssessmentLine ranked =
                new AssessmentLine(new SupervisedUnit(township, east, "东溪村"), Map.of(), new BigDecimal("87.50"), null);
        AssessmentLine unranked = new AssessmentLine(new SupervisedUnit(township, east, "西山村"), Map.of(), null, null);
        UI.getCurrent().add(new AssessmentTable(line -> {}, TODAY.getYear(), false).cards(List.of(ranked, unranked)));
        assertThat(_find(Span.class).stream().map(Span::getText).filter(text -> text.startsWith("排名得分")))
                .containsExactly("排名得分 87.50");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theRecordOfUnitsBeginsWithThePresentYear() {
        views.open();
        UI.getCurrent().navigate("unit-supervision", QueryParameters.of("tab", "records"));
        Select<Integer> year = _get(Select.class, spec -> spec.withLabel("年度"));
        assertThat(year.getValue()).isEqualTo(TODAY.getYear());
        assertThat(year.isEmptySelectionAllowed()).isFalse();
        assertThat(GridKt._size(_get(UnitSupervisionView.class).grid)).isOne();
    }
}
