package org.anbiao.recognition.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Role;
import org.anbiao.recognition.Award;
import org.anbiao.recognition.Candidate;
import org.anbiao.recognition.Nominee;
import org.anbiao.recognition.RecognitionKind;
import org.anbiao.recognition.RecognitionService;
import org.anbiao.recognition.SelectionService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages of recognitions and selections: they save what they ask for and say what is missing. */
@DatabaseTest
class RecognitionViewsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    RecognitionService recognitions;

    @Autowired
    SelectionService selection;

    @Autowired
    ViewTester views;

    private UUID enterprise;
    private UUID township;

    @BeforeEach
    void anEnterprise() {
        township = tenants.township(tenants.county());
        enterprise = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private static void go(String page, String query) {
        UI.getCurrent().navigate(page, QueryParameters.fromString(query));
    }

    private static Button button(String key) {
        return _get(Button.class, spec -> spec.withText(Texts.get(key)));
    }

    @Test
    void anExpiredGradingIsMarkedAndCanBeWithdrawn() {
        recognitions.record(
                enterprise,
                new Award(
                        RecognitionKind.GRADING,
                        "national",
                        "3",
                        TODAY.minusYears(4),
                        TODAY.minusYears(1),
                        "虚构单位",
                        "虚构公告",
                        "",
                        "",
                        ""),
                null,
                null);
        views.open();
        go("recognition", "kind=grading&state=expired");
        assertThat(GridKt._size(_get(RecognitionView.class).grid)).isOne();
        go("enterprises/" + enterprise, "tab=recognition");
        assertThat(_find(StatusChip.class)).extracting(Span::getText).contains(Texts.get("recognition.state.expired"));
        _click(button("recognition.withdraw.action"));
        _click(button("common.action.confirm"));
        NotificationsKt.expectNotifications(Texts.get("recognition.reason-missing"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel(Texts.get("recognition.field.reason"))), "企业申请");
        _click(button("common.action.confirm"));
        assertThat(_find(StatusChip.class))
                .extracting(Span::getText)
                .contains(Texts.get("recognition.state.withdrawn"));
    }

    @Test
    void recordingAsksForTheEnterpriseFirst() {
        views.open();
        go("recognition", "kind=star");
        _click(button("recognition.record.title.star"));
        _click(button("common.action.confirm"));
        NotificationsKt.expectNotifications(Texts.get("recognition.enterprise-missing"));
    }

    @Test
    void theCandidatesPageLeadsFromHelpToRecognition() {
        UUID id = selection.select(enterprise, Nominee.enterprise("benchmark"), TODAY.minusDays(3), "责任制落实好");
        views.open();
        UI.getCurrent().navigate("recognition/candidates");
        assertThat(GridKt._size(_get(CandidatesView.class).grid)).isOne();
        UI.getCurrent().navigate("recognition/candidates/" + id);
        step("recognition.candidate.help", "专家上门两次");
        _find(RadioButtonGroup.class).forEach(group -> group.setValue(true));
        _click(button("recognition.candidate.five-good-save"));
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("recognition.field.title"))), "做法");
        _setValue(_get(TextArea.class, spec -> spec.withLabel(Texts.get("recognition.field.case"))), "成效");
        _click(button("recognition.candidate.case-save"));
        step("recognition.candidate.recommend", "条件成熟");
        assertThat(_find(Button.class))
                .as("who recommended it does not decide")
                .extracting(Button::getText)
                .contains(Texts.get("recognition.candidate.withdraw"))
                .doesNotContain(Texts.get("recognition.candidate.grant"));
        views.close();
        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("recognition/candidates/" + id);
        step("recognition.candidate.return", "案例缺少数据");
        assertThat(selection.get(id).state()).isEqualTo(Candidate.State.RECOMMENDING);
        views.close();
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        views.open();
        UI.getCurrent().navigate("recognition/candidates/" + id);
        step("recognition.candidate.recommend", "已补充数据");
        views.close();
        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("recognition/candidates/" + id);
        step("recognition.candidate.grant", "虚构文号");
        assertThat(selection.get(id).state()).isEqualTo(Candidate.State.RECOMMENDING);
        assertThat(recognitions.of(enterprise)).hasSize(1);
    }

    private static void step(String key, String reason) {
        _click(button(key));
        _setValue(_find(TextArea.class).get(_find(TextArea.class).size() - 1), reason);
        _click(button("common.action.confirm"));
    }
}
