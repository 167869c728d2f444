package org.anbiao.enforcement.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CaseFilter;
import org.anbiao.enforcement.CaseState;
import org.anbiao.enforcement.CheckItem;
import org.anbiao.enforcement.CheckListChoice;
import org.anbiao.enforcement.CheckedEnterprise;
import org.anbiao.enforcement.EnforcementCases;
import org.anbiao.enforcement.EnforcementFixture;
import org.anbiao.enforcement.InspectionFilter;
import org.anbiao.enforcement.InspectionKind;
import org.anbiao.enforcement.InspectionResult;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.identity.Role;
import org.anbiao.norms.OwnPoint;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.OwnSetService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Pages of enforcement: they record, say what is missing, and lead through a case. */
@DatabaseTest
@Import(EnforcementFixture.class)
class EnforcementViewsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final PageRequest PAGE = new PageRequest(0, 10);

    @Autowired
    TenantFixture tenants;

    @Autowired
    EnforcementFixture fixture;

    @Autowired
    InspectionService inspections;

    @Autowired
    EnforcementCases cases;

    @Autowired
    OwnSetService sets;

    @Autowired
    ViewTester views;

    private UUID township;
    private UUID east;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        township = tenants.township(tenants.county());
        east = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, east, "虚构石材厂");
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private static void go(String address, String query) {
        UI.getCurrent().navigate(address, QueryParameters.fromString(query));
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void whoLacksTheFullCheckIsListedAndCheckedByTheEnterprisesOwnList() {
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        sets.compose(
                enterprise,
                OwnSet.Kind.LIST,
                "本厂检查清单",
                "",
                List.of(OwnPoint.own("设备", "防护罩齐全", ""), OwnPoint.own("设备", "灭火器有效", "")));
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, east, null));
        views.open();
        UI.getCurrent().navigate("inspections/full-checks");
        assertThat(GridKt._size(_get(FullChecksView.class).grid)).isOne();
        go("inspections/new", "full=1&enterprise=" + enterprise);
        Select<CheckListChoice> list = select("检查清单");
        _setValue(list, list.getListDataView().getItem(0));
        List<Select> answers = _find(Select.class, spec -> spec.withLabel("检查情况"));
        assertThat(answers).hasSize(2);
        _setValue(_get(CheckboxGroup.class, spec -> spec.withLabel("检查内容")), Set.of("现场作业"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("未签字原因")), "负责人外出");
        _setValue((Select<CheckItem.Result>) answers.get(0), CheckItem.Result.NOT_MET);
        assertThat(_get(TextArea.class, spec -> spec.withLabel("隐患描述")).getValue())
                .isEqualTo("不符合：防护罩齐全");
        _click(_get(Button.class, spec -> spec.withText("保存检查记录")));
        NotificationsKt.expectNotifications(Texts.get("enforcement.item.unanswered", 1));
        _setValue((Select<CheckItem.Result>) answers.get(1), CheckItem.Result.NOT_MET);
        _setValue((Select<CheckItem.Result>) answers.get(1), CheckItem.Result.MET);
        assertThat(_find(TextArea.class, spec -> spec.withLabel("隐患描述")))
                .as("what was proposed for a point that is kept after all is gone")
                .hasSize(1);
        _setValue(EnforcementViewsTest.<InspectionResult>select("检查结果"), InspectionResult.CORRECTED);
        _click(_get(Button.class, spec -> spec.withText("保存检查记录")));
        NotificationsKt.expectNotifications(Texts.get("enforcement.finding.category-missing", "不符合：防护罩齐全"));
        _setValue(EnforcementViewsTest.<HazardCategory>select("隐患类别"), HazardCategory.MACHINERY);
        _click(_get(Button.class, spec -> spec.withText("保存检查记录")));
        _get(InspectionView.class);
        assertThat(_find(Span.class).stream().map(Span::getText)).contains("类别：机械设备");
        assertThat(inspections.list(InspectionFilter.ALL, PAGE).rows())
                .singleElement()
                .satisfies(item -> assertThat(item.fullCheck()).isTrue());
        UI.getCurrent().navigate("inspections/full-checks");
        assertThat(_find(com.vaadin.flow.component.grid.Grid.class)).isEmpty();
    }

    private static void decline() {
        ConfirmDialog question = _get(ConfirmDialog.class);
        ConfirmDialogKt._fireCancel(question);
        question.close();
    }

    private static void confirm() {
        ConfirmDialog question = _get(ConfirmDialog.class);
        ConfirmDialogKt._fireConfirm(question);
        question.close();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void whatWasWrittenIntoTheFormIsNotThrownAwayUnasked() {
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        sets.compose(enterprise, OwnSet.Kind.LIST, "本厂检查清单", "", List.of(OwnPoint.own("设备", "防护罩齐全", "")));
        UUID other = tenants.enterprise(township, east, "虚构茶厂");
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, east, null));
        views.open();
        go("inspections/new", "enterprise=" + enterprise);
        Select<CheckListChoice> list = select("检查清单");
        CheckListChoice chosen = list.getListDataView().getItem(0);
        _setValue(list, chosen);
        Select<CheckItem.Result> answer = select("检查情况");
        _setValue(answer, CheckItem.Result.NOT_MET);
        _setValue(_get(TextField.class, spec -> spec.withLabel("所在位置")), "切割车间");
        _setValue(answer, CheckItem.Result.MET);
        NotificationsKt.expectNotifications(Texts.get("enforcement.item.finding-kept"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("所在位置")).getValue())
                .isEqualTo("切割车间");
        _setValue(answer, CheckItem.Result.NOT_MET);
        assertThat(_find(TextArea.class, spec -> spec.withLabel("隐患描述")))
                .as("the same finding, not a second one")
                .hasSize(1);

        _setValue(list, null);
        decline();
        assertThat(list.getValue()).isEqualTo(chosen);
        assertThat(answer.getValue()).isEqualTo(CheckItem.Result.NOT_MET);
        assertThat(_find(Select.class, spec -> spec.withLabel("检查情况"))).containsExactly((Select) answer);
        ComboBox<CheckedEnterprise> firm = _get(ComboBox.class, spec -> spec.withLabel("企业（场所）"));
        _setValue(firm, inspections.enterprise(other));
        decline();
        assertThat(firm.getValue().id()).isEqualTo(enterprise);
        assertThat(list.getValue()).isEqualTo(chosen);

        _setValue(firm, inspections.enterprise(other));
        confirm();
        assertThat(_find(Select.class, spec -> spec.withLabel("检查情况"))).isEmpty();
        assertThat(_get(TextField.class, spec -> spec.withLabel("所在位置")).getValue())
                .as("the finding was filled in")
                .isEqualTo("切割车间");
        _setValue(firm, inspections.enterprise(enterprise));
        assertThat(_find(ConfirmDialog.class)).as("nothing is lost").isEmpty();
        assertThat(EnforcementViewsTest.<CheckListChoice>select("检查清单").getValue())
                .isNull();
    }

    @Test
    void aVillageWorkerRecordsAnInspectionAndIsToldWhatIsMissing() {
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, east, null));
        views.open();
        go("inspections/new", "enterprise=" + enterprise);
        _click(_get(Button.class, spec -> spec.withText("保存检查记录")));
        NotificationsKt.expectNotifications(Texts.get("enforcement.inspection.subject-missing"));
        _setValue(_get(CheckboxGroup.class, spec -> spec.withLabel("检查内容")), Set.of("现场作业"));
        _click(_get(Button.class, spec -> spec.withText("添加隐患")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("隐患描述")), "灭火器过期");
        _setValue(_get(TextField.class, spec -> spec.withLabel("未签字原因")), "负责人外出");
        _click(_get(Button.class, spec -> spec.withText("保存检查记录")));
        NotificationsKt.expectNotifications(Texts.get("enforcement.inspection.result-despite-findings", 1));
        _setValue(EnforcementViewsTest.<InspectionResult>select("检查结果"), InspectionResult.ORDERED);
        _setValue(
                _find(DateField.class, spec -> spec.withLabel("整改期限")).stream()
                        .filter(field -> field.getHelperText() == null
                                || field.getHelperText().isEmpty())
                        .findFirst()
                        .orElseThrow(),
                TODAY.plusDays(5));
        _click(_get(Button.class, spec -> spec.withText("保存检查记录")));
        NotificationsKt.expectNotifications(Texts.get("enforcement.finding.category-missing", "灭火器过期"));
        _setValue(EnforcementViewsTest.<HazardCategory>select("隐患类别"), HazardCategory.FIRE);
        _click(_get(Button.class, spec -> spec.withText("保存检查记录")));
        assertThat(inspections.list(InspectionFilter.ALL, PAGE).rows())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.result()).isEqualTo(InspectionResult.ORDERED);
                    assertThat(item.orderDueOn()).isEqualTo(TODAY.plusDays(5));
                });
        _get(InspectionView.class);
        assertThat(_find(Button.class, spec -> spec.withText("立案")))
                .as("villages never punish")
                .isEmpty();
        UI.getCurrent().navigate("inspections");
        assertThat(GridKt._size(_get(InspectionsView.class).grid)).isOne();
        go("inspections", "result=no_problem");
        assertThat(_find(com.vaadin.flow.component.grid.Grid.class)).isEmpty();
        go("inspections/new", "enterprise=" + enterprise);
        assertThat(_find(NoticeBar.class)).as("visited today").hasSize(1);
    }

    @Test
    void theOfficeLeadsACaseToItsDecision() {
        tenants.logIn(township, Role.SAFETY_OFFICE);
        UUID inspection = fixture.inspect(enterprise, InspectionKind.SPECIAL, TODAY);
        views.open();
        UI.getCurrent().navigate("inspections/" + inspection);
        _click(_get(Button.class, spec -> spec.withText("立案")));
        _click(_get(Button.class, spec -> spec.withText("确定")));
        NotificationsKt.expectNotifications(Texts.get("enforcement.case.title-missing"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("案由")), "虚构案");
        _click(_get(Button.class, spec -> spec.withText("确定")));
        _get(CaseView.class);
        _click(_get(Button.class, spec -> spec.withText("登记事实")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("违法事实")), "未建立责任制");
        _click(_get(Button.class, spec -> spec.withText("确定")));
        _click(_get(Button.class, spec -> spec.withText("作出决定")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("决定书文号")), "1号");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("依据")), "第九十四条");
        _click(_get(Button.class, spec -> spec.withText("添加处罚事项")));
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("罚款金额（元）")), new BigDecimal("20000"));
        _click(_get(Button.class, spec -> spec.withText("确定")));
        UUID id = cases.list(CaseFilter.ALL, PAGE).rows().get(0).id();
        assertThat(cases.get(id).state()).isEqualTo(CaseState.EXECUTION);
        assertThat(cases.get(id).inspectionId()).isEqualTo(inspection);
        _click(_get(Button.class, spec -> spec.withText("登记执行情况")));
        _click(_get(Button.class, spec -> spec.withText("确定")));
        assertThat(cases.get(id).state()).isEqualTo(CaseState.CLOSED);
        UI.getCurrent().navigate("enforcement-cases");
        assertThat(GridKt._size(_get(CasesView.class).grid)).isOne();
    }

    @Test
    void theEnterpriseReadsItsInspectionsAndNoCaseUnderWay() {
        tenants.logIn(township, Role.SAFETY_OFFICE);
        UUID inspection = fixture.inspect(enterprise, InspectionKind.SPECIAL, TODAY);
        fixture.established(enterprise, TODAY);
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        views.open();
        go("enterprises/" + enterprise, "tab=enforcement");
        assertThat(_find(com.vaadin.flow.router.RouterLink.class).stream()
                        .map(com.vaadin.flow.router.RouterLink::getText)
                        .filter(text -> text.contains("专项检查")))
                .hasSize(1);
        UI.getCurrent().navigate("inspections/" + inspection);
        assertThat(_find(NoticeBar.class)).as("why it was visited").hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withText("立案"))).isEmpty();
    }

    @Test
    void measuresTalksCreditAndInsuranceAreAdded() {
        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        for (String tab : Set.of("measures", "warnings", "credit", "insurance")) {
            go("incentives", "tab=" + tab);
            _click(_get(Button.class, spec -> spec.withText(Texts.get("enforcement.records.add." + tab))));
            _click(_get(Button.class, spec -> spec.withText("确定")));
            NotificationsKt.expectNotifications(Texts.get("enforcement.field.enterprise-first"));
            _click(_get(Button.class, spec -> spec.withText("取消")));
        }
    }
}
