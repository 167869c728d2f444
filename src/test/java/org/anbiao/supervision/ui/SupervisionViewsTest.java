package org.anbiao.supervision.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.identity.Role;
import org.anbiao.supervision.AssignmentService;
import org.anbiao.supervision.EnterprisePlans;
import org.anbiao.supervision.ExpertPoolService;
import org.anbiao.supervision.FollowUpState;
import org.anbiao.supervision.HelpVisitDraft;
import org.anbiao.supervision.HelpVisitFilter;
import org.anbiao.supervision.HelpVisitService;
import org.anbiao.supervision.InstitutionKind;
import org.anbiao.supervision.RandomDrawService;
import org.anbiao.supervision.ServiceAssignment;
import org.anbiao.supervision.ServiceForm;
import org.anbiao.supervision.ServiceInstitution;
import org.anbiao.supervision.ServicePurpose;
import org.anbiao.supervision.SupervisedUnit;
import org.anbiao.supervision.TeamMember;
import org.anbiao.supervision.TeamSide;
import org.anbiao.supervision.UnitFilter;
import org.anbiao.supervision.UnitFinding;
import org.anbiao.supervision.UnitFindingKind;
import org.anbiao.supervision.UnitSupervision;
import org.anbiao.supervision.VisitFinding;
import org.anbiao.supervision.VisitItemKind;
import org.anbiao.supervision.VisitTopic;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of supervision: they record, say what is missing, warn, and lead to the end. */
@DatabaseTest
class SupervisionViewsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final PageRequest PAGE = new PageRequest(0, 10);

    @Autowired
    TenantFixture tenants;

    @Autowired
    HelpVisitService visits;

    @Autowired
    ExpertPoolService pool;

    @Autowired
    AssignmentService assignments;

    @Autowired
    InspectionService inspections;

    @Autowired
    EnterprisePlans plans;

    @Autowired
    RandomDrawService draws;

    @Autowired
    UnitSupervision units;

    @Autowired
    JdbcClient jdbc;

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

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void write(String label, String text) {
        _setValue(_get(TextArea.class, spec -> spec.withLabel(label)), text);
    }

    private static void line(String label, String text) {
        _setValue(_get(TextField.class, spec -> spec.withLabel(label)), text);
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    private UUID visit() {
        return visits.record(new HelpVisitDraft(
                enterprise,
                TODAY,
                "一组",
                List.of(new TeamMember("虚构专家", TeamSide.EXPERT, "", null, null)),
                List.of(VisitTopic.FIRE),
                "消防设施基本完好",
                "",
                List.of(new VisitFinding(VisitItemKind.FINDING, "通道堵塞", "清理", TODAY, "", null, false, ""))));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aVillageWorkerRecordsAVisitAndIsToldWhatIsMissing() {
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, east, null));
        views.open();
        go("help-visits/new", "enterprise=" + enterprise);
        click("保存帮扶记录");
        NotificationsKt.expectNotifications(Texts.get("supervision.visit.topic-missing"));
        _setValue(_get(CheckboxGroup.class, spec -> spec.withLabel("帮扶内容")), Set.of(VisitTopic.FIRE));
        write("帮扶情况", "消防设施基本完好");
        click("添加问题或建议");
        click("保存帮扶记录");
        NotificationsKt.expectNotifications(Texts.get("supervision.visit.finding-missing"));
        assertThat(_find(Select.class, spec -> spec.withLabel("隐患类别")))
                .as("asked for hazards alone")
                .isEmpty();
        write("内容", "消火栓被遮挡");
        _setValue(SupervisionViewsTest.<VisitItemKind>select("类别"), VisitItemKind.HAZARD);
        click("保存帮扶记录");
        NotificationsKt.expectNotifications(Texts.get("supervision.due-missing"));
        _setValue(_get(DateField.class, spec -> spec.withLabel("完成期限")), TODAY.plusDays(5));
        click("保存帮扶记录");
        NotificationsKt.expectNotifications(Texts.get("supervision.visit.category-missing", "消火栓被遮挡"));
        _setValue(SupervisionViewsTest.<HazardCategory>select("隐患类别"), HazardCategory.FIRE);
        click("保存帮扶记录");
        assertThat(visits.list(HelpVisitFilter.ALL, PAGE).rows())
                .singleElement()
                .satisfies(item -> assertThat(item.open()).isEqualTo(1));
        _get(HelpVisitView.class);
        UI.getCurrent().navigate("help-visits");
        assertThat(GridKt._size(_get(HelpVisitsView.class).grid)).isOne();
        go("help-visits", "topic=emergency");
        assertThat(_find(com.vaadin.flow.component.grid.Grid.class)).isEmpty();
    }

    @Test
    void theEnterpriseAnswersAndTheOfficeCloses() {
        tenants.logIn(township, Role.SAFETY_OFFICE);
        UUID visit = visit();
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        views.open();
        UI.getCurrent().navigate("help-visits");
        assertThat(_find(Button.class, spec -> spec.withText("登记帮扶"))).isEmpty();
        UI.getCurrent().navigate("help-visits/" + visit);
        click("答复");
        write("整改或落实情况", "已清理");
        click("确定");
        assertThat(visits.items(visit).get(0).state()).isEqualTo(FollowUpState.ANSWERED);
        assertThat(_find(Button.class, spec -> spec.withText("办结"))).isEmpty();
        views.close();
        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("help-visits/" + visit);
        click("办结");
        click("确定");
        NotificationsKt.expectNotifications(Texts.get("supervision.note-missing"));
        write("核查情况", "现场已核查");
        click("确定");
        assertThat(visits.items(visit).get(0).state()).isEqualTo(FollowUpState.CLOSED);
    }

    @Test
    @SuppressWarnings("unchecked")
    void assigningAReviewToAFormerAdviserWarnsAndAsksForAReason() {
        tenants.logIn(township, Role.SAFETY_OFFICE);
        UUID firm = pool.save(
                null, new ServiceInstitution.Draft("虚构安技公司", InstitutionKind.SERVICE, "工贸", "资质", null, "", null));
        assignments.assign(new ServiceAssignment.Draft(
                ServicePurpose.ADVICE, enterprise, firm, null, ServiceForm.PURCHASE, "1号", "", TODAY, ""));
        views.open();
        go("experts", "tab=assignments");
        assertThat(GridKt._size(_get(ExpertsView.class).grid)).isOne();
        click("委派服务");
        ComboBox<Object> field = _get(ComboBox.class, spec -> spec.withLabel("企业"));
        _setValue(field, inspections.enterprise(enterprise));
        _setValue(
                SupervisionViewsTest.<ServiceInstitution>select("服务机构"),
                pool.institutions("").get(0));
        assertThat(_find(NoticeBar.class)).isEmpty();
        _setValue(findPurpose(), ServicePurpose.GRADING_REVIEW);
        assertThat(_find(NoticeBar.class)).hasSize(1);
        line("合同或协议", "2号");
        click("确定");
        assertThat(assignments.list("", ServicePurpose.GRADING_REVIEW, PAGE).total())
                .isZero();
        write("仍要指派的理由", "全县仅此一家");
        click("确定");
        assertThat(assignments.list("", ServicePurpose.GRADING_REVIEW, PAGE).rows())
                .singleElement()
                .satisfies(one -> assertThat(one.conflictReason()).isEqualTo("全县仅此一家"));
        go("experts", "tab=assignments&purpose=grading_review");
        _click((Button) GridKt._getCellComponent(_get(ExpertsView.class).grid, 0, ExpertGrids.ENDED));
        click("确定");
        NotificationsKt.expectNotifications(Texts.get("supervision.assignment.end-reason-missing"));
        line("结束原因", "服务走过场");
        click("确定");
        assertThat(assignments.list("", ServicePurpose.GRADING_REVIEW, PAGE).rows())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.endedOn()).isEqualTo(TODAY);
                    assertThat(one.endReason()).isEqualTo("服务走过场");
                });
        go("experts", "tab=institutions");
        assertThat(GridKt._size(_get(ExpertsView.class).grid)).isOne();
        UI.getCurrent().navigate("experts/institutions/" + firm);
        click("登记监督情况");
        write("情况", "资料规范");
        click("确定");
        assertThat(pool.records(firm)).hasSize(1);
    }

    /** The page has one as a filter, the dialog another. */
    @SuppressWarnings("unchecked")
    private static Select<ServicePurpose> findPurpose() {
        return (Select<ServicePurpose>) _find(Select.class, spec -> spec.withLabel("服务事项")).stream()
                .filter(select -> !select.isEmptySelectionAllowed())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlanTakesUpWhatIsKnownAndShowsItsProgress() {
        tenants.asSystem(township, () -> jdbc.sql("update enterprise set key_enterprise = true where id = ?")
                .param(enterprise)
                .update());
        tenants.logIn(township, Role.SAFETY_OFFICE);
        visit();
        UUID plan = plans.open(enterprise, org.anbiao.supervision.PlanReason.KEY, "提升消防水平", "虚构领导");
        views.open();
        UI.getCurrent().navigate("enterprise-plans");
        assertThat(GridKt._size(_get(EnterprisePlansView.class).grid)).isOne();
        UI.getCurrent().navigate("enterprise-plans/" + plan);
        click("列入方案");
        line("责任人", "虚构王");
        _setValue(_get(DateField.class, spec -> spec.withLabel("完成期限")), TODAY.plusDays(9));
        click("确定");
        assertThat(plans.items(plan)).singleElement().satisfies(item -> assertThat(item.weakness())
                .isEqualTo("通道堵塞"));
        assertThat(_find(Button.class, spec -> spec.withText("列入方案"))).isEmpty();
        UI.getCurrent().navigate("enterprises/" + enterprise, QueryParameters.fromString("tab=supervision"));
        assertThat(_find(com.vaadin.flow.router.RouterLink.class).stream()
                        .map(link -> link.getHref())
                        .filter(href -> href.equals("enterprise-plans/" + plan)))
                .hasSize(1);
    }

    @Test
    void aDrawSaysFromHowManyAndIsVerified() {
        for (int i = 0; i < 4; i++) {
            tenants.enterprise(township, east, "虚构企业" + i);
        }
        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("random-draws");
        click("随机抽取");
        line("名称", "一季度抽查");
        _setValue(_get(IntegerField.class), 9);
        click("确定");
        NotificationsKt.expectNotifications(Texts.get("supervision.draw.too-many", 9, 5));
        _setValue(_get(IntegerField.class), 2);
        click("确定");
        UUID id = draws.list(PAGE).rows().get(0).id();
        assertThat(draws.drawn(id)).hasSize(2);
        click("重新抽取核对");
        assertThat(_get(NoticeBar.class).getElement().getTextRecursively()).contains("核对一致");
        UI.getCurrent().navigate("random-draws");
        assertThat(GridKt._size(_get(RandomDrawsView.class).grid)).isOne();
    }

    @Test
    void aUnitSeesAndAnswersWhatWasFound() {
        tenants.logIn(township, Role.SAFETY_OFFICE);
        UUID id = units.find(new UnitFinding.Draft(
                new SupervisedUnit(township, east, "东溪村"),
                UnitFindingKind.COPYING,
                "方案照搬照抄",
                "重新制定",
                TODAY,
                TODAY.plusDays(7),
                List.of(),
                List.of()));
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, east, null));
        views.open();
        UI.getCurrent().navigate("unit-supervision");
        assertThat(GridKt._size(_get(UnitSupervisionView.class).grid)).isOne();
        assertThat(_find(Button.class, spec -> spec.withText("登记问题"))).isEmpty();
        UI.getCurrent().navigate("unit-supervision/" + id);
        click("答复");
        write("整改情况", "已重新制定");
        click("确定");
        assertThat(units.finding(id).state()).isEqualTo(FollowUpState.ANSWERED);
        go("unit-supervision", "tab=meetings");
        click("登记会议");
        line("主持人", "虚构书记");
        line("议题", "专题研究标准化");
        write("议定事项", "逐户走访");
        click("确定");
        assertThat(units.meetings(UnitFilter.ALL, PAGE).total()).isEqualTo(1);
        go("unit-supervision", "tab=records");
        assertThat(GridKt._size(_get(UnitSupervisionView.class).grid)).isOne();
    }
}
