package org.anbiao.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.anbiao.training.Attendee;
import org.anbiao.training.People;
import org.anbiao.training.Post;
import org.anbiao.training.Session;
import org.anbiao.training.SessionKind;
import org.anbiao.training.SessionService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages of trainings, and the page at the door. */
@DatabaseTest
class TrainingViewsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    SessionService sessions;

    @Autowired
    ViewTester views;

    private UUID township;
    private UUID enterprise;

    @BeforeEach
    void aTownship() {
        township = tenants.township(tenants.county());
        enterprise = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        tenants.logIn(township, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private UUID session() {
        return sessions.create(new Session.Head(SessionKind.TRAINING, "四项规范解读", TODAY, "镇政府", ""));
    }

    private static void go(String page, String query) {
        UI.getCurrent().navigate(page, QueryParameters.fromString(query));
    }

    private static Button button(String key) {
        return _get(Button.class, spec -> spec.withText(Texts.get(key)));
    }

    @Test
    void aSessionIsRecordedInTheListAndOpensItsPage() {
        views.open();
        UI.getCurrent().navigate("training");
        _click(button("training.list.new"));
        _click(button("common.action.confirm"));
        NotificationsKt.expectNotifications(Texts.get("training.session.topic"));
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("training.field.topic"))), "标准宣贯");
        _click(button("common.action.confirm"));
        assertThat(_find(SessionView.class)).hasSize(1);
        go("training", "q=宣贯");
        assertThat(GridKt._size(_get(SessionsView.class).grid)).isOne();
    }

    @Test
    void visitorsSignInAtTheDoorByANameAndAnEnterprise() {
        UUID id = session();
        sessions.openDoor(id, true);
        String token = sessions.get(id).token();
        tenants.logOut();
        views.open();
        UI.getCurrent().navigate("t/" + token);
        DoorView door = _get(DoorView.class);
        _setValue(door.name, "虚构王");
        _click(button("training.door.sign"));
        NotificationsKt.expectNotifications(Texts.get("training.attendee.enterprise"));
        _setValue(door.search, "石材");
        _click(_get(Button.class, spec -> spec.withText("虚构石材厂（东溪村）")));
        _setValue(door.post, Post.PRINCIPAL);
        _click(button("training.door.sign"));
        assertThat(_find(H2.class)).extracting(H2::getText).contains(Texts.get("training.door.done", "虚构王"));
        views.close();

        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(sessions.attendance(id)).singleElement().satisfies(line -> assertThat(line.enterpriseName())
                .isEqualTo("虚构石材厂"));
        views.open();
    }

    @Test
    void whoWasNotTrainedStandsFirst() {
        UUID id = session();
        sessions.add(id, new Attendee("虚构王", People.ENTERPRISE, enterprise, Post.PRINCIPAL, ""));
        views.open();
        go("training/coverage", "missing=1");
        assertThat(GridKt._size(_get(CoverageView.class).grid)).isOne();
        sessions.add(id, new Attendee("虚构李", People.ENTERPRISE, enterprise, Post.SAFETY_MANAGER, ""));
        go("training/coverage", "missing=1&year=" + TODAY.getYear());
        assertThat(_get(CoverageView.class).grid.isAttached()).isFalse();
        UI.getCurrent().navigate("training/session/" + id);
        assertThat(GridKt._size(_get(SessionView.class).grid)).isEqualTo(2);
    }
}
