package org.anbiao.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Units and sectors are added, renamed and ended, never deleted; who answers for them is dated. */
@DatabaseTest
class UnitServiceTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    @Autowired
    TenantFixture fixture;

    @Autowired
    UnitService units;

    @Autowired
    SectorService sectors;

    @Autowired
    TenantDirectory tenants;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID village;

    @BeforeEach
    void logIn() {
        county = fixture.county();
        township = fixture.township(county);
        village = fixture.unit(township, "village", "东村");
        fixture.logIn(township, Role.TENANT_ADMIN);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private UnitLine line(UUID id) {
        return units.units(township).stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return units.units(township).stream().map(UnitLine::name).toList();
    }

    @Test
    void aUnitIsAddedBelowAnotherAndCanBeChosenAtOnce() {
        UUID grid = units.add(township, OrgUnit.Kind.GRID_CELL, " 东村第一网格 ", village);
        assertThat(line(grid).depth()).isOne();
        assertThat(line(grid).name()).isEqualTo("东村第一网格");
        assertThat(tenants.units(township)).extracting(OrgUnit::id).contains(grid);
    }

    @Test
    void nameKindAndPlaceHaveToFit() {
        refused("administration.unit.name-taken", () -> units.add(township, OrgUnit.Kind.VILLAGE, "东村", null));
        refused("administration.unit.name-form", () -> units.add(township, OrgUnit.Kind.VILLAGE, "  ", null));
        refused("administration.unit.grid-parent", () -> units.add(township, OrgUnit.Kind.GRID_CELL, "网格", null));
        UUID grid = units.add(township, OrgUnit.Kind.GRID_CELL, "一网格", village);
        refused("administration.unit.parent", () -> units.add(township, OrgUnit.Kind.STATION, "站", grid));
        UUID bureau = fixture.department(county);
        fixture.logIn(bureau, Role.TENANT_ADMIN);
        refused("administration.unit.block", () -> units.add(bureau, OrgUnit.Kind.VILLAGE, "村", null));
    }

    @Test
    void renamingIsAuditedWithBothNames() {
        units.rename(township, village, "东溪村");
        assertThat(line(village).name()).isEqualTo("东溪村");
        assertThat(fixture.<String>asSystem(township, () -> jdbc.sql(
                                "select old_value::text || new_value::text from audit_entry where act = 'unit.renamed'"
                                        + " and subject_id = ?")
                        .param(village)
                        .query(String.class)
                        .single()))
                .contains("东村")
                .contains("东溪村");
    }

    @Test
    void unitsAreMovedAmongTheirSisters() {
        UUID west = units.add(township, OrgUnit.Kind.VILLAGE, "西村", null);
        units.move(township, west, -1);
        assertThat(names()).containsExactly("西村", "东村");
        units.move(township, west, -1);
        assertThat(names()).containsExactly("西村", "东村");
    }

    @Test
    void aUnitEndsOnADayAndStaysReadable() {
        units.end(township, village, DAY, "并入西村");
        assertThat(line(village).endedOn()).isEqualTo(DAY);
        assertThat(tenants.units(township)).isEmpty();
        assertThat(tenants.findUnit(village)).isPresent();
        units.resume(township, village, "撤错了");
        assertThat(tenants.units(township)).hasSize(1);
    }

    @Test
    void aUnitWithEnterprisesMembersOrUnitsInsideDoesNotEnd() {
        units.add(township, OrgUnit.Kind.GRID_CELL, "一网格", village);
        fixture.enterprise(township, village, "虚构甲厂");
        fixture.member(township, Role.UNIT_WORKER, village, null);
        assertThat(units.uses(township, village))
                .extracting(UnitService.Use::messageKey)
                .containsExactlyInAnyOrder(
                        "administration.unit.use.inside", "administration.unit.use.members", "registry.unit-use");
        refused("administration.unit.in-use", () -> units.end(township, village, DAY, "并村"));
        assertThat(line(village).endedOn()).isNull();
    }

    @Test
    void endingNeedsAReasonAndNoFutureDay() {
        refused("administration.reason-missing", () -> units.end(township, village, DAY, " "));
        refused("administration.date.future", () -> units.end(township, village, LocalDate.of(2099, 1, 1), "x"));
    }

    @Test
    void aSuperiorKeepsTheUnitsBelowAndNobodyElsesUnits() {
        fixture.logIn(county, Role.TENANT_ADMIN);
        assertThat(units.authorities()).extracting(Tenant::id).containsExactly(county, township);
        units.rename(township, village, "东溪村");
        UUID other = fixture.township(fixture.county());
        refused("administration.not-yours", () -> units.units(other));
        UUID sister = fixture.township(county);
        fixture.logIn(sister, Role.TENANT_ADMIN);
        refused("administration.not-yours", () -> units.rename(township, village, "西村"));
    }

    @Test
    void othersKeepNoUnits() {
        fixture.logIn(township, Role.CAMPAIGN_ADMIN);
        assertThatThrownBy(() -> units.units(township)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sectors.sectors(township)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSectorNamesItsDocumentAndEndsOnADay() {
        refused("administration.sector.source-missing", () -> sectors.add(township, "燃气", null, " "));
        sectors.add(township, "燃气", village, "安委发〔2023〕5号");
        refused("administration.sector.taken", () -> sectors.add(township, "燃气", null, "x"));
        SectorLine gas = sectors.sectors(township).get(0);
        assertThat(gas.leadUnit()).isEqualTo("东村");
        sectors.revise(township, gas.id(), "城镇燃气", null, "安委发〔2025〕1号");
        assertThat(sectors.sectors(township).get(0).sourceDocument()).isEqualTo("安委发〔2025〕1号");
        sectors.end(township, gas.id(), DAY, "职责划转");
        assertThat(sectors.sectors(township).get(0).endedOn()).isEqualTo(DAY);
    }

    @Test
    void whoAnswersIsDatedAndTheFormerOneIsKept() {
        sectors.assign(township, village, duty("张甲", DAY));
        sectors.assign(township, village, duty("李乙", DAY.plusMonths(1)));
        List<Duty> duties = sectors.duties(township, village);
        assertThat(duties).extracting(Duty::name).containsExactly("李乙", "张甲");
        assertThat(duties.get(1).toOn()).isEqualTo(DAY.plusMonths(1).minusDays(1));
        assertThat(line(village).principal()).isEqualTo("李乙");
        refused("administration.duty.before", () -> sectors.assign(township, village, duty("王丙", DAY)));
        sectors.assign(township, village, duty("", DAY.plusMonths(2)));
        assertThat(line(village).principal()).isEmpty();
        sectors.assign(township, null, duty("赵丁", DAY));
        assertThat(sectors.duties(township, null))
                .singleElement()
                .extracting(Duty::phone)
                .isEqualTo("0595-1");
    }

    private static Duty duty(String name, LocalDate from) {
        return new Duty(Duty.Kind.PRINCIPAL, name, "0595-1", "", from, null);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.messageKey())
                .isEqualTo(key));
    }
}
