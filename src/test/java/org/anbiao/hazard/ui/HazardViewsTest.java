package org.anbiao.hazard.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.anbiao.hazard.HazardFixture.TODAY;
import static org.anbiao.hazard.HazardFixture.general;
import static org.anbiao.hazard.HazardFixture.major;
import static org.anbiao.hazard.HazardFixture.official;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.Hazard;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardFilter;
import org.anbiao.hazard.HazardFixture;
import org.anbiao.hazard.HazardFixture.Place;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardListings;
import org.anbiao.hazard.HazardService;
import org.anbiao.hazard.HazardSource;
import org.anbiao.hazard.HazardState;
import org.anbiao.hazard.OfficialHazards;
import org.anbiao.identity.Member;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of hazards: they record, take the steps, keep their filters in the address and say what is missing. */
@DatabaseTest
@Import(HazardFixture.class)
class HazardViewsTest {

    @Autowired
    HazardFixture fixture;

    @Autowired
    HazardService hazards;

    @Autowired
    OfficialHazards official;

    @Autowired
    HazardListings listings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ViewTester views;

    private Place place;

    @BeforeEach
    void aPlace() {
        place = fixture.place();
    }

    @AfterEach
    void close() {
        views.close();
        fixture.tenants.logOut();
    }

    private void open(Member who, String address) {
        fixture.tenants.logIn(who);
        views.open();
        go(address);
    }

    private static void go(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private static void button(String key) {
        _click(_get(Button.class, spec -> spec.withText(Texts.get(key))));
    }

    private static void confirm() {
        button("common.action.confirm");
    }

    private List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getText).toList();
    }

    private Hazard only() {
        var page = hazards.list(HazardFilter.of(place.enterprise()), PageRequest.page(0, 5));
        assertThat(page.total()).isOne();
        return hazards.get(page.rows().get(0).id());
    }

    @Test
    void theFirmSendsPhotoKindAndPlaceAndSeesTheHazard() {
        open(place.manager(), "hazards/new");
        HazardForm view = _get(HazardForm.class);
        assertThat(view.enterprise.isVisible()).isFalse();
        assertThat(view.dueOn.isVisible()).isFalse();
        view.photos.keep("现场.png", LaunchedCampaign.PICTURE);
        _setValue(view.description, "配电箱无门");
        button("hazard.new.send");
        NotificationsKt.expectNotifications(Texts.get("hazard.category-missing"));
        view.category.setValue(HazardCategory.ELECTRICITY);
        _setValue(view.place, "切割车间");
        view.level.setValue(HazardLevel.MAJOR);
        assertThat(view.clause.isVisible()).isTrue();
        button("hazard.new.send");
        NotificationsKt.expectNotifications(Texts.get("hazard.clause-missing"));
        view.level.setValue(HazardLevel.GENERAL);
        button("hazard.new.send");
        NotificationsKt.expectNotifications(Texts.get("hazard.new.sent"));

        Hazard found = only();
        assertThat(found.source()).isEqualTo(HazardSource.SELF_CHECK);
        assertThat(found.place()).isEqualTo("切割车间");
        assertThat(hazards.course(found.id()).get(0).photos()).hasSize(1);
        assertThat(_get(HazardView.class).getPageTitle()).isEqualTo(Texts.title("hazard.nav"));
        assertThat(_find(StatusChip.class)).extracting(StatusChip::getText).contains(Texts.get("hazard.state.found"));
    }

    @Test
    void aVillageWorkerRecordsAnOfficialHazardWithItsDeadline() {
        open(place.villageWorker(), "hazards/new?enterprise=" + place.enterprise());
        HazardForm view = _get(HazardForm.class);
        assertThat(view.enterprise.getValue().name()).isEqualTo("虚构石材厂");
        view.category.setValue(HazardCategory.FIRE);
        _setValue(view.description, "安全出口堆放杂物");
        view.dueOn.setValue(TODAY.plusDays(3));
        button("hazard.new.send");

        NotificationsKt.expectNotifications(Texts.get("hazard.new.sent"));
        Hazard found = only();
        assertThat(found.isOfficial()).isTrue();
        assertThat(found.plan().dueOn()).isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void theStepsAreTakenOnThePageAndRefusalsLoseNothing() {
        fixture.tenants.logIn(place.manager());
        UUID id = hazards.find(general(place.enterprise(), TODAY));
        open(place.manager(), "hazards/" + id);
        button("hazard.move.dispatch");
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("hazard.field.responsible"))), "虚构电工");
        confirm();
        NotificationsKt.expectNotifications(Texts.get("hazard.plan-three"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel(Texts.get("hazard.field.measure"))), "加装箱门");
        _setValue(_get(DateField.class, spec -> spec.withLabel(Texts.get("hazard.field.due"))), TODAY.plusDays(7));
        confirm();
        assertThat(hazards.get(id).state()).isEqualTo(HazardState.DISPATCHED);
        button("hazard.move.rectify");
        _setValue(_get(TextArea.class, spec -> spec.withLabel(Texts.get("hazard.note.rectify"))), "已加装");
        confirm();
        assertThat(_find(Button.class, spec -> spec.withText(Texts.get("hazard.move.pass"))))
                .as("not by who rectified it")
                .isEmpty();
        views.close();
        open(place.principal(), "hazards/" + id);
        button("hazard.move.send-back");
        _setValue(_get(TextArea.class, spec -> spec.withLabel(Texts.get("hazard.note.send-back"))), "锁未装");
        _setValue(_get(DateField.class, spec -> spec.withLabel(Texts.get("hazard.field.new-due"))), TODAY.plusDays(9));
        confirm();
        assertThat(hazards.get(id).state()).isEqualTo(HazardState.DISPATCHED);
        assertThat(_get(CoursePanel.class).getElement().getTextRecursively())
                .contains(Texts.get("hazard.course.due-old", TODAY.plusDays(7)))
                .contains(Texts.get("hazard.course.due", TODAY.plusDays(9)));
    }

    @Test
    void aHazardIsJudgedMajorOnItsPageWhichSaysByWhenItsPlanIsDue() {
        fixture.tenants.logIn(place.manager());
        UUID id = hazards.find(general(place.enterprise(), TODAY));
        open(place.manager(), "hazards/" + id);
        button("hazard.move.judge-major");
        confirm();
        NotificationsKt.expectNotifications(Texts.get("hazard.clause-missing"));
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("hazard.field.clause"))), "判定标准第三条");
        _setValue(_get(TextArea.class, spec -> spec.withLabel(Texts.get("hazard.note.judge-major"))), "测出粉尘云");
        confirm();
        Hazard judged = hazards.get(id);
        assertThat(judged.isMajor()).isTrue();
        assertThat(_get(HazardView.class).getElement().getTextRecursively())
                .contains(Texts.get("hazard.step-due.found", judged.stepDueOn()))
                .contains("判定标准第三条：测出粉尘云");
        views.close();
        open(place.office(), "hazards/" + id);
        assertThat(_find(Button.class, spec -> spec.withText(Texts.get("hazard.move.dispatch"))))
                .as("the firm's to do")
                .isEmpty();
        button("hazard.move.judge-general");
        _setValue(_get(TextArea.class, spec -> spec.withLabel(Texts.get("hazard.note.judge-general"))), "复测合格");
        confirm();
        assertThat(hazards.get(id).isMajor()).isFalse();
    }

    @Test
    void theListSaysWhichStepIsLateAndFindsLateListings() {
        fixture.tenants.logIn(place.manager());
        UUID waits = hazards.find(general(place.enterprise(), TODAY));
        UUID listed = hazards.find(major(place.enterprise(), TODAY.minusDays(9)));
        fixture.tenants.asSystem(place.township(), () -> jdbc.sql("update hazard set step_due_on = ? where id = ?")
                .params(TODAY.minusDays(1), waits)
                .update());
        fixture.tenants.logIn(place.office());
        listings.list(List.of(listed), "", TODAY.minusDays(5), TODAY.minusDays(1));
        open(place.office(), "hazards?overdue=1");
        assertThat(links()).contains("切割车间配电箱无门").doesNotContain("除尘系统未按标准设置泄爆装置");
        assertThat(_find(StatusChip.class))
                .extracting(StatusChip::getText)
                .contains(Texts.get("hazard.late.found"))
                .doesNotContain(Texts.get("hazard.overdue"));
        go("hazards?listed=late");
        assertThat(links()).contains("除尘系统未按标准设置泄爆装置").doesNotContain("切割车间配电箱无门");
        var late = _get(Checkbox.class, spec -> spec.withLabel(Texts.get("hazard.filter.listing-overdue")));
        assertThat(late.getValue()).isTrue();
        go("hazards/" + listed);
        assertThat(_get(HazardView.class).getElement().getTextRecursively())
                .contains(Texts.get("hazard.listing.overdue"));
    }

    @Test
    void theListKeepsItsFiltersInTheAddress() {
        fixture.tenants.logIn(place.manager());
        hazards.find(general(place.enterprise(), TODAY));
        hazards.find(major(place.enterprise(), TODAY));
        fixture.tenants.logIn(place.office());
        official.record(official(place.enterprise(), TODAY.minusDays(9), TODAY.minusDays(2)));
        open(place.office(), "hazards");
        assertThat(links()).contains("切割车间配电箱无门", "除尘系统未按标准设置泄爆装置", "安全出口堆放杂物");
        go("hazards?level=major");
        assertThat(links()).contains("除尘系统未按标准设置泄爆装置").doesNotContain("切割车间配电箱无门");
        go("hazards?overdue=1");
        assertThat(links()).contains("安全出口堆放杂物").doesNotContain("切割车间配电箱无门");
        go("hazards?source=official&unit=" + place.village());
        assertThat(links()).contains("安全出口堆放杂物").doesNotContain("切割车间配电箱无门");
        go("hazards?state=closed");
        assertThat(_get(HazardsView.class).getElement().getTextRecursively())
                .contains(Texts.get("hazard.list.no-match"));
        go("hazards?state=nonsense&level=x&page=-1");
        assertThat(links()).contains("切割车间配电箱无门");
    }

    @Test
    void homeFileAndSummaryShowWhatIsOpen() {
        fixture.tenants.logIn(place.manager());
        for (int i = 0; i < 3; i++) {
            hazards.find(general(place.enterprise(), TODAY.minusDays(i)));
        }
        hazards.find(major(place.enterprise(), TODAY));
        open(place.principal(), "todo");
        assertThat(links()).contains("切割车间配电箱无门", "除尘系统未按标准设置泄爆装置");
        views.close();
        open(place.office(), "enterprises/" + place.enterprise() + "?tab=hazards");
        assertThat(links()).contains("切割车间配电箱无门");
        go("hazards/summary");
        String summary = _get(HazardSummaryView.class).getElement().getTextRecursively();
        assertThat(summary)
                .contains("虚构石材厂")
                .contains(Texts.get("hazard.category.electricity"))
                .contains(Texts.get("hazard.summary.frequent-rule", 90, 3));
        go("hazards/summary?tab=cleared");
        assertThat(_get(HazardSummaryView.class).getElement().getTextRecursively())
                .contains("虚构石材厂")
                .contains(Texts.get("hazard.summary.no"));
    }
}
