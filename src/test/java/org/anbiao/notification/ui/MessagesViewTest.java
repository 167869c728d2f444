package org.anbiao.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.notification.Letter;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.notification.MyMessages;
import org.anbiao.notification.Notifications;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The bell counts, the page lists and leads on, the dialog says why a channel is not to be had. */
@DatabaseTest
class MessagesViewTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    ViewTester views;

    @Autowired
    Notifications notifications;

    @Autowired
    MyMessages messages;

    UUID township;
    Member worker;

    @BeforeEach
    void tell() {
        township = tenants.township(tenants.county());
        worker = tenants.member(township, Role.SAFETY_OFFICE, null, null);
        MessageTemplate template = new MessageTemplate("workflow.message.review-approved");
        tenants.asSystem(
                township,
                () -> notifications.tell(
                        township,
                        template,
                        List.of(
                                new Letter(worker.id(), List.of("东溪村方案", ""), "todo?tab=done"),
                                new Letter(worker.id(), List.of("西山村方案", ""), ""))));
        tenants.logIn(worker);
        views.open();
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    @Test
    void bellCountsAndTheMessageLeadsToItsPage() {
        MessageBell bell = new MessageBell(messages);
        UI.getCurrent().navigate("messages");
        assertThat(bell.getElement().getAttribute("aria-label")).isEqualTo("2条未读消息");
        assertThat(_find(Div.class, spec -> spec.withText("“东溪村方案”已通过审核。"))).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("查看")));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("todo?tab=done");
        bell.refresh();
        assertThat(bell.getElement().getAttribute("aria-label")).isEqualTo("1条未读消息");
    }

    @Test
    void allAreReadAtOnce() {
        UI.getCurrent().navigate("messages", QueryParameters.of("unread", "1"));
        _click(_get(Button.class, spec -> spec.withText("全部标为已读")));
        UI.getCurrent().navigate("messages", QueryParameters.of("unread", "1"));
        assertThat(_get(EmptyState.class)).isNotNull();
    }

    @Test
    void channelThatIsNotToBeHadCannotBeChosen() {
        UI.getCurrent().navigate("messages");
        _click(_get(Button.class, spec -> spec.withText("接收方式")));
        assertThat(_find(Checkbox.class)).hasSize(2).allSatisfy(box -> assertThat(box.isEnabled())
                .isFalse());
        assertThat(_find(
                        Span.class,
                        spec -> spec.withPredicate(span -> span.getText().contains("请联系系统管理员"))))
                .hasSize(2);
        _click(_get(Button.class, spec -> spec.withText("保存")));
    }

    @Test
    void administratorSeesThatNothingIsUndelivered() {
        views.close();
        tenants.logIn(township, Role.TENANT_ADMIN);
        views.open();
        UI.getCurrent().navigate("messages/undelivered");
        assertThat(_get(EmptyState.class)).isNotNull();
    }
}
