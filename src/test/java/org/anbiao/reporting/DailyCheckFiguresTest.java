package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.enforcement.EnforcementFixture;
import org.anbiao.enforcement.InspectionKind;
import org.anbiao.fieldwork.FieldDuty;
import org.anbiao.fieldwork.FieldFinding;
import org.anbiao.fieldwork.FieldVisit;
import org.anbiao.fieldwork.FieldVisitService;
import org.anbiao.hazard.HazardCategory;
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

/** Checks that villages and cells write on the phone, in 检查企业（家次）. */
@DatabaseTest
@Import(EnforcementFixture.class)
class DailyCheckFiguresTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.now(CHINA);

    @Autowired
    TenantFixture tenants;

    @Autowired
    EnforcementFixture fixture;

    @Autowired
    FieldVisitService visits;

    @Autowired
    FormCatalogue catalogue;

    @Autowired
    FigureService figures;

    private UUID town;
    private UUID east;
    private UUID mill;
    private UUID pit;
    private Member villager;

    @BeforeEach
    void aVillage() {
        town = tenants.township(tenants.county());
        east = tenants.unit(town, "village", "东村");
        mill = tenants.enterprise(town, east, "虚构木业");
        pit = tenants.enterprise(town, east, "虚构石材厂");
        villager = tenants.logIn(tenants.member(town, Role.UNIT_WORKER, east, null));
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void aVisitThatFoundSomethingIsACheckOnceADayAndInBlockRowsOnly() {
        visit(mill, true);
        visit(mill, true);
        visit(pit, false);
        assertThat(inspected(Side.BLOCK, town, east)).isEqualByComparingTo("1");
        assertThat(inspected(Side.BLOCK, town, null)).isEqualByComparingTo("1");
        assertThat(inspected(Side.LINE, town, null))
                .as("villages stand for an area")
                .isEqualByComparingTo("0");

        tenants.logIn(tenants.member(town, Role.SAFETY_OFFICE, null, null));
        visit(mill, true);
        assertThat(inspected(Side.BLOCK, town, east))
                .as("the township's own look is another check")
                .isEqualByComparingTo("2");
        assertThat(inspected(Side.LINE, town, null)).isEqualByComparingTo("1");
    }

    @Test
    void anInspectionOfTheSameUnitAndDayStandsForTheVisit() {
        visit(mill, true);
        tenants.logIn(villager);
        fixture.inspect(mill, InspectionKind.SPECIAL, TODAY);
        assertThat(inspected(Side.BLOCK, town, east)).isEqualByComparingTo("1");
        tenants.logIn(villager);
        fixture.inspect(pit, InspectionKind.SPECIAL, TODAY);
        assertThat(inspected(Side.BLOCK, town, east)).isEqualByComparingTo("2");
    }

    private void visit(UUID enterprise, boolean found) {
        List<FieldFinding> findings = found
                ? List.of(new FieldFinding(
                        UUID.randomUUID(),
                        null,
                        "消防通道堆放杂物",
                        "一号车间",
                        HazardCategory.EVACUATION,
                        false,
                        "",
                        TODAY.plusDays(7),
                        List.of()))
                : List.of();
        visits.receive(
                UUID.randomUUID(),
                new FieldVisit(
                        enterprise,
                        Instant.now(),
                        Set.of(FieldDuty.URGING),
                        "到场走访",
                        false,
                        null,
                        List.of(),
                        findings,
                        List.of()));
    }

    private BigDecimal inspected(Side side, UUID tenant, @Nullable UUID unit) {
        tenants.logIn(tenants.member(town, Role.SAFETY_OFFICE, null, null));
        FormDefinition form = catalogue.form("jintao-2026-q2");
        Scope scope = new Scope(side, List.of(tenant), unit, Set.of(SubjectKind.ENTERPRISE), TODAY);
        return figures.compute(form, scope).entrySet().stream()
                .filter(entry -> entry.getKey().subRowId().isEmpty()
                        && entry.getKey().columnId().equals("inspected_times"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .value();
    }
}
