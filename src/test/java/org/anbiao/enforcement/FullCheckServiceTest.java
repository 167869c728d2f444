package org.anbiao.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.identity.Role;
import org.anbiao.norms.OwnPoint;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.OwnSetService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Authorities check by the same lists, and everything at each directly supervised enterprise once a year. */
@DatabaseTest
@Import(EnforcementFixture.class)
class FullCheckServiceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final int YEAR = TODAY.getYear();
    private static final PageRequest PAGE = new PageRequest(0, 10);

    @Autowired
    TenantFixture tenants;

    @Autowired
    InspectionService inspections;

    @Autowired
    InspectionLists lists;

    @Autowired
    FullCheckService checks;

    @Autowired
    OwnSetService sets;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID department;
    private UUID section;
    private UUID east;
    private UUID gas;
    private UUID stone;

    @BeforeEach
    void enterprises() {
        county = tenants.county();
        township = tenants.township(county);
        department = tenants.department(county);
        section = tenants.unit(department, "section", "燃气股");
        east = tenants.unit(township, "village", "东溪村");
        gas = tenants.enterprise(township, east, department, section, "虚构燃气站");
        stone = tenants.enterprise(township, east, "虚构石材厂");
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private void asSection() {
        tenants.logIn(tenants.member(department, Role.SECTION_WORKER, section, null));
    }

    private void asTownship() {
        tenants.logIn(tenants.member(township, Role.SAFETY_OFFICE, null, null));
    }

    private static FullCheckFilter year(int year) {
        return new FullCheckFilter(year, "", true, false);
    }

    private List<String> lacking(FullCheckFilter filter) {
        return checks.page(filter, PAGE).rows().stream()
                .map(FullCheck::enterpriseName)
                .toList();
    }

    @Test
    void whoeverSupervisesDirectlySeesWhoStillLacksTheYearsFullCheck() {
        asSection();
        assertThat(lacking(year(YEAR))).containsExactly("虚构燃气站");
        asTownship();
        assertThat(lacking(year(YEAR)))
                .as("the department's is not the township's")
                .containsExactly("虚构石材厂");
        inspections.record(EnforcementFixture.draft(stone, InspectionKind.SPECIAL, TODAY));
        assertThat(checks.progress(year(YEAR))).isEqualTo(new FullCheckService.Progress(1, 1));
        assertThat(checks.page(year(YEAR), PAGE).total()).isZero();
        assertThat(checks.page(new FullCheckFilter(YEAR, "石材", false, false), PAGE)
                        .rows())
                .singleElement()
                .satisfies(one -> assertThat(one.checkedOn()).isEqualTo(TODAY));
        assertThat(lacking(year(YEAR - 1))).as("another year is another check").containsExactly("虚构石材厂");
    }

    @Test
    void aPartialCheckOrAnotherAuthoritysDoesNotCountAndIsShown() {
        asTownship();
        inspections.record(EnforcementFixture.draft(gas, InspectionKind.SPECIAL, TODAY));
        asSection();
        assertThat(checks.page(year(YEAR), PAGE).rows()).singleElement().satisfies(one -> {
            assertThat(one.inspectionId()).isNull();
            assertThat(one.lastOn()).isEqualTo(TODAY);
            assertThat(one.others()).isNotEmpty();
        });
        UUID id = inspections.record(EnforcementFixture.draft(gas, InspectionKind.SPECIAL, TODAY));
        assertThat(lacking(year(YEAR))).isEmpty();
        tenants.asSystem(department, () -> jdbc.sql("update inspection set full_check = false where id = ?")
                .param(id)
                .update());
        assertThat(lacking(year(YEAR))).containsExactly("虚构燃气站");
    }

    @Test
    void aVillageSeesItsOwnAndAnAreaAuthorityThoseBelowIt() {
        UUID west = tenants.unit(township, "village", "西山村");
        tenants.enterprise(township, west, "虚构茶厂");
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, east, null));
        assertThat(lacking(year(YEAR))).containsExactly("虚构石材厂");
        tenants.logIn(county, Role.LEADER);
        assertThat(lacking(year(YEAR))).isEmpty();
        assertThat(lacking(new FullCheckFilter(YEAR, "", true, true)))
                .contains("虚构石材厂", "虚构茶厂")
                .hasSize((int) checks.progress(new FullCheckFilter(YEAR, "", true, true))
                        .lacking());
        tenants.logIn(tenants.county(), Role.LEADER);
        assertThat(lacking(new FullCheckFilter(YEAR, "", true, true))).isEmpty();
    }

    @Test
    void anInspectionIsDoneByTheEnterprisesListAndEachPointNotKeptIsAHazard() {
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, stone));
        sets.compose(
                stone,
                OwnSet.Kind.LIST,
                "本厂检查清单",
                "",
                List.of(OwnPoint.own("设备", "防护罩齐全", "", "《安全生产法》", ""), OwnPoint.own("设备", "灭火器有效", "")));
        assertThatThrownBy(() -> lists.of(stone)).isInstanceOf(AccessDeniedException.class);
        asTownship();
        CheckListChoice list = lists.of(stone).get(0);
        assertThat(list.name()).contains("本厂检查清单").contains("第 1 版");
        assertThat(list.points()).extracting(CheckListChoice.Point::basis).containsExactly("《安全生产法》", "");
        InspectionDraft draft = new InspectionDraft(
                stone,
                InspectionKind.SPECIAL,
                true,
                TODAY,
                "虚构检查员",
                "",
                List.of("现场作业"),
                List.of(
                        new CheckItem(list.points().get(0).text(), CheckItem.Result.NOT_MET, ""),
                        new CheckItem(list.points().get(1).text(), CheckItem.Result.MET, "")),
                List.of(),
                InspectionResult.NO_PROBLEM,
                "",
                null,
                "",
                "",
                List.of(),
                "",
                null,
                "企业负责人外出");
        assertThatThrownBy(() -> inspections.record(draft.byList(list.name())))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("enforcement.inspection.not-met"));
        Inspection kept = inspections.get(inspections.record(draft));
        assertThat(kept.listName()).isEmpty();
        InspectionDraft byList = new InspectionDraft(
                        stone,
                        InspectionKind.SPECIAL,
                        true,
                        TODAY.minusDays(1),
                        "虚构检查员",
                        "",
                        List.of("现场作业"),
                        draft.items(),
                        List.of(new Finding("防护罩缺失", "", HazardCategory.MACHINERY, false, "", TODAY, List.of(), null)),
                        InspectionResult.CORRECTED,
                        "",
                        null,
                        "",
                        "复查",
                        List.of(),
                        "",
                        null,
                        "企业负责人外出")
                .byList(list.name());
        Inspection done = inspections.get(inspections.record(byList));
        assertThat(done.listName()).isEqualTo(list.name());
        assertThat(done.findings()).singleElement().satisfies(one -> assertThat(one.hazardId())
                .isNotNull());
        asSection();
        assertThatThrownBy(() -> lists.of(stone)).isInstanceOf(DomainException.class);
    }

    private static InspectionDraft kept(UUID enterprise, CheckItem... items) {
        InspectionDraft bare = EnforcementFixture.draft(enterprise, InspectionKind.SPECIAL, TODAY);
        return new InspectionDraft(
                enterprise,
                bare.kind(),
                true,
                TODAY,
                bare.inspectors(),
                "",
                bare.subjects(),
                List.of(items),
                List.of(),
                bare.result(),
                "",
                null,
                "",
                "",
                List.of(),
                "",
                null,
                "企业负责人外出");
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    @Test
    void eachPointOfTheListHasToBeAnsweredWhoeverSendsIt() {
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, stone));
        sets.compose(
                stone,
                OwnSet.Kind.LIST,
                "本厂检查清单",
                "",
                List.of(OwnPoint.own("设备", "防护罩齐全", ""), OwnPoint.own("仓库", "防护罩齐全", "")));
        asTownship();
        String list = lists.of(stone).get(0).name();
        CheckItem guard = new CheckItem("防护罩齐全", CheckItem.Result.MET, "");
        CheckItem other = new CheckItem("另查的一项", CheckItem.Result.MET, "");
        refused(
                "enforcement.item.unanswered",
                () -> inspections.record(kept(stone).byList(list)));
        refused(
                "enforcement.item.unanswered",
                () -> inspections.record(kept(stone, guard, other).byList(list)));
        refused(
                "enforcement.inspection.list-unknown",
                () -> inspections.record(kept(stone, guard, guard).byList("没有的清单")));
        refused(
                "enforcement.inspection.list-unknown",
                () -> inspections.record(kept(gas, guard, guard).byList(list)));
        UUID id = inspections.record(kept(stone, guard, other, guard).byList(list));
        assertThat(inspections.get(id).items()).hasSize(3);
    }
}
