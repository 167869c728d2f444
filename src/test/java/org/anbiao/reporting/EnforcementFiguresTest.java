package org.anbiao.reporting;

import static org.anbiao.enforcement.EnforcementFixture.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.enforcement.EnforcementFixture;
import org.anbiao.enforcement.EnterpriseMeasure;
import org.anbiao.enforcement.EnterpriseWarning;
import org.anbiao.enforcement.InspectionKind;
import org.anbiao.enforcement.MeasureField;
import org.anbiao.enforcement.MeasureService;
import org.anbiao.enforcement.MeasureSide;
import org.anbiao.enforcement.Sanction;
import org.anbiao.enforcement.SanctionKind;
import org.anbiao.enforcement.WarningKind;
import org.anbiao.enforcement.WarningService;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Phase 4 in the real forms, recorded by those who act and counted by hand: a block row counts what any authority
 * did in its area, a line row what its own unit did on its own enterprises.
 */
@DatabaseTest
@Import(EnforcementFixture.class)
class EnforcementFiguresTest {

    private static final String TOWN_FORM = "jintao-2026-q2";
    private static final String COUNTY_FORM = "dehua-2025-q3";
    private static final String PLACES_FORM = "jintao-2026-q3";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    EnforcementFixture fixture;

    @Autowired
    WarningService warnings;

    @Autowired
    MeasureService measures;

    @Autowired
    FormCatalogue catalogue;

    @Autowired
    FigureService figures;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID town;
    private UUID department;
    private UUID section;
    private UUID east;
    private UUID west;
    private UUID gas;
    private UUID mill;
    private UUID shop;
    private Member sectionWorker;
    private Member office;
    private Member villager;

    /** A gas station in the east under the department, a mill in the west and a small shop in the east under the township. */
    @BeforeEach
    void anArea() {
        county = tenants.county();
        town = tenants.township(county);
        department = tenants.department(county);
        section = tenants.unit(department, "section", "燃气股");
        east = tenants.unit(town, "village", "东村");
        west = tenants.unit(town, "village", "西村");
        gas = tenants.enterprise(town, east, department, section, "虚构燃气站");
        mill = tenants.enterprise(town, west, "虚构木业");
        shop = tenants.enterprise(town, east, "虚构小商店");
        new FactFixture(tenants, jdbc, town).nineSmall(shop, "shop");
        sectionWorker = tenants.member(department, Role.SECTION_WORKER, section, null);
        office = tenants.member(town, Role.SAFETY_OFFICE, null, null);
        villager = tenants.member(town, Role.UNIT_WORKER, east, null);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    @Test
    void inspectionsCountForTheAreaAndForWhoInspected() {
        tenants.logIn(villager);
        fixture.inspect(gas, InspectionKind.SPECIAL, march(1));
        fixture.inspect(shop, InspectionKind.SPECIAL, march(1));
        tenants.logIn(sectionWorker);
        fixture.inspect(gas, InspectionKind.JOINT, march(2));
        fixture.inspect(gas, InspectionKind.KEY_POINT, LocalDate.of(2025, 12, 31));
        tenants.logIn(office);
        fixture.inspect(gas, InspectionKind.SPECIAL, march(3));
        fixture.inspect(mill, InspectionKind.CONCENTRATED, march(5));
        tenants.logIn(tenants.member(town, Role.UNIT_WORKER, west, null));
        fixture.inspect(mill, InspectionKind.SPECIAL, march(4));
        new FactFixture(tenants, jdbc, town).close(mill, "2026-04-01");
        tenants.logIn(county, Role.SAFETY_OFFICE);

        assertThat(cell(TOWN_FORM, Side.BLOCK, town, null, "inspected_times"))
                .as("village, section jointly, office twice, west village; the closed mill keeps its two")
                .isEqualByComparingTo("5");
        assertThat(cell(TOWN_FORM, Side.BLOCK, town, east, "inspected_times")).isEqualByComparingTo("3");
        assertThat(cell(TOWN_FORM, Side.BLOCK, town, west, "inspected_times")).isEqualByComparingTo("2");
        assertThat(cell(TOWN_FORM, Side.LINE, department, null, "inspected_times"))
                .as("its own joint one, once")
                .isEqualByComparingTo("1");
        assertThat(cell(TOWN_FORM, Side.LINE, department, section, "inspected_times"))
                .isEqualByComparingTo("1");
        assertThat(cell(TOWN_FORM, Side.LINE, town, null, "inspected_times"))
                .as("the office's at the mill; not the villages', not the one at the department's station")
                .isEqualByComparingTo("1");
        assertThat(cell(COUNTY_FORM, Side.BLOCK, town, null, "inspected_times"))
                .as("since 2025")
                .isEqualByComparingTo("6");
        assertThat(cell(COUNTY_FORM, Side.LINE, department, null, "inspected_times"))
                .isEqualByComparingTo("2");
        assertThat(place("inspected_times")).isEqualByComparingTo("1");
    }

    @Test
    void oneCaseWithTwoFinesIsOneTimeWithBothAmounts() {
        punish();
        tenants.logIn(county, Role.SAFETY_OFFICE);

        for (String form : List.of(TOWN_FORM, COUNTY_FORM)) {
            Map<String, BigDecimal> inTheEast = row(form, Side.BLOCK, town, east);
            assertThat(inTheEast.get("fined_times")).isEqualByComparingTo("2");
            assertThat(inTheEast.get("fine_amount"))
                    .as("30,000 + 8,001 + 1,000")
                    .isEqualByComparingTo("3.9001");
            assertThat(inTheEast.get("suspension_times")).isEqualByComparingTo("1");
            assertThat(inTheEast.get("exposed_times")).isEqualByComparingTo("1");
            assertThat(inTheEast.get("judicial_transfer_persons")).isEqualByComparingTo("0");
            Map<String, BigDecimal> inTheWest = row(form, Side.BLOCK, town, west);
            assertThat(inTheWest.get("license_times")).isEqualByComparingTo("1");
            assertThat(inTheWest.get("closure_times")).isEqualByComparingTo("1");
            assertThat(inTheWest.get("judicial_transfer_persons")).as("persons").isEqualByComparingTo("3");
            assertThat(inTheWest.get("fined_times")).isEqualByComparingTo("0");
            Map<String, BigDecimal> line = row(form, Side.LINE, department, null);
            assertThat(line.get("fined_times")).isEqualByComparingTo("1");
            assertThat(line.get("fine_amount")).isEqualByComparingTo("3.8001");
            assertThat(line.get("suspension_times")).isEqualByComparingTo("1");
            assertThat(line.get("exposed_times")).isEqualByComparingTo("1");
            Map<String, BigDecimal> townLine = row(form, Side.LINE, town, null);
            assertThat(townLine.get("closure_times")).isEqualByComparingTo("1");
            assertThat(townLine.get("judicial_transfer_persons")).isEqualByComparingTo("3");
            assertThat(townLine.get("fined_times"))
                    .as("its fine is on the department's station")
                    .isEqualByComparingTo("0");
        }
        assertThat(place("fined_times")).isEqualByComparingTo("1");
        assertThat(place("fine_amount")).isEqualByComparingTo("0.05");
        assertThat(place("license_times")).isEqualByComparingTo("0");
    }

    private void punish() {
        tenants.logIn(sectionWorker);
        UUID exposed = fixture.decided(
                gas,
                march(10),
                true,
                Sanction.fine(yuan("30000"), true),
                Sanction.fineOn("虚构王", yuan("8001"), false),
                Sanction.of(SanctionKind.SUSPENSION));
        fixture.carryOut(exposed, march(20));
        fixture.expose(sectionWorker, exposed, TODAY);
        tenants.logIn(office);
        fixture.decided(gas, march(12), false, Sanction.fineOn("虚构林", yuan("1000"), false));
        fixture.decided(
                mill,
                march(6),
                false,
                Sanction.transfer(3),
                Sanction.of(SanctionKind.CLOSURE),
                Sanction.of(SanctionKind.LICENSE));
        fixture.decided(shop, march(7), false, Sanction.fine(yuan("500"), false));
        fixture.decided(gas, march(8), false);
        fixture.decided(gas, LocalDate.of(2024, 12, 31), false, Sanction.fine(yuan("99000"), false));
        new FactFixture(tenants, jdbc, town).close(mill, "2026-04-01");
    }

    @Test
    void talksIncentivesAndConstraintsCountOncePerMeasure() {
        tenants.logIn(office);
        warn(gas, WarningKind.TALK, 10);
        warn(gas, WarningKind.NOTICE, 11);
        warn(gas, WarningKind.BLACKLIST, 12);
        warn(shop, WarningKind.TALK, 13);
        measure(gas, MeasureSide.CONSTRAINT, "取消评优资格", 14);
        measure(shop, MeasureSide.INCENTIVE, "免检一年", 15);
        tenants.logIn(sectionWorker);
        measure(gas, MeasureSide.INCENTIVE, "减少检查频次", 16);
        measure(gas, MeasureSide.INCENTIVE, "推荐授信", 16);
        tenants.logIn(county, Role.SAFETY_OFFICE);

        for (String form : List.of(TOWN_FORM, COUNTY_FORM)) {
            Map<String, BigDecimal> block = row(form, Side.BLOCK, town, null);
            assertThat(block.get("admonished_times"))
                    .as("notices and blacklist are no talks")
                    .isEqualByComparingTo("1");
            assertThat(block.get("incentive_times")).isEqualByComparingTo("2");
            assertThat(block.get("constraint_times")).isEqualByComparingTo("1");
            Map<String, BigDecimal> line = row(form, Side.LINE, department, section);
            assertThat(line.get("admonished_times")).isEqualByComparingTo("0");
            assertThat(line.get("incentive_times")).isEqualByComparingTo("2");
            assertThat(line.get("constraint_times")).isEqualByComparingTo("0");
        }
        assertThat(place("admonished_times")).isEqualByComparingTo("1");
        assertThat(place("incentive_times")).isEqualByComparingTo("1");
    }

    private void warn(UUID enterprise, WarningKind kind, int day) {
        warnings.record(new EnterpriseWarning.Draft(enterprise, kind, march(day), "多次违规", "通报", "虚构镇长约谈负责人", ""));
    }

    private void measure(UUID enterprise, MeasureSide side, String kind, int day) {
        measures.record(new EnterpriseMeasure.Draft(
                enterprise, side, MeasureField.SUPERVISION, kind, "奖惩办法", "", null, march(day)));
    }

    private BigDecimal cell(String form, Side side, UUID tenant, @Nullable UUID unit, String column) {
        return row(form, side, tenant, unit).get(column);
    }

    private BigDecimal place(String column) {
        return compute(PLACES_FORM, Side.BLOCK, town, east, SubjectKind.NINE_SMALL_PLACE)
                .get(column);
    }

    private Map<String, BigDecimal> row(String form, Side side, UUID tenant, @Nullable UUID unit) {
        return compute(form, side, tenant, unit, SubjectKind.ENTERPRISE);
    }

    private Map<String, BigDecimal> compute(
            String formId, Side side, UUID tenant, @Nullable UUID unit, SubjectKind subject) {
        FormDefinition form = catalogue.form(formId);
        return figures.compute(form, new Scope(side, List.of(tenant), unit, Set.of(subject), TODAY)).entrySet().stream()
                .filter(entry -> entry.getKey().subRowId().isEmpty())
                .collect(Collectors.toMap(
                        entry -> entry.getKey().columnId(),
                        entry -> entry.getValue().value(),
                        (one, other) -> one));
    }
}
