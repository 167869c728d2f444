package org.anbiao.promise.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.anbiao.promise.PromiseFixture.TODAY;
import static org.anbiao.promise.PromiseFixture.point;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.risk.Grading;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.RiskPointService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages of the safety promise: the principal signs, the staff and anybody read, the office sees who has none. */
@DatabaseTest
class PromiseViewsTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    RiskPointService points;

    @Autowired
    ViewTester views;

    private UUID township;
    private UUID enterprise;
    private Member principal;

    @BeforeEach
    void anEnterprise() {
        township = tenants.township(tenants.county());
        enterprise = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        tenants.logIn(principal);
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    @Test
    void thePrincipalSignsAndStaffOfficeAndPublicRead() {
        views.open();
        UI.getCurrent().navigate("safety-promise");
        assertThat(_find(StatusChip.class, spec -> spec.withText("未公告"))).hasSize(1);
        press("发布承诺");
        NotificationsKt.expectNotifications(Texts.get("promise.no-risk-points"));
        points.add(enterprise, point("沉淀池"), Grading.direct(PointColor.RED, "有限空间", TODAY.minusDays(3)));
        press("发布承诺");
        assertThat(_find(Span.class, spec -> spec.withText("最高风险等级：红色（重大风险）"))).hasSize(1);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("安全投入")), "今年投入二十万元");
        press("确定");
        NotificationsKt.expectNotifications(Texts.get("promise.signature", principal.displayName()));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("安全投入")).getValue())
                .as("nothing typed is lost")
                .isEqualTo("今年投入二十万元");
        _setValue(_get(TextField.class, spec -> spec.withLabel("主要负责人签名")), principal.displayName());
        press("确定");
        assertThat(_find(StatusChip.class, spec -> spec.withText("有效"))).hasSize(1);
        String link = _get(Anchor.class, spec -> spec.withText("打开公开页面")).getHref();
        assertThat(link).matches(".*/p/[0-9a-f]{32}");
        views.close();

        tenants.logIn(tenants.member(township, Role.ENTERPRISE_EMPLOYEE, null, enterprise));
        views.open();
        UI.getCurrent().navigate("safety-promise");
        assertThat(_find(Paragraph.class, spec -> spec.withText("三、安全投入：今年投入二十万元")))
                .hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withText("发布承诺"))).isEmpty();
        views.close();

        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("safety-promises");
        assertThat(_find(EmptyState.class))
                .as("the only firm has a current promise")
                .hasSize(1);
        UI.getCurrent().navigate("safety-promises", QueryParameters.of("all", "1"));
        assertThat(_find(EmptyState.class)).isEmpty();
        UI.getCurrent().navigate("safety-promise/" + enterprise);
        assertThat(_find(Paragraph.class, spec -> spec.withText("主要负责人：" + principal.displayName())))
                .hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withText("撤回承诺"))).isEmpty();
        views.close();

        tenants.logOut();
        views.open();
        UI.getCurrent().navigate("p/" + link.substring(link.lastIndexOf('/') + 1));
        assertThat(_get(H2.class).getText()).isEqualTo("虚构石材厂");
        UI.getCurrent().navigate("p/unknown");
        assertThat(_find(Paragraph.class, spec -> spec.withText(Texts.get("promise.public-unknown"))))
                .hasSize(1);
    }
}
