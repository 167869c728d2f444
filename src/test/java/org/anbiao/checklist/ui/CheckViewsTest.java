package org.anbiao.checklist.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.checklist.Assignee;
import org.anbiao.checklist.CheckAnswer.Value;
import org.anbiao.checklist.CheckCalendar;
import org.anbiao.checklist.CheckFrequency;
import org.anbiao.checklist.CheckPlanService;
import org.anbiao.checklist.CheckService;
import org.anbiao.checklist.SafetyCheck;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.documents.QrCode;
import org.anbiao.hazard.HazardFilter;
import org.anbiao.hazard.HazardService;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.norms.OwnPoint;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.OwnSetService;
import org.anbiao.norms.Post;
import org.anbiao.norms.PostService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of checks: a list is planned, checked by on its page, and the office sees what was missed. */
@DatabaseTest
class CheckViewsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    OwnSetService sets;

    @Autowired
    CheckPlanService plans;

    @Autowired
    CheckService checks;

    @Autowired
    CheckCalendar calendar;

    @Autowired
    PostService posts;

    @Autowired
    HazardService hazards;

    @Autowired
    ViewTester views;

    @Autowired
    JdbcClient jdbc;

    private UUID township;
    private UUID enterprise;
    private org.anbiao.identity.Member principal;
    private UUID list;

    @BeforeEach
    void anEnterpriseWithAList() {
        township = tenants.township(tenants.county());
        enterprise = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        tenants.logIn(principal);
        list = sets.compose(
                enterprise,
                OwnSet.Kind.LIST,
                "本厂检查清单",
                "",
                List.of(OwnPoint.own("设备", "防护罩齐全", "现场看", "《安全生产法》", "加装防护罩"), OwnPoint.own("设备", "灭火器有效", "")));
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private void plan() {
        plans.arrange(list, 0, new CheckPlanService.Arrangement("陈虚构", CheckFrequency.DAILY, 0, TODAY));
    }

    @Test
    void aListIsPlannedOnItsPageAndDueToday() {
        views.open();
        UI.getCurrent().navigate("checks", QueryParameters.simple(Map.of("tab", "lists")));
        _click(_get(Button.class, spec -> spec.withText("安排检查")));
        _setValue(_get(ComboBox.class, spec -> spec.withLabel("责任人或责任岗位")), Assignee.named("陈虚构"));
        _click(_get(Button.class, spec -> spec.withText("确定")));
        assertThat(calendar.due(enterprise)).hasSize(1);
        UI.getCurrent().navigate("checks");
        assertThat(_find(Span.class, spec -> spec.withText("本厂检查清单"))).hasSize(1);
        assertThat(_find(StatusChip.class, spec -> spec.withText("今日截止"))).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void anEmployeeDoesTheOwnCheckOnThePhoneAndTheManagerSeesIt() {
        Member employee = tenants.member(township, Role.ENTERPRISE_EMPLOYEE, null, enterprise);
        UUID card = sets.compose(enterprise, OwnSet.Kind.CARD, "打磨岗位卡", "打磨工", List.of(OwnPoint.own("", "戴好护目镜", "")));
        views.open();
        UI.getCurrent().navigate("checks", QueryParameters.simple(Map.of("tab", "lists")));
        _find(Button.class, spec -> spec.withText("安排检查")).forEach(button -> {
            _click(button);
            ComboBox<Assignee> who = _get(ComboBox.class, spec -> spec.withLabel("责任人或责任岗位"));
            assertThat(who.getListDataView().getItems().anyMatch(one -> one.kind() == Assignee.Kind.EMPLOYEE))
                    .as("the enterprise's list is not for employees")
                    .isEqualTo(who.getHelperText().contains("手机"));
            who.getListDataView()
                    .getItems()
                    .filter(one -> one.kind() == Assignee.Kind.EMPLOYEE)
                    .findFirst()
                    .ifPresent(one -> {
                        _setValue(who, one);
                        _click(_get(Button.class, spec -> spec.withText("确定")));
                    });
            _find(Button.class, spec -> spec.withText("取消"))
                    .forEach(com.github.mvysny.kaributesting.v10.LocatorJ::_click);
        });
        assertThat(calendar.due(enterprise))
                .singleElement()
                .satisfies(due -> assertThat(due.plan().setId()).isEqualTo(card));
        views.close();

        tenants.logIn(employee);
        views.open();
        UI.getCurrent().navigate("mobilization/board");
        assertThat(_find(H3.class, spec -> spec.withText("安全检查：应查 1 项，待查 1 项"))).hasSize(1);
        UI.getCurrent().navigate("own-checks");
        _click(_get(Button.class, spec -> spec.withText("开始检查")));
        assertThat(_find(ComboBox.class)).as("who leads is not asked").isEmpty();
        _setValue((RadioButtonGroup<Value>) _find(RadioButtonGroup.class).get(0), Value.NO);
        _click(_get(Button.class, spec -> spec.withText("完成检查")));
        _click(_get(Button.class, spec -> spec.withText("确定")));
        assertThat(_find(Anchor.class, spec -> spec.withText("已登记隐患，查看处理进展"))).hasSize(1);
        UI.getCurrent().navigate("own-checks");
        assertThat(_find(StatusChip.class, spec -> spec.withText("1 项不符合"))).hasSize(1);
        UI.getCurrent().navigate("hazard-report");
        assertThat(_find(Span.class).stream().map(Span::getText)).anyMatch(text -> text.contains("戴好护目镜"));
        views.close();

        tenants.logIn(principal);
        views.open();
        UI.getCurrent().navigate("checks", QueryParameters.simple(Map.of("tab", "people")));
        assertThat(_find(Span.class).stream().map(Span::getText))
                .contains(employee.displayName())
                .anyMatch(text -> text.contains(employee.displayName() + "提交"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theDialogOffersWhomThePlanNamesEvenIfTheAccountIsClosed() {
        Member employee = tenants.member(township, Role.ENTERPRISE_EMPLOYEE, null, enterprise);
        UUID card = sets.compose(enterprise, OwnSet.Kind.CARD, "打磨岗位卡", "打磨工", List.of(OwnPoint.own("", "戴好护目镜", "")));
        Assignee given = plans.assignees(enterprise, OwnSet.Kind.CARD).stream()
                .filter(one -> one.kind() == Assignee.Kind.EMPLOYEE)
                .findFirst()
                .orElseThrow();
        plans.arrange(card, 0, new CheckPlanService.Arrangement(given, CheckFrequency.DAILY, 0, TODAY));
        tenants.asSystem(township, () -> jdbc.sql("update member set active = false where id = ?")
                .param(employee.id())
                .update());
        views.open();
        UI.getCurrent().navigate("checks", QueryParameters.simple(Map.of("tab", "lists")));
        _click(_get(Button.class, spec -> spec.withText("调整安排")));
        ComboBox<Assignee> who = _get(ComboBox.class, spec -> spec.withLabel("责任人或责任岗位"));
        assertThat(who.getValue()).satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Assignee.Kind.EMPLOYEE);
            assertThat(one.id()).isEqualTo(employee.id());
        });
        _click(_get(Button.class, spec -> spec.withText("确定")));
        assertThat(plans.plans(enterprise))
                .filteredOn(plan -> plan.setId().equals(card))
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.memberId()).isEqualTo(employee.id());
                    assertThat(plan.revision()).isEqualTo(2);
                });
    }

    @Test
    void aCheckThatAColleagueOfThePostDidLeadsNowhere() {
        Member employee = tenants.member(township, Role.ENTERPRISE_EMPLOYEE, null, enterprise);
        Member colleague = tenants.member(township, Role.ENTERPRISE_EMPLOYEE, null, enterprise);
        UUID post = posts.add(enterprise, new Post.Duties("", "打磨工", false, "", "", "", ""));
        posts.assign(post, employee.displayName(), Post.Employment.REGULAR);
        posts.assign(post, colleague.displayName(), Post.Employment.REGULAR);
        UUID card = sets.compose(enterprise, OwnSet.Kind.CARD, "打磨岗位卡", "打磨工", List.of(OwnPoint.own("", "戴好护目镜", "")));
        Assignee holders = plans.assignees(enterprise, OwnSet.Kind.CARD).stream()
                .filter(one -> one.kind() == Assignee.Kind.POST)
                .findFirst()
                .orElseThrow();
        plans.arrange(card, 0, new CheckPlanService.Arrangement(holders, CheckFrequency.DAILY, 0, TODAY));
        UUID plan = calendar.due(enterprise).get(0).plan().id();
        tenants.logIn(employee);
        UUID check = checks.begin(plan);
        checks.answer(
                check,
                org.anbiao.checklist.CheckAnswer.first(
                        checks.get(check).points().get(0).id(), Value.YES));
        checks.finish(check);
        views.open();
        UI.getCurrent().navigate("own-checks");
        assertThat(_find(RouterLink.class, spec -> spec.withText("查看记录"))).hasSize(1);
        views.close();
        tenants.logIn(colleague);
        views.open();
        UI.getCurrent().navigate("own-checks");
        assertThat(_find(Span.class, spec -> spec.withText("由同岗位人员完成"))).hasSize(1);
        assertThat(_find(RouterLink.class, spec -> spec.withText("查看记录"))).isEmpty();
    }

    @Test
    void theFileShowsAnOfficeListsPlansMissedAndDoneChecks() {
        plan();
        UUID check = checks.beginBetween(list);
        checks.get(check)
                .points()
                .forEach(point -> checks.answer(check, org.anbiao.checklist.CheckAnswer.first(point.id(), Value.YES)));
        checks.lead(check, checks.get(check).version(), "陈虚构", false);
        checks.finish(check);
        tenants.asSystem(
                township, () -> jdbc.sql("update check_phase set starts_on = starts_on - 2 where enterprise_id = ?")
                        .param(enterprise)
                        .update());
        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("enterprises/" + enterprise, QueryParameters.of("tab", "checks"));
        assertThat(_find(Span.class).stream().map(Span::getText))
                .contains("清单、表册和卡片 1 张，已安排检查 1 张；近 30 天漏查 2 次；已完成检查 1 次。", "责任人：陈虚构 · 每日");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("checks/" + enterprise + "?tab=history");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCheckIsDonePointByPointAndFinished() {
        plan();
        views.open();
        UI.getCurrent().navigate("checks");
        _click(_get(Button.class, spec -> spec.withText("开始检查")));
        UUID check = checks.running(enterprise).get(0).id();
        List<RadioButtonGroup> values = _find(RadioButtonGroup.class);
        assertThat(values).hasSize(2);
        _setValue(values.get(0), Value.NO);
        assertThat(checks.get(check).answered()).as("kept at once").isOne();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("问题说明")), "2号机缺防护罩");
        _find(PointCard.class).get(0).photo("photo.png", QrCode.png("photo", 4));
        SafetyCheck now = checks.get(check);
        assertThat(now.answers().get(now.points().get(0).id()).note()).isEqualTo("2号机缺防护罩");
        assertThat(now.answers().get(now.points().get(0).id()).photos()).hasSize(1);

        _click(_get(Button.class, spec -> spec.withText("完成检查")));
        _click(_get(Button.class, spec -> spec.withText("确定")));
        assertThat(checks.get(check).isOpen()).as("one point has no answer").isTrue();
        _click(_get(Button.class, spec -> spec.withText("取消")));
        _setValue((RadioButtonGroup<Value>) _find(RadioButtonGroup.class).get(1), Value.YES);
        _click(_get(Button.class, spec -> spec.withText("完成检查")));
        _click(_get(Button.class, spec -> spec.withText("确定")));
        assertThat(checks.get(check).isOpen()).isFalse();
        assertThat(hazards.count(HazardFilter.of(enterprise))).isOne();
        assertThat(_find(RadioButtonGroup.class)).isEmpty();
        assertThat(_find(Anchor.class, spec -> spec.withText("查看隐患"))).hasSize(1);
        UI.getCurrent().navigate("checks", QueryParameters.simple(Map.of("tab", "history")));
        assertThat(_find(StatusChip.class, spec -> spec.withText("1 项不符合"))).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aColleaguesAnswerIsShownAndNotOverwritten() {
        plan();
        UUID check = checks.begin(calendar.due(enterprise).get(0).plan().id());
        views.open();
        UI.getCurrent().navigate("check/" + check);
        String first = checks.get(check).points().get(0).id();
        checks.answer(check, org.anbiao.checklist.CheckAnswer.first(first, Value.NONE));
        _setValue((RadioButtonGroup<Value>) _find(RadioButtonGroup.class).get(0), Value.NO);
        assertThat(checks.get(check).answers().get(first).value()).isEqualTo(Value.NONE);
        assertThat(_find(RadioButtonGroup.class).get(0).getValue()).isEqualTo(Value.NONE);
    }

    @Test
    void theOfficeSeesWhoHasNoListAndWhoMissedChecks() {
        plan();
        tenants.as(tenants.actor(principal), () -> jdbc.sql(
                        "update check_phase set starts_on = starts_on - 4 where enterprise_id = ?")
                .param(enterprise)
                .update());
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        assertThat(calendar.missed(new CheckCalendar.Span(TODAY.minusDays(9), TODAY), PageRequest.page(0, 5))
                        .rows())
                .hasSize(1);
        views.open();
        UI.getCurrent().navigate("checklists", QueryParameters.simple(Map.of("tab", "missed")));
        assertThat(_find(Anchor.class, spec -> spec.withText("虚构石材厂"))).hasSize(1);
        assertThat(_find(Span.class, spec -> spec.withText("应查 4 次，漏查 4 次"))).hasSize(1);
        UI.getCurrent().navigate("checklists", QueryParameters.simple(Map.of("tab", "without")));
        assertThat(_find(Anchor.class, spec -> spec.withText("虚构石材厂"))).hasSize(1);
        UI.getCurrent().navigate("checks/" + enterprise);
        assertThat(_find(Button.class, spec -> spec.withText("开始检查"))).isEmpty();
    }
}
