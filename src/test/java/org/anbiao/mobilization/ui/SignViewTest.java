package org.anbiao.mobilization.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Base64;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.common.ui.SignaturePad;
import org.anbiao.mobilization.CollectedTexts;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.mobilization.MobilizationSettings;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.ViewTester;
import org.anbiao.tenancy.TenantSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the worker's button to the signature on the owner's phone, screen by screen. */
@DatabaseTest
@Import({LaunchedCampaign.class, CollectedTexts.class})
class SignViewTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    ViewTester views;

    @Autowired
    CollectedTexts texts;

    @Autowired
    TenantSettings settings;

    @Autowired
    PersonalCipher cipher;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void close() {
        views.close();
        campaigns.tenants.logOut();
    }

    @Test
    void theWorkerHandsACodeOutAndTheOwnerSignsWithIt() {
        Case given = campaigns.launched(0);
        campaigns.tenants.asSystem(given.township(), () -> {
            settings.choose(MobilizationSettings.SIGN_BY_PHONE, "yes", LocalDate.of(2025, 1, 1), false, "测试");
            return jdbc.sql("update enterprise set subject_kind = 'nine_small_place', category = 'shop',"
                            + " size_class = null, size_class_basis = 'not_applicable', contact_phone = ? where id = ?")
                    .params(cipher.encrypt("13800004321"), given.first())
                    .update();
        });
        campaigns.logInWorker(given, given.east());
        views.open();
        UI.getCurrent().navigate("mobilization/commitment/" + given.first());
        _click(_get(Button.class, spec -> spec.withText("发签署码，由负责人在自己手机上签")));
        String code =
                _get(Span.class, spec -> spec.withClasses("invitation-code")).getText();
        views.close();
        campaigns.tenants.logOut();

        views.open();
        UI.getCurrent().navigate("sign");
        _setValue(_get(TextField.class, spec -> spec.withLabel("签署码")), code.toLowerCase());
        _click(_get(Button.class, spec -> spec.withText("下一步")));
        assertThat(_find(TextField.class, spec -> spec.withLabel("负责人姓名"))).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("获取验证码")));
        TextField answer = _get(TextField.class, spec -> spec.withLabel("短信验证码"));
        _setValue(answer, "1");
        _click(_get(Button.class, spec -> spec.withText("验证")));
        NotificationsKt.expectNotifications("验证码不对，请核对短信后再输。");
        _setValue(answer, texts.last().code());
        _click(_get(Button.class, spec -> spec.withText("验证")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("负责人姓名")), "虚构王五");
        _click(_get(Button.class, spec -> spec.withText("确认签署")));
        NotificationsKt.expectNotifications("请在签字框内签名后再提交。");
        _get(SignaturePad.class)
                .drawn("data:image/png;base64," + Base64.getEncoder().encodeToString(LaunchedCampaign.PICTURE));
        _click(_get(Button.class, spec -> spec.withText("确认签署")));
        assertThat(_get(H2.class).getText()).isEqualTo("承诺书已签署");
        views.close();

        campaigns.logInWorker(given, given.east());
        views.open();
        UI.getCurrent().navigate("mobilization/enterprise/" + given.first());
        assertThat(_find(Span.class).stream().map(Span::getText)).anySatisfy(text -> assertThat(text)
                .startsWith("免登录签署：")
                .contains("138****4321")
                .contains("短信验证"));
    }
}
