package org.anbiao.recognition.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.recognition.Award;
import org.anbiao.recognition.CaseFilter;
import org.anbiao.recognition.PublishedCase;
import org.anbiao.recognition.PublishedCases;
import org.anbiao.recognition.RecognitionKind;
import org.anbiao.recognition.RecognitionService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of published cases: the office publishes and takes back, enterprises read. */
@DatabaseTest
class CasesViewTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    RecognitionService recognitions;

    @Autowired
    PublishedCases cases;

    @Autowired
    ViewTester views;

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private static Button button(String key) {
        return _get(Button.class, spec -> spec.withText(Texts.get(key)));
    }

    @Test
    void theOfficePublishesAnotherEnterpriseReadsAndTheOfficeTakesItBack() {
        UUID township = tenants.township(tenants.county());
        UUID village = tenants.unit(township, "village", "东溪村");
        UUID enterprise = tenants.enterprise(township, village, "虚构石材厂");
        UUID reader = tenants.enterprise(township, village, "虚构茶厂");
        tenants.logIn(township, Role.SAFETY_OFFICE);
        recognitions.record(
                enterprise,
                new Award(
                        RecognitionKind.CASE,
                        "benchmark",
                        "township",
                        TODAY.minusDays(3),
                        null,
                        "虚构镇安办",
                        "虚构文件",
                        "粉尘治理",
                        "",
                        "虚构石材厂改用湿式作业。"),
                null,
                new RecognitionService.Upload("case.png", LaunchedCampaign.PICTURE));
        views.open();
        UI.getCurrent().navigate("exemplary-cases");
        _click(button("recognition.case.publish"));
        _click(button("common.action.confirm"));
        NotificationsKt.expectNotifications(Texts.get("recognition.case.named-without-consent"));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(Texts.get("recognition.case.agreed"))), true);
        _setValue(
                _get(DateField.class, spec -> spec.withLabel(Texts.get("recognition.case.consent-on"))),
                TODAY.minusDays(1));
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("recognition.case.consent-basis"))), "同意公开书");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(Texts.get("recognition.case.with-file"))), true);
        _click(button("common.action.confirm"));
        PublishedCase made = cases.list(CaseFilter.ALL).get(0);
        assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("粉尘治理");
        views.close();
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, reader));
        views.open();
        UI.getCurrent().navigate("exemplary-cases/" + made.id());
        assertThat(_get(Image.class).getSrc()).startsWith("/files/");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("虚构石材厂");
        assertThat(_find(Button.class))
                .extracting(Button::getText)
                .doesNotContain(Texts.get("recognition.case.withdraw"));
        views.close();
        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("exemplary-cases/" + made.id());
        _click(button("recognition.case.withdraw"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel(Texts.get("recognition.field.reason"))), "企业要求");
        _click(button("common.action.confirm"));
        assertThat(cases.list(CaseFilter.ALL)).isEmpty();
        assertThat(_find(Button.class))
                .extracting(Button::getText)
                .doesNotContain(Texts.get("recognition.case.withdraw"));
    }
}
