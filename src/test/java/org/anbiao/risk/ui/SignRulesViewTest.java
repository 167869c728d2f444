package org.anbiao.risk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.anbiao.risk.SignKind;
import org.anbiao.risk.SignRule;
import org.anbiao.risk.SignRules;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A department sets signs for a sector on its page, and the sector's enterprise reads them at its board. */
@DatabaseTest
class SignRulesViewTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    ViewTester views;

    @Autowired
    SignRules rules;

    @Autowired
    JdbcClient jdbc;

    private UUID township;
    private UUID enterprise;

    @BeforeEach
    void anEnterpriseOfASector() {
        township = tenants.township(tenants.county());
        enterprise = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构燃气站");
        tenants.asSystem(township, () -> {
            jdbc.sql("insert into sector (name) values ('燃气')").update();
            return jdbc.sql(
                            "update enterprise set sector_id = (select id from sector where name = '燃气' limit 1) where id = ?")
                    .param(enterprise)
                    .update();
        });
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private List<String> panels() {
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        views.open();
        UI.getCurrent().navigate("site-boards");
        return _find(Details.class).stream().map(Details::getSummaryText).toList();
    }

    @Test
    void theyAreSetLineByLineAndShownAtTheBoard() {
        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("sign-requirements");
        click("制定要求");
        @SuppressWarnings("unchecked")
        Select<String> sector = _get(Select.class, spec -> spec.withLabel("行业"));
        _setValue(sector, "燃气");
        List<TextField> what = _find(TextField.class, spec -> spec.withLabel("标志"));
        assertThat(what).as("a line of each kind").hasSize(4);
        _setValue(what.get(0), "禁止烟火");
        _setValue(_get(TextField.class, spec -> spec.withLabel("制定依据")), "虚构乡〔2026〕8号");
        click("确定");
        assertThat(NotificationsKt.getNotifications())
                .as("where it stands is missing")
                .isNotEmpty();
        _setValue(_find(TextField.class, spec -> spec.withLabel("设置位置")).get(0), "储罐区入口");
        click("确定");
        assertThat(_find(Span.class, spec -> spec.withText("现行"))).hasSize(1);
        views.close();
        assertThat(panels()).anyMatch(text -> text.contains("标志设置要求（1项）"));
    }

    @Test
    void aRuleThatWillCeaseSaysSoAndIsRevisedFromItsOwnWords() {
        tenants.logIn(township, Role.SAFETY_OFFICE);
        LocalDate today = rules.today();
        set(today, "禁止烟火");
        rules.withdraw("燃气", today.plusDays(10), "并入省标准");
        views.open();
        UI.getCurrent().navigate("sign-requirements");
        assertThat(_find(Button.class, spec -> spec.withText("停止执行"))).isEmpty();
        assertThat(_find(Span.class).stream().map(Span::getText)).anyMatch(text -> text.contains("已定于"));
        click("修订");
        assertThat(_find(TextField.class, spec -> spec.withLabel("标志")))
                .extracting(TextField::getValue)
                .containsExactly("禁止烟火");
    }

    @Test
    void whatIsReplacedBeforeItBeginsIsAmongTheFormer() {
        tenants.logIn(township, Role.SAFETY_OFFICE);
        LocalDate today = rules.today();
        set(today, "禁止烟火");
        set(today.plusDays(200), "当心爆炸");
        set(today.plusDays(5), "当心爆炸");
        views.open();
        UI.getCurrent().navigate("sign-requirements");
        for (String state : List.of("现行", "尚未施行", "已被替代")) {
            assertThat(_find(Span.class, spec -> spec.withText(state)))
                    .as(state)
                    .hasSize(1);
        }
        assertThat(_find(Button.class, spec -> spec.withText("停止执行"))).hasSize(2);
    }

    private void set(LocalDate from, String sign) {
        rules.set(new SignRule.Draft(
                "燃气", List.of(new SignRule.Item(SignKind.WARNING, sign, "储罐区入口", "", "")), from, "虚构乡〔2026〕8号"));
    }

    @Test
    void aBoardWithoutSuchRulesSaysNothingOfThem() {
        assertThat(panels()).noneMatch(text -> text.contains("标志设置要求"));
    }
}
