package org.anbiao.administration.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.anbiao.administration.opening.Opening.State;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A workbook opens authorities on confirmation only, takes the good rows and gives the bad ones back. */
@DatabaseTest
class OpeningServiceTest {

    @TempDir
    Path folder;

    @Autowired
    TenantFixture fixture;

    @Autowired
    OpeningService openings;

    @Autowired
    OpeningSheets sheets;

    @Autowired
    TenantDirectory tenants;

    @Autowired
    JdbcClient jdbc;

    private UUID prefecture;
    private String superior;
    private String code;

    @BeforeEach
    void logIn() {
        prefecture = fixture.prefecture();
        superior = tenants.get(prefecture).code();
        code = OpeningWorkbook.newCountyCode();
        fixture.logIn(prefecture, Role.TENANT_ADMIN);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private UUID check(OpeningWorkbook book) {
        return openings.check("开通.xlsx", book.write(folder));
    }

    private List<String> problems(UUID id) {
        return openings.problems(id, 100).stream()
                .map(problem -> problem.subject() + "：" + problem.problems())
                .toList();
    }

    @Test
    void checkingOpensNothing() {
        UUID id = check(OpeningWorkbook.county(code, superior));

        assertThat(problems(id)).isEmpty();
        assertThat(openings.get(id).state()).isEqualTo(State.CHECKED);
        assertThat(openings.get(id).good()).isEqualTo(5 + 14 + 1 + 7);
        assertThat(tenants.findByCode(code)).isEmpty();
    }

    @Test
    void confirmingOpensACountyWithItsTownshipsWhateverTheOrderOfTheRows() {
        openings.confirm(check(OpeningWorkbook.county(code, superior)));

        Tenant county = tenants.findByCode(code).orElseThrow();
        Tenant town = tenants.findByCode(code + "102").orElseThrow();
        Tenant bureau = tenants.findByCode(code + "-yj").orElseThrow();
        assertThat(county.parentId()).isEqualTo(prefecture);
        assertThat(county.areaId()).isEqualTo(county.id());
        assertThat(town.parentId()).isEqualTo(county.id());
        assertThat(bureau.areaId()).isEqualTo(county.id());
        assertThat(tenants.subtree(county.id())).hasSize(5);
        List<OrgUnit> units = tenants.units(town.id());
        assertThat(units).extracting(OrgUnit::name).containsExactlyInAnyOrder("东村第一网格", "东村", "西村", "镇安办");
        UUID village = units.stream()
                .filter(unit -> unit.name().equals("东村"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(units)
                .filteredOn(unit -> unit.kind() == OrgUnit.Kind.GRID_CELL)
                .singleElement()
                .extracting(OrgUnit::parentId)
                .isEqualTo(village);
    }

    @Test
    void sectorsCarryTheirDocumentAndMembersWaitForTheirInvitation() {
        openings.confirm(check(OpeningWorkbook.county(code, superior)));

        UUID bureau = tenants.findByCode(code + "-yj").orElseThrow().id();
        UUID town = tenants.findByCode(code + "101").orElseThrow().id();
        assertThat(text(
                        bureau,
                        "select s.source_document || ' ' || u.name from sector s join org_unit u on u.id = s.lead_unit_id"
                                + " where s.tenant_id = app_tenant()"))
                .containsExactly("安委发〔2023〕5号 工贸股");
        assertThat(text(
                        town,
                        "select display_name || ' ' || role from member where tenant_id = app_tenant() and not active"))
                .containsExactlyInAnyOrder("镇管1 TENANT_ADMIN", "村干1 UNIT_WORKER");
        assertThat(text(town, "select act from audit_entry where tenant_id = app_tenant() and member_name like '成员%'"))
                .contains("tenant.opened", "tenant.units-added", "member.entered");
        assertThat(text(prefecture, "select act from audit_entry where tenant_id = app_tenant()"))
                .contains("tenant-opening.confirmed");
    }

    private List<String> text(UUID tenantId, String sql) {
        return fixture.asSystem(
                tenantId, () -> jdbc.sql(sql).query(String.class).list());
    }

    @Test
    void badRowsComeBackWithWhatToDoAndDoNotHoldUpTheOthers() throws Exception {
        OpeningWorkbook book = new OpeningWorkbook()
                .row(OpeningSheet.AUTHORITIES, code, "虚构县人民政府" + code, "虚构县" + code, "人民政府", "县（市、区）", superior)
                .row(OpeningSheet.AUTHORITIES, code + "101", "虚构镇人民政府", "虚构镇", "镇政府", "乡镇（街道）", code)
                .row(OpeningSheet.AUTHORITIES, "12345", "虚构乡人民政府", "虚构乡", "人民政府", "乡镇（街道）", code)
                .row(OpeningSheet.AUTHORITIES, "110101102", "外县镇人民政府", "外县镇", "人民政府", "乡镇（街道）", code)
                .row(OpeningSheet.AUTHORITIES, code + "101-yj", "虚构局", "虚构局", "部门", "乡镇（街道）", code)
                .row(OpeningSheet.UNITS, "虚构镇", "村（社区）", "东村")
                .row(OpeningSheet.UNITS, code, "网格", "无主网格")
                .row(OpeningSheet.UNITS, code, "安办", "县安办")
                .row(OpeningSheet.MEMBERS, code, "公式", "系统管理员", "", "=A1", "")
                .row(OpeningSheet.MEMBERS, code, "无联系", "系统管理员", "", "", "")
                .row(OpeningSheet.MEMBERS, code, "错号", "村（站所）工作人员", "", "1390", "");
        UUID id = check(book);

        assertThat(problems(id)).hasSize(9);
        assertThat(problems(id).get(0)).contains("镇政府").contains("人民政府、安全生产委员会、部门");
        assertThat(problems(id).get(1)).contains("12345").contains("9 位");
        assertThat(problems(id).get(2)).contains("不在上级机关代码");
        assertThat(problems(id).get(3)).contains("级别应与上级机关");
        assertThat(problems(id).get(4)).contains("“机关”表中“虚构镇”一行需要修改");
        assertThat(problems(id).get(5)).contains("网格所在的村");
        assertThat(problems(id).get(6)).contains("公式");
        assertThat(problems(id).get(7)).contains("手机和邮箱至少填一项");
        assertThat(problems(id).get(8)).contains("11 位手机号").contains("所在单位");

        openings.confirm(id);
        assertThat(tenants.findByCode(code)).isPresent();
        assertThat(tenants.subtree(tenants.findByCode(code).orElseThrow().id())).hasSize(1);

        Path copy = folder.resolve("copy.xlsx");
        try (OutputStream out = Files.newOutputStream(copy)) {
            sheets.writeProblems(id, out);
        }
        UUID again = openings.check("copy.xlsx", copy);
        assertThat(problems(again)).hasSameSizeAs(problems(id));
        assertThat(openings.get(again).good()).isZero();
    }

    @Test
    void whatBuildsOnABadAuthoritySaysSo() {
        UUID id = check(new OpeningWorkbook()
                .row(OpeningSheet.AUTHORITIES, "12345", "虚构乡人民政府", "虚构乡", "人民政府", "县（市、区）", superior)
                .row(OpeningSheet.UNITS, "虚构乡", "村（社区）", "东村"));
        assertThat(problems(id).get(1)).contains("“机关”表中“虚构乡”一行需要修改");
    }

    @Test
    void theSameWorkbookTwiceOpensNothingTwice() {
        openings.confirm(check(OpeningWorkbook.county(code, superior)));
        UUID again = check(OpeningWorkbook.county(code, superior));

        assertThat(problems(again)).isEmpty();
        assertThat(openings.get(again).good()).isZero();
        assertThat(openings.get(again).counts())
                .allSatisfy(count -> assertThat(count.same()).isPositive());
    }

    @Test
    void whatSomebodyElseOpenedMeanwhileIsNotOpenedTwice() {
        UUID one = check(OpeningWorkbook.county(code, superior));
        UUID other = check(OpeningWorkbook.county(code, superior));
        openings.confirm(one);
        openings.confirm(other);

        assertThat(openings.get(other).good()).isZero();
        assertThat(tenants.subtree(tenants.findByCode(code).orElseThrow().id())).hasSize(5);
    }

    @Test
    void aWorkbookIsConfirmedOnceAndACancelledOneNotAtAll() {
        UUID done = check(OpeningWorkbook.county(code, superior));
        openings.confirm(done);
        refused("administration.opening.not-waiting", () -> openings.confirm(done));

        UUID cancelled = check(OpeningWorkbook.county(OpeningWorkbook.newCountyCode(), superior));
        openings.cancel(cancelled);
        refused("administration.opening.not-waiting", () -> openings.confirm(cancelled));
    }

    @Test
    void anAdministratorOpensBelowTheOwnAuthorityOnly() {
        String other = tenants.get(fixture.prefecture()).code();
        UUID elsewhere = check(OpeningWorkbook.county(code, other));
        assertThat(openings.get(elsewhere).good()).isZero();
        assertThat(String.join("\n", problems(elsewhere))).contains("或它不归您管理");

        UUID nowhere = check(OpeningWorkbook.county(code, ""));
        assertThat(String.join("\n", problems(nowhere))).contains("只有平台运维人员");
    }

    @Test
    void otherAuthoritiesDoNotSeeTheWorkbook() {
        UUID id = check(OpeningWorkbook.county(code, superior));
        fixture.logIn(fixture.prefecture(), Role.TENANT_ADMIN);
        refused("administration.opening.not-found", () -> openings.get(id));
        refused("administration.opening.not-waiting", () -> openings.confirm(id));
    }

    @Test
    void aTownshipOrADepartmentOpensNothingWhateverAddressIsTyped() {
        UUID id = check(OpeningWorkbook.county(code, superior));
        UUID county = fixture.county();
        for (UUID below : List.of(fixture.township(county), fixture.department(county))) {
            fixture.logIn(below, Role.TENANT_ADMIN);
            Path file = OpeningWorkbook.county(code, superior).write(folder);
            assertThat(openings.mayOpen()).isFalse();
            refused("administration.opening.none-below", () -> openings.check("x.xlsx", file));
            refused("administration.opening.none-below", () -> openings.get(id));
            refused("administration.opening.none-below", () -> openings.confirm(id));
            refused("administration.opening.none-below", () -> openings.cancel(id));
            refused("administration.opening.none-below", () -> openings.latest());
            refused("administration.opening.none-below", () -> openings.problems(id, 10));
        }
        fixture.logIn(county, Role.TENANT_ADMIN);
        assertThat(openings.mayOpen()).isTrue();
    }

    @Test
    void othersMayNotOpen() {
        fixture.logIn(prefecture, Role.CAMPAIGN_ADMIN);
        Path file = OpeningWorkbook.county(code, superior).write(folder);
        assertThatThrownBy(() -> openings.check("x", file)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theTemplateIsRefusedOnlyForBeingEmpty() throws Exception {
        Path template = folder.resolve("template.xlsx");
        try (OutputStream out = Files.newOutputStream(template)) {
            sheets.writeTemplate(out);
        }
        Opening empty = openings.get(openings.check("template.xlsx", template));
        assertThat(empty.state()).isEqualTo(State.REFUSED);
        assertThat(empty.refusal()).contains("第 4 行");
    }

    @Test
    void aFileThatIsNoWorkbookIsRefusedInWords() throws Exception {
        Path file = Files.writeString(folder.resolve("x.xlsx"), "no workbook");
        assertThat(openings.get(openings.check("x.xlsx", file)).state()).isEqualTo(State.REFUSED);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.messageKey())
                .isEqualTo(key));
    }
}
