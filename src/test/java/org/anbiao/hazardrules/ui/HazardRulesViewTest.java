package org.anbiao.hazardrules.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.hazardrules.HazardRules;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of hazard rules: from the proposal to the version in force, and what the office reads in the enterprise's file. */
@DatabaseTest
class HazardRulesViewTest {

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
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private void file() {
        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("enterprises/" + enterprise, QueryParameters.of("tab", "hazard-rules"));
    }

    @Test
    void theSafetyManagerPutsTheProposalInForceAndTheOfficeReadsItInTheFile() {
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise));
        views.open();
        UI.getCurrent().navigate("hazard-rules");
        click("起草制度");
        assertThat(_find(H3.class).stream().map(H3::getText)).contains("排查事项（4）", "五个环节");
        click("添加事项");
        _setValue(_get(TextField.class, spec -> spec.withLabel("排查事项")), "配电箱");
        click("确定");
        assertThat(NotificationsKt.getNotifications())
                .as("what is missing is said")
                .isNotEmpty();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("排查内容")), "箱门上锁，接地完好");
        ComboBox<String> responsible = _get(ComboBox.class, spec -> spec.withLabel("责任人"));
        responsible.setItems("陈虚构");
        responsible.setValue("陈虚构");
        click("确定");
        assertThat(_find(H3.class).stream().map(H3::getText)).contains("排查事项（5）");
        click("施行");
        click("确定");
        assertThat(_find(Span.class, spec -> spec.withText("现行"))).hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withText("修订新版"))).hasSize(1);
        views.close();
        file();
        assertThat(_find(Span.class, spec -> spec.withText("《隐患排查治理制度》第1版"))).hasSize(1);
        assertThat(_find(H3.class).stream().map(H3::getText)).contains("排查事项（5）");
    }

    private static HazardRules version(int edition, LocalDate from) {
        return new HazardRules(
                UUID.randomUUID(),
                UUID.randomUUID(),
                edition,
                false,
                "制度",
                new HazardRules.Content(List.of(), Map.of()),
                "",
                from,
                1,
                "",
                "",
                Instant.EPOCH);
    }

    @Test
    void aVersionThatIsReplacedBeforeItBeginsIsNotAwaited() {
        file();
        LocalDate day = LocalDate.of(2026, 5, 1);
        HazardRules slip = version(2, day.plusDays(200));
        HazardRules current = version(1, day);
        assertThat(RulesWords.chip(slip, List.of(slip, current), day).getText()).isEqualTo("尚未施行");
        List<HazardRules> all = List.of(version(3, day.plusDays(5)), slip, current);
        assertThat(all)
                .extracting(one -> RulesWords.chip(one, all, day).getText())
                .containsExactly("尚未施行", "已被替代", "现行");
    }

    @Test
    void aFirmWithoutRulesIsSeenInItsFile() {
        file();
        assertThat(_find(EmptyState.class)).hasSize(1);
        assertThat(_find(Span.class).stream().map(Span::getText)).contains("还没有施行隐患排查治理制度");
    }

    @Test
    void theOfficeListsWhoHasNone() {
        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("hazard-rules-list");
        RulesListView list = _get(RulesListView.class);
        assertThat(list.grid.getDataProvider().size(new Query<>())).isOne();
        assertThat(_find(Span.class, spec -> spec.withText("1 家企业没有现行的隐患排查治理制度")))
                .hasSize(1);
        assertThat(_find(Anchor.class, spec -> spec.withText("导出名单"))).hasSize(1);
        UI.getCurrent().navigate("hazard-rules-list", QueryParameters.of("standing", "current"));
        assertThat(_find(EmptyState.class)).hasSize(1);
        assertThat(_find(Anchor.class, spec -> spec.withText("导出名单"))).isEmpty();
    }
}
