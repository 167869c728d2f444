package org.anbiao.risk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.anbiao.risk.RiskFixture.ROUTINE;
import static org.anbiao.risk.RiskFixture.TODAY;
import static org.anbiao.risk.RiskFixture.WATCHED;
import static org.anbiao.risk.RiskFixture.content;
import static org.anbiao.risk.RiskFixture.lec;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.QrCode;
import org.anbiao.identity.Role;
import org.anbiao.risk.AccidentType;
import org.anbiao.risk.ControlLevel;
import org.anbiao.risk.GivenFile;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.RiskKind;
import org.anbiao.risk.RiskMapService;
import org.anbiao.risk.RiskPoint;
import org.anbiao.risk.RiskPointService;
import org.anbiao.risk.SiteBoard;
import org.anbiao.risk.SiteBoardService;
import org.anbiao.risk.SiteCheck;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages of risk points, map and boards: they save what they ask for, refuse in words, and lose nothing. */
@DatabaseTest
class RiskViewsTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    RiskPointService points;

    @Autowired
    RiskMapService maps;

    @Autowired
    SiteBoardService boards;

    @Autowired
    ViewTester views;

    private UUID township;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        township = tenants.township(tenants.county());
        enterprise = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private static void go(String page, String query) {
        UI.getCurrent().navigate(page, QueryParameters.fromString(query));
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    @Test
    void theOwnStandardIsWrittenOnItsPageAndTheOfficeReadsIt() {
        views.open();
        UI.getCurrent().navigate("risk-standard");
        click("制定标准");
        click("确定");
        assertThat(NotificationsKt.getNotifications())
                .as("what is missing is said")
                .isNotEmpty();
        _setValue(_get(TextField.class, spec -> spec.withLabel("标准名称")), "本厂辨识评估标准");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("分级标准")), "红色由主要负责人管控");
        _setValue(_get(TextField.class, spec -> spec.withLabel("评审人")), "王虚构");
        click("确定");
        assertThat(_find(Span.class, spec -> spec.withText("《本厂辨识评估标准》第1版"))).hasSize(1);
        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.close();
        views.open();
        UI.getCurrent().navigate("risk-standard/" + enterprise);
        assertThat(_find(Span.class, spec -> spec.withText("《本厂辨识评估标准》第1版"))).hasSize(1);
        UI.getCurrent().navigate("enterprises/" + enterprise, QueryParameters.of("tab", "risk"));
        assertThat(_find(Span.class).stream().map(Span::getText))
                .anyMatch(text -> text.startsWith("辨识评估标准：《本厂辨识评估标准》第1版"));
    }

    @Test
    void aPointIsAddedByTheThreeFactorsAndARedOneAsksForItsDutiesFirst() {
        views.open();
        UI.getCurrent().navigate("risk-points");
        click("新增风险点");
        _setValue(_get(TextField.class, spec -> spec.withLabel("风险点")), "沉淀池清淤");
        _setValue(_get(TextField.class, spec -> spec.withLabel("位置")), "沉淀池");
        choose("类别", RiskKind.BEHAVIOUR);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("危险因素")), "缺氧");
        accidents().setValue(Set.of(AccidentType.POISONING));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("管控措施")), "先通风再检测后作业");
        choose("管控层级", ControlLevel.COMPANY);
        _setValue(_get(TextField.class, spec -> spec.withLabel("责任人")), "王虚构");
        assertThat(_find(TextField.class, spec -> spec.withLabel("24小时值守"))).isEmpty();
        choose("可能性 L", new BigDecimal("3"));
        choose("暴露频次 E", new BigDecimal("3"));
        choose("后果 C", new BigDecimal("40"));
        assertThat(_find(Span.class, spec -> spec.withText("D ＝ L×E×C ＝ 360"))).hasSize(1);
        click("确定");
        NotificationsKt.expectNotifications(Texts.get("risk.duty.monitoring"));
        assertThat(points.of(enterprise)).isEmpty();
        _setValue(_get(TextField.class, spec -> spec.withLabel("智能监测设施")), "气体检测报警仪");
        _setValue(_get(TextField.class, spec -> spec.withLabel("24小时值守")), "门卫室");
        click("确定");
        assertThat(points.of(enterprise)).singleElement().satisfies(point -> assertThat(point.color())
                .isEqualTo(PointColor.RED));
        assertThat(GridKt._size(_get(RiskPointsView.class).grid)).isOne();
        assertThat(_get(NoticeBar.class).getText()).isEqualTo(Texts.get("risk.full.never", 3));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<AccidentType> accidents() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel("可能导致的事故"));
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(String label, T value) {
        Select<T> select = _find(Select.class, spec -> spec.withLabel(label)).stream()
                .filter(one -> one.getParent()
                        .filter(parent -> !(parent instanceof org.anbiao.common.ui.FilterBar))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        select.setValue(value);
    }

    @Test
    void theHistoryOfAPointIsOnItsPageAndAFilterIsInTheAddress() {
        UUID id = points.add(enterprise, content("切割机", "切割车间", ROUTINE), lec("1,10,15", "", TODAY.minusDays(9)));
        points.add(enterprise, content("堆场", "堆场", ROUTINE), lec("1,1,1", "", TODAY));
        points.regrade(id, 1, lec("6,2,15", "换机后锯片外露", TODAY), WATCHED);
        views.open();
        UI.getCurrent().navigate("risk-point/" + id);
        assertThat(_find(StatusChip.class, spec -> spec.withText("橙色·较大风险"))).hasSize(2);
        assertThat(_find(Span.class, spec -> spec.withText("理由：换机后锯片外露"))).hasSize(1);
        assertThat(_find(Span.class, spec -> spec.withText("LEC法：L 1 × E 10 × C 15 ＝ 150")))
                .hasSize(1);
        go("risk-points", "color=orange");
        assertThat(GridKt._size(_get(RiskPointsView.class).grid)).isOne();
        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.close();
        views.open();
        UI.getCurrent().navigate("risks");
        assertThat(GridKt._size(_get(RisksView.class).grid)).isOne();
        go("risks", "all=1");
        assertThat(GridKt._size(_get(RisksView.class).grid)).isEqualTo(2);
        go("risks", "all=1&raised=1");
        assertThat(GridKt._size(_get(RisksView.class).grid)).isOne();
    }

    @Test
    void aPointIsPlacedByPointerAndByNumbers() {
        UUID id = points.add(enterprise, content("切割机", "切割车间", ROUTINE), lec("1,10,15", "", TODAY));
        maps.add(enterprise, "厂区平面图", new GivenFile("图.png", QrCode.png("plan", 4)));
        views.open();
        UI.getCurrent().navigate("risk-map");
        click("放到图上");
        RiskMapView.Choices choices = choices();
        choices.clicked(0.25, 0.75);
        assertThat(points.get(id).spot())
                .extracting(RiskPoint.Spot::x, RiskPoint.Spot::y)
                .containsExactly(0.25, 0.75);
        assertThat(_find(Span.class, spec -> spec.withText("切割车间 · 距左 25%，距上 75%")))
                .hasSize(1);
        _setValue(_get(NumberField.class, spec -> spec.withLabel("距左 %")), 40.0);
        click("确定位置");
        assertThat(points.get(id).spot()).extracting(RiskPoint.Spot::x).isEqualTo(0.4);
        _setValue(_get(NumberField.class, spec -> spec.withLabel("距上 %")), 140.0);
        click("确定位置");
        NotificationsKt.expectNotifications(Texts.get("risk.map.outside"));
        assertThat(points.get(id).spot()).extracting(RiskPoint.Spot::y).isEqualTo(0.75);
        click("移出此图");
        assertThat(points.get(id).spot()).isNull();
    }

    private RiskMapView.Choices choices() {
        RiskMapView view = _get(RiskMapView.class);
        return view.new Choices(enterprise, maps.of(enterprise).get(0));
    }

    @Test
    void aBoardProposesItsStateAndRecordsItOnceAsked() {
        SiteBoard.FIVE_S
                .items()
                .forEach(item -> boards.check(
                        enterprise,
                        SiteBoard.FIVE_S,
                        item,
                        new SiteCheck.Draft(
                                TODAY,
                                SiteCheck.Result.MET,
                                "",
                                30,
                                "林虚构",
                                new GivenFile("现场.png", QrCode.png("site", 4)))));
        views.open();
        UI.getCurrent().navigate("site-boards");
        click("登记强化5S");
        click("确定");
        assertThat(boards.of(enterprise, SiteBoard.FIVE_S).adoption()).isNotNull();
        assertThat(_find(Button.class, spec -> spec.withText("登记强化5S"))).isEmpty();
        tenants.logIn(township, Role.LEADER);
        views.close();
        views.open();
        UI.getCurrent().navigate("site-boards/" + enterprise);
        assertThat(_find(Button.class, spec -> spec.withText("登记检查"))).isEmpty();
        go("enterprises/" + enterprise, "tab=risk");
        assertThat(_find(Span.class, spec -> spec.withText("5S现场管理：5/5 项达标"))).hasSize(1);
    }
}
