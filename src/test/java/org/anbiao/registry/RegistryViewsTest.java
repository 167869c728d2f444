package org.anbiao.registry;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RegistryViewsTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    ViewTester views;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseDirectory directory;

    @Autowired
    AdoptionService adoptions;

    @Autowired
    EnterpriseLifecycle lifecycle;

    @Autowired
    RiskGradeService grades;

    private UUID township;
    private UUID village;

    @BeforeEach
    void open() {
        township = fixture.township(fixture.county());
        village = fixture.unit(township, "village", "东村");
        fixture.unit(township, "village", "西村");
        fixture.logIn(township, Role.SAFETY_OFFICE);
        views.open();
    }

    @AfterEach
    void close() {
        views.close();
        fixture.logOut();
    }

    private EnterpriseId register(String name) {
        return enterprises.register(RegistrySamples.enterprise(name, village, township));
    }

    private void reopenAs(Role role, UUID unit, UUID enterprise) {
        views.close();
        fixture.logIn(fixture.member(township, role, unit, enterprise));
        views.open();
    }

    @Test
    void theListIsFilteredByTheAddress() {
        register("虚构甲厂");
        register("虚构乙厂");

        UI.getCurrent().navigate("enterprises");
        assertThat(_size(_get(Grid.class))).isEqualTo(2);

        UI.getCurrent().navigate("enterprises", QueryParameters.simple(Map.of("q", "乙厂", "color", "nonsense")));
        assertThat(_size(_get(Grid.class))).isEqualTo(1);
        assertThat(_get(TextField.class, spec -> spec.withLabel("搜索")).getValue())
                .isEqualTo("乙厂");

        _setValue(_get(Select.class, spec -> spec.withLabel("整体风险")), "red");
        _assertOne(Span.class, spec -> spec.withText("没有符合条件的企业"));
    }

    @Test
    void aLeaderSeesNoWayToChangeAnything() {
        EnterpriseId id = register("虚构甲厂");
        reopenAs(Role.LEADER, null, null);

        UI.getCurrent().navigate("enterprises");
        _assertNone(Button.class, spec -> spec.withText("新增企业"));
        _assertNone(Button.class, spec -> spec.withText("导入"));
        UI.getCurrent().navigate("enterprises/" + id);
        _assertNone(Button.class, spec -> spec.withText("修改"));
        _assertNone(MenuBar.class);
    }

    @Test
    void anEnterpriseIsAddedAndWrongFieldsAreMarked() {
        UI.getCurrent().navigate("enterprises/new");
        _setValue(_get(TextField.class, spec -> spec.withLabel("统一社会信用代码")), "91350500MA0000001Z");
        _click(_get(Button.class, spec -> spec.withText("保存")));

        TextField code = _get(TextField.class, spec -> spec.withLabel("统一社会信用代码"));
        assertThat(code.isInvalid()).isTrue();
        assertThat(code.getErrorMessage()).contains("统一社会信用代码");
        assertThat(_get(TextField.class, spec -> spec.withLabel("名称")).isInvalid())
                .isTrue();

        _setValue(code, RegistrySamples.code().toLowerCase());
        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), "虚构甲厂");
        select("村（社区）", 0);
        select("直接监管单位", 0);
        _click(_get(Button.class, spec -> spec.withText("保存")));

        assertThat(directory.rows(EnterpriseFilter.ACTIVE, new PageRequest(0, 10)))
                .extracting(EnterpriseListItem::name)
                .containsExactly("虚构甲厂");
        assertThat(_get(H2.class).getText()).isEqualTo("虚构甲厂");
    }

    @SuppressWarnings("unchecked")
    private static void select(String label, int index) {
        ComboBox<Object> box = _get(ComboBox.class, spec -> spec.withLabel(label));
        _setValue(box, box.getListDataView().getItem(index));
    }

    @Test
    void theFormSaysThatSomebodyElseWasFaster() {
        EnterpriseId id = register("虚构甲厂");
        UI.getCurrent().navigate("enterprises/" + id + "/edit");
        Enterprise now = enterprises.get(id);
        enterprises.revise(id, 0, now.data().profile(), now.data().figures(), LocalDate.of(2025, 1, 1));

        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), "虚构甲厂二");
        _click(_get(Button.class, spec -> spec.withText("保存")));

        assertThat(enterprises.get(id).data().profile().name()).isEqualTo("虚构甲厂");
    }

    @Test
    void theFileShowsAnyPastDay() {
        EnterpriseId id = register("虚构甲厂");
        grades.grade(id, RiskColor.RED, LocalDate.of(2025, 3, 1), "粉尘作业", null);
        grades.grade(id, RiskColor.BLUE, LocalDate.of(2025, 9, 1), "完成整改", null);

        UI.getCurrent().navigate("enterprises/" + id);
        assertThat(chips()).contains("蓝色", "小微企业", "在营");

        UI.getCurrent().navigate("enterprises/" + id, QueryParameters.simple(Map.of("date", "2025-05-01")));
        assertThat(chips()).contains("红色");
        UI.getCurrent().navigate("enterprises/" + id, QueryParameters.simple(Map.of("date", "2024-01-01")));
        assertThat(chips()).contains("未评定");
        _assertOne(Span.class, spec -> spec.withText("这一天该企业还没有纳入底数。"));
    }

    private static List<String> chips() {
        return _find(Span.class, spec -> spec.withClasses("chip")).stream()
                .map(Span::getText)
                .toList();
    }

    @Test
    void aFactIsRecordedInItsDialogAndRefusalsKeepItOpen() {
        EnterpriseId id = register("虚构甲厂");
        UI.getCurrent().navigate("enterprises/" + id, QueryParameters.simple(Map.of("tab", "facts")));
        _click(_find(Button.class, spec -> spec.withText("登记达标")).get(0));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("达标日期")), LocalDate.of(2017, 1, 1));
        _click(_get(Button.class, spec -> spec.withText("确定")));
        _assertOne(Dialog.class);

        _setValue(_get(DatePicker.class, spec -> spec.withLabel("达标日期")), LocalDate.of(2025, 1, 1));
        _click(_get(Button.class, spec -> spec.withText("确定")));

        _assertNone(Dialog.class);
        assertThat(adoptions.history(id)).singleElement().satisfies(fact -> assertThat(fact.kind())
                .isEqualTo(AdoptionKind.RESPONSIBILITY_SCHEME));
        assertThat(chips()).contains("已达标");
    }

    @Test
    void theSupervisorGradesFromTheFile() {
        EnterpriseId id = register("虚构甲厂");
        UI.getCurrent().navigate("enterprises/" + id);
        _click(_get(Button.class, spec -> spec.withText("评定风险等级")));
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("整体风险")), RiskColor.ORANGE);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "有限空间作业");
        _click(_get(Button.class, spec -> spec.withText("确定")));

        assertThat(grades.history(id)).hasSize(1);
        assertThat(chips()).contains("橙色");
    }

    @Test
    void theFileShowsTheProposalWithItsReasonsAndAsksAReasonOnlyForAnotherColour() {
        EnterpriseId id = register("虚构甲厂");
        UI.getCurrent().navigate("enterprises/" + id);
        _click(_get(Button.class, spec -> spec.withText("评定风险等级")));
        assertThat(_find(ListItem.class)).extracting(ListItem::getText).contains("没有登记在任的安全生产管理人员");
        _click(_get(Button.class, spec -> spec.withText("确定")));

        assertThat(grades.history(id)).singleElement().satisfies(grade -> {
            assertThat(grade.color()).isEqualTo(RiskColor.ORANGE);
            assertThat(grade.reason()).isEmpty();
        });
        _click(_get(Button.class, spec -> spec.withText("评定风险等级")));
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("整体风险")), RiskColor.BLUE);
        _click(_get(Button.class, spec -> spec.withText("确定")));
        _assertOne(Dialog.class);
        assertThat(grades.history(id)).hasSize(1);
    }

    @Test
    void aClosedEnterpriseIsReopenedFromItsFile() {
        EnterpriseId id = register("虚构甲厂");
        lifecycle.close(id, 0, LocalDate.of(2025, 3, 1), "停产");
        UI.getCurrent().navigate("enterprises/" + id);
        _assertNone(Button.class, spec -> spec.withText("修改"));
        _click(_get(Button.class, spec -> spec.withText("恢复经营")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "复产");
        _click(_get(Button.class, spec -> spec.withText("确定")));

        assertThat(chips()).contains("在营");
        _assertOne(Button.class, spec -> spec.withText("修改"));
    }

    @Test
    void everyTabOpens() {
        EnterpriseId id = register("虚构甲厂");
        UI.getCurrent().navigate("enterprises/" + id);
        Tabs tabs = _get(Tabs.class);
        for (Tab tab : _find(Tab.class)) {
            tabs.setSelectedTab(tab);
            assertThat(tab.getLabel()).isNotBlank().doesNotContain("!");
        }
        assertThat(_find(Grid.class)).hasSize(2);
    }

    @Test
    void anEnterprisesOwnPeopleOpenTheirFileWithoutItsAddress() {
        EnterpriseId id = register("虚构甲厂");
        EnterpriseId other = register("虚构乙厂");
        reopenAs(Role.ENTERPRISE_PRINCIPAL, null, id.value());

        UI.getCurrent().navigate("my-enterprise");
        assertThat(_get(H2.class).getText()).isEqualTo("虚构甲厂");
        _assertOne(Button.class, spec -> spec.withText("修改"));
        _assertNone(MenuBar.class);
        _assertNone(Button.class, spec -> spec.withText("评定风险等级"));

        UI.getCurrent().navigate("enterprises");
        assertThat(_size(_get(Grid.class))).isEqualTo(1);
        assertThat(other).isNotEqualTo(id);
    }

    @Test
    void theImportPageExplainsItsSteps() {
        UI.getCurrent().navigate("enterprises/import");

        assertThat(_find(ListItem.class)).hasSize(4);
    }
}
