package org.anbiao.dualreport.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.anbiao.dualreport.DualReportFixture.PICTURE;
import static org.anbiao.dualreport.DualReportFixture.TODAY;
import static org.anbiao.dualreport.DualReportFixture.point;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.dualreport.ReportDraft;
import org.anbiao.enforcement.CaseGround;
import org.anbiao.enforcement.CheckItem;
import org.anbiao.enforcement.CheckedEnterprise;
import org.anbiao.enforcement.InspectionService;
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

/** Pages of the dual report: the firm records, the office sees who has not, and finds grounds filled in. */
@DatabaseTest
class DualReportViewsTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    RiskPointService points;

    @Autowired
    InspectionService inspections;

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

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static int chips(String text) {
        return _find(StatusChip.class, spec -> spec.withText(text)).size();
    }

    @Test
    void theFirmRecordsBothAndTheOfficeSeesIt() {
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise));
        views.open();
        UI.getCurrent().navigate("dual-report");
        assertThat(chips("均未报告")).isOne();
        press("登记报监管部门");
        press("确定");
        NotificationsKt.expectNotifications(Texts.get("dualreport.no-risk-points"));
        points.add(enterprise, point("沉淀池", "监护"), Grading.direct(PointColor.RED, "有限空间", TODAY.minusDays(3)));
        press("确定");
        assertThat(chips("未报职代会")).isOne();
        assertThat(_find(Span.class, spec -> spec.withText("风险点：红 1 处，橙 0 处，黄 0 处，蓝 0 处")))
                .hasSize(1);
        press("登记报职代会");
        _setValue(_get(TextField.class, spec -> spec.withLabel("会议名称")), "虚构职代会第一次会议");
        press("确定");
        NotificationsKt.expectNotifications(Texts.get("dualreport.evidence-missing"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("会议名称")).getValue())
                .as("nothing typed is lost")
                .isEqualTo("虚构职代会第一次会议");
        _get(ReportSteps.Evidence.class).file = new ReportDraft.Evidence("签到.png", PICTURE);
        press("确定");
        assertThat(chips("均已报告")).isOne();
        assertThat(_find(Anchor.class, spec -> spec.withText("证明材料"))).hasSize(1);
        assertThat(_find(Anchor.class, spec -> spec.withText("当时的双报告表"))).hasSize(2);
        views.close();

        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("dual-reports");
        assertThat(_find(EmptyState.class)).as("the only firm gave it to both").hasSize(1);
        UI.getCurrent().navigate("dual-reports", QueryParameters.of("last", "1"));
        assertThat(GridKt._size(_get(DualReportsView.class).grid)).isOne();
        assertThat(_find(Anchor.class, spec -> spec.withText("导出名单"))).hasSize(1);
        UI.getCurrent().navigate("enterprises/" + enterprise, QueryParameters.of("tab", "dual-report"));
        assertThat(_find(Anchor.class, spec -> spec.withText("查看全部双报告记录"))).hasSize(1);
        UI.getCurrent().navigate("dual-report/" + enterprise);
        assertThat(chips("均已报告")).isOne();
        assertThat(_get(Anchor.class, spec -> spec.withText("登记检查（带出缺项）")).getHref())
                .isEqualTo("inspections/new?enterprise=" + enterprise);
        assertThat(_find(Button.class, spec -> spec.withText("撤销登记")))
                .as("the firm's own to take back")
                .isEmpty();
    }

    @Test
    void aLeaderReadsAndAStrangersAddressShowsNothing() {
        tenants.logIn(township, Role.LEADER);
        views.open();
        UI.getCurrent().navigate("dual-report/" + enterprise);
        assertThat(chips("均未报告")).isOne();
        assertThat(_find(Button.class, spec -> spec.withText("登记报监管部门"))).isEmpty();
        UI.getCurrent().navigate("dual-report/" + UUID.randomUUID());
        NotificationsKt.getNotifications();
        assertThat(_find(StatusChip.class)).isEmpty();
        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCaseBeginsWithTheWeightiestGroundAndKeepsWhatSomebodyTyped() {
        tenants.logIn(township, Role.SAFETY_OFFICE);
        CheckedEnterprise firm = inspections.enterprise(enterprise);
        views.open();
        UI.getCurrent().navigate("enforcement-cases");
        press("立案");
        ComboBox<CheckedEnterprise> field = _get(ComboBox.class, spec -> spec.withLabel("企业（场所）"));
        Select<CaseGround> ground =
                _get(_get(Dialog.class), Select.class, spec -> spec.withLabel(Texts.get("enforcement.field.ground")));
        TextField title = _get(TextField.class, spec -> spec.withLabel("案由"));
        _setValue(field, firm);
        assertThat(ground.getValue()).isEqualTo(CaseGround.MISSING_SYSTEM);
        assertThat(title.getValue()).isEqualTo("未建立安全生产责任制或规章制度");
        _click(_find(Button.class, spec -> spec.withText("填入案由")).get(3));
        assertThat(ground.getValue()).isEqualTo(CaseGround.MISSING_COMMITMENT);
        assertThat(title.getValue()).isEqualTo("未按规定作出安全承诺");
        _setValue(title, "我写的案由");
        field.setValue(null);
        assertThat(title.getValue()).isEqualTo("我写的案由");
        assertThat(_find(Button.class, spec -> spec.withText("填入案由"))).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void anInspectionTakesWhatIsMissingOverAndAsksForAnAnswer() {
        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("inspections/new", QueryParameters.of("enterprise", enterprise.toString()));
        _click(_find(Button.class, spec -> spec.withText("列入检查内容")).get(0));
        TextField line = _get(TextField.class, spec -> spec.withLabel(Texts.get("enforcement.item.text")));
        assertThat(line.getValue()).startsWith("核实是否建立：").contains("隐患排查治理制度");
        Select<CheckItem.Result> result =
                _get(Select.class, spec -> spec.withLabel(Texts.get("enforcement.item.result")));
        assertThat(result.getValue()).as("nobody has looked yet").isNull();
        press(Texts.get("enforcement.form.save"));
        NotificationsKt.expectNotifications(Texts.get("enforcement.item.unanswered", 1));
        assertThat(line.getValue()).as("nothing is lost").contains("隐患排查治理制度");
    }
}
