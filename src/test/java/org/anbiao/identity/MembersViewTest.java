package org.anbiao.identity;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The members pages and the page an invitation opens. */
@DatabaseTest
class MembersViewTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    ViewTester views;

    @Autowired
    MemberDirectory directory;

    @Autowired
    Invitations invitations;

    @Autowired
    LoginService logins;

    UUID township;
    UUID village;
    Member admin;
    Member worker;

    @BeforeEach
    void open() {
        township = fixture.township(fixture.county());
        village = fixture.unit(township, "village", "东溪村");
        admin = fixture.member(township, Role.TENANT_ADMIN, null, null);
        worker = fixture.member(township, Role.UNIT_WORKER, village, null);
        fixture.logIn(admin);
        views.open();
    }

    @AfterEach
    void close() {
        views.close();
        fixture.logOut();
    }

    @Test
    void listFiltersAndKeepsTheFilterInTheAddress() {
        UI.getCurrent().navigate("members");
        assertThat(_size(_get(Grid.class))).isEqualTo(2);
        UI.getCurrent().navigate("members", QueryParameters.fromString("role=UNIT_WORKER&unit=" + village));
        assertThat(_size(_get(Grid.class))).isEqualTo(1);
        UI.getCurrent().navigate("members", QueryParameters.fromString("state=left"));
        assertThat(_find(Span.class, spec -> spec.withText("没有符合条件的人员"))).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void invitingShowsWhatTheRoleMayDoAndHandsTheCodeOver() {
        UI.getCurrent().navigate("members");
        _click(_get(Button.class, spec -> spec.withText("邀请")));
        Dialog form = _get(Dialog.class);
        Select<Role> role = (Select<Role>) _get(form, Select.class, spec -> spec.withLabel("角色"));
        assertThat(role.getListDataView().getItems())
                .contains(Role.SAFETY_OFFICE, Role.EXPERT)
                .doesNotContain(Role.TENANT_ADMIN, Role.AUDITOR, Role.CITY_READER, Role.ENTERPRISE_PRINCIPAL);
        _setValue(_get(form, TextField.class, spec -> spec.withLabel("姓名")), "谢某");
        _setValue(role, Role.GRID_WORKER);
        assertThat(_find(form, Paragraph.class))
                .extracting(Paragraph::getText)
                .contains("送达告知书，登记本网格的情况", "范围：本村、站所、股室或网格");
        _click(_get(form, Button.class, spec -> spec.withText("确定")));
        assertThat(form.isOpened())
                .as("without contact and unit nothing is sent, nothing is lost")
                .isTrue();
        _setValue(_get(form, TextField.class, spec -> spec.withLabel("手机号")), "13812345678");
        ComboBox<?> unit = _get(form, ComboBox.class, spec -> spec.withLabel("所在单位"));
        ((ComboBox<Object>) unit).setValue(unit.getListDataView().getItem(0));
        _click(_get(form, Button.class, spec -> spec.withText("确定")));
        Dialog issued = _get(Dialog.class);
        assertThat(issued.getHeaderTitle()).isEqualTo("邀请谢某");
        assertThat(_get(issued, TextField.class, spec -> spec.withLabel("链接")).getValue())
                .contains("/invitation/");
        assertThat(_size(_get(Grid.class))).isEqualTo(3);
    }

    @Test
    void suspendingAsksForAReasonAndShowsTheState() {
        UI.getCurrent().navigate("members/" + worker.id());
        _click(_get(Button.class, spec -> spec.withText("停用")));
        Dialog dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("停用")));
        assertThat(dialog.isOpened()).isTrue();
        _setValue(_get(dialog, TextArea.class), "手机遗失");
        _click(_get(dialog, Button.class, spec -> spec.withText("停用")));
        assertThat(directory.get(worker.id()).state()).isEqualTo(MemberState.SUSPENDED);
        assertThat(_find(Span.class, spec -> spec.withText("已停用"))).hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withText("恢复"))).hasSize(1);
    }

    @Test
    void ownPageOffersNoStep() {
        UI.getCurrent().navigate("members/" + admin.id());
        assertThat(_find(Button.class, spec -> spec.withText("停用"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("调整角色或单位"))).isEmpty();
    }

    @Test
    void workersDoNotGetIn() {
        views.close();
        fixture.logIn(worker);
        views.open();
        assertThatThrownBy(() -> UI.getCurrent().navigate("members")).isInstanceOf(Exception.class);
    }

    @Test
    void holderOfTheLinkComesInOnThePhone() {
        var issued = invitations.invite(new Invitations.Invitee("谢某", "13812345679", "", Role.UNIT_WORKER, village));
        views.close();
        fixture.logOut();
        views.open();
        UI.getCurrent()
                .navigate("invitation/" + issued.link().substring(issued.link().lastIndexOf('/') + 1));
        assertThat(_get(H2.class).getText()).isEqualTo("谢某，您好");
        String name = "xie-" + UUID.randomUUID().toString().substring(0, 8);
        _setValue(_get(TextField.class, spec -> spec.withLabel("账号名")), name);
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("密码")), "Qing-Xi-2026");
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("再输一次密码")), "Qing-Xi-2027");
        _click(_get(Button.class, spec -> spec.withText("接受邀请")));
        assertThat(_get(PasswordField.class, spec -> spec.withLabel("再输一次密码")).isInvalid())
                .isTrue();
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("再输一次密码")), "Qing-Xi-2026");
        _click(_get(Button.class, spec -> spec.withText("接受邀请")));
        assertThat(_get(H2.class).getText()).isEqualTo("办理完成");
        assertThat(logins.loadUserByUsername(name).member().id()).isEqualTo(issued.memberId());
    }

    @Test
    void unknownLinkTellsNothing() {
        views.close();
        fixture.logOut();
        views.open();
        UI.getCurrent().navigate("invitation/does-not-exist");
        assertThat(_get(H2.class).getText()).isEqualTo("无法打开邀请");
        UI.getCurrent().navigate("invitation");
        _setValue(_get(TextField.class, spec -> spec.withLabel("邀请码")), "ABCDEFGH");
        _click(_get(Button.class, spec -> spec.withText("下一步")));
        assertThat(_get(H2.class).getText()).isEqualTo("无法打开邀请");
    }
}
