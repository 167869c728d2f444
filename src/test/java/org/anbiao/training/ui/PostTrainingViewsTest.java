package org.anbiao.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.anbiao.training.SpecialPost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages of special workers, apprentices and drills: they save, refuse in words and keep what was typed. */
@DatabaseTest
class PostTrainingViewsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    ViewTester views;

    private UUID township;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        township = tenants.township(tenants.county());
        enterprise = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise));
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theEnterpriseEntersAWorkerWithoutCertificateAndTheOfficeFindsTheFirm() {
        views.open();
        UI.getCurrent().navigate("special-workers");
        press("登记人员");
        _setValue(field("姓名"), "虚构电");
        press("确定");
        NotificationsKt.expectNotifications(Texts.get("training.special.post-missing"));
        assertThat(field("姓名").getValue()).as("nothing typed is lost").isEqualTo("虚构电");
        _setValue((Select<SpecialPost>) _get(Select.class, spec -> spec.withLabel("作业类别")), SpecialPost.ELECTRICITY);
        _setValue(_get(DateField.class, spec -> spec.withLabel("从何时起从事")), TODAY.minusDays(3));
        press("确定");
        assertThat(_find(StatusChip.class, spec -> spec.withText("无证、过期上岗 1 人")))
                .hasSize(1);
        views.close();

        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("training/special-workers");
        assertThat(_find(Span.class, spec -> spec.withText("1 人"))).hasSize(1);
        UI.getCurrent().navigate("special-workers/" + enterprise);
        press("登记证书");
        _setValue(field("操作证号码"), "T350000000000000001");
        _setValue(_get(DateField.class, spec -> spec.withLabel("有效期至")), TODAY.plusYears(1));
        press("确定");
        assertThat(_find(StatusChip.class, spec -> spec.withText("全部持证"))).hasSize(1);
        assertThat(_find(Span.class, spec -> spec.withText("T350000000000000001")))
                .as("the number is masked")
                .isEmpty();
        UI.getCurrent().navigate("training/special-workers");
        assertThat(_find(Anchor.class, spec -> spec.withText("虚构石材厂"))).isEmpty();
    }

    @Test
    void aPairAndADrillAreRecorded() {
        views.open();
        UI.getCurrent().navigate("post-training");
        press("结对");
        _setValue(field("师傅"), "虚构师");
        _setValue(field("徒弟"), "虚构徒");
        _setValue(field("岗位"), "切割工");
        press("确定");
        assertThat(_find(Span.class, spec -> spec.withText("虚构师带虚构徒（切割工）"))).hasSize(1);
        assertThat(_find(StatusChip.class, spec -> spec.withText("进行中"))).hasSize(1);
        press("登记结果");
        press("确定");
        NotificationsKt.expectNotifications(Texts.get("training.pair.outcome-missing"));
        press("取消");
        press("登记练兵、比武");
        press("确定");
        NotificationsKt.expectNotifications(Texts.get("training.drill.topic-missing"));
    }
}
