package org.anbiao.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.identity.Role;
import org.anbiao.norms.OwnSet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** How often enterprises have to check at least: set per sector, size class and colour, the strictest holds. */
class CheckMinimumsTest extends CheckTestBase {

    private static final String NONE = "";

    @Autowired
    CheckMinimums minimums;

    private void minimum(UUID tenant, CheckFrequency frequency, String size, String color) {
        minimum(tenant, frequency, size, color, TODAY);
    }

    private void minimum(UUID tenant, CheckFrequency frequency, String size, String color, LocalDate from) {
        tenants.logIn(tenant, Role.CAMPAIGN_ADMIN);
        minimums.set(new CheckMinimum.Draft(
                new CheckMinimum.Target(OwnSet.Kind.SHEET, NONE, size, color), frequency, from, "虚构安办〔2026〕1号"));
        tenants.logIn(principal);
    }

    @Test
    void aPlanBelowTheMinimumIsRefusedAndAPauseIsNot() {
        arrange(list, CheckFrequency.YEARLY);
        minimum(township, CheckFrequency.MONTHLY, NONE, NONE);
        refused("checklist.minimum.below.monthly", () -> arrange(list, CheckFrequency.QUARTERLY));
        assertThat(plan().schedule().phases())
                .as("nothing was lost")
                .extracting(CheckPhase::frequency)
                .containsExactly(CheckFrequency.YEARLY);
        arrange(list, CheckFrequency.PAUSED);
        arrange(list, CheckFrequency.MONTHLY);
        arrange(list, CheckFrequency.WEEKLY);
        int revision = plan().revision();
        plans.arrange(list, revision, new CheckPlanService.Arrangement("陈虚构", CheckFrequency.EVERY_DAYS, 31, TODAY));
        refused(
                "checklist.minimum.below.monthly",
                () -> plans.arrange(
                        list,
                        plan().revision(),
                        new CheckPlanService.Arrangement("陈虚构", CheckFrequency.EVERY_DAYS, 32, TODAY)));
    }

    @Test
    void theStrictestOfThoseThatMatchHolds() {
        minimum(township, CheckFrequency.QUARTERLY, NONE, NONE);
        minimum(county, CheckFrequency.MONTHLY, "small_micro", NONE);
        minimum(county, CheckFrequency.DAILY, "medium", NONE);
        minimum(township, CheckFrequency.WEEKLY, NONE, "red");
        assertThat(minimums.strictest(enterprise, OwnSet.Kind.SHEET, TODAY))
                .hasValueSatisfying(one -> assertThat(one.frequency()).isEqualTo(CheckFrequency.MONTHLY));
        assertThat(minimums.strictest(enterprise, OwnSet.Kind.LIST, TODAY)).isEmpty();
        tenants.asSystem(township, () -> jdbc.sql("""
                        insert into enterprise_risk_grade (enterprise_id, color, assessed_on, reason) values (?, 'red', '2025-01-01', '虚构')
                        """).param(enterprise).update());
        assertThat(minimums.strictest(enterprise, OwnSet.Kind.SHEET, TODAY))
                .hasValueSatisfying(one -> assertThat(one.frequency()).isEqualTo(CheckFrequency.WEEKLY));
        minimum(township, null, NONE, "red");
        assertThat(minimums.strictest(enterprise, OwnSet.Kind.SHEET, TODAY))
                .as("lifted")
                .hasValueSatisfying(one -> assertThat(one.frequency()).isEqualTo(CheckFrequency.MONTHLY));
        assertThat(minimums.strictest(enterprise, OwnSet.Kind.SHEET, TODAY.minusDays(1)))
                .as("it was not in force")
                .isEmpty();
    }

    @Test
    void anotherAreasMinimumDoesNotReachTheEnterprise() {
        minimum(tenants.township(county), CheckFrequency.DAILY, NONE, NONE);
        assertThat(minimums.strictest(enterprise, OwnSet.Kind.SHEET, TODAY)).isEmpty();
        arrange(list, CheckFrequency.YEARLY);
    }

    @Test
    void missedTimesAreReckonedByTheMinimum() {
        minimum(township, CheckFrequency.DAILY, NONE, NONE);
        tenants.asSystem(township, () -> jdbc.sql("update check_minimum set valid_from = valid_from - 3")
                .update());
        tenants.logIn(principal);
        assertThat(minimums.standing(enterprise, 90)).singleElement().satisfies(one -> {
            assertThat(one.owed()).hasSize(3);
            assertThat(one.missed()).hasSize(3);
        });
        tenants.asSystem(
                township, () -> jdbc.sql("""
                        insert into safety_check (enterprise_id, set_id, set_revision, kind, title, points, state, leader, done_on)
                        values (?, ?, 1, 'sheet', '班前检查表', '[]', 'done', '陈虚构', cast(? as date) - 2)
                        """).params(enterprise, list, TODAY).update());
        assertThat(minimums.standing(enterprise, 90).get(0).missed())
                .extracting(CheckPeriod::from)
                .containsExactly(TODAY.minusDays(3), TODAY.minusDays(1));
    }

    private void entered(LocalDate day) {
        tenants.asSystem(township, () -> jdbc.sql("update enterprise set entered_on = ? where id = ?")
                .params(day, enterprise)
                .update());
    }

    private void checked(LocalDate day) {
        tenants.asSystem(
                township, () -> jdbc.sql("""
                        insert into safety_check (enterprise_id, set_id, set_revision, kind, title, points, state, leader, done_on)
                        values (?, ?, 1, 'sheet', '班前检查表', '[]', 'done', '陈虚构', ?)
                        """).params(enterprise, list, day).update());
    }

    private void since(int days) {
        for (UUID tenant : List.of(township, county)) {
            tenants.asSystem(tenant, () -> jdbc.sql("update check_minimum set valid_from = valid_from - ?::int")
                    .param(days)
                    .update());
        }
    }

    private List<BelowMinimum> below(int days) {
        return minimums.below(new CheckCalendar.Span(TODAY.minusDays(days), TODAY), PageRequest.page(0, 10))
                .rows();
    }

    @Test
    void theCountOverManyFollowsTheSameRuleAsTheStandingOfOne() {
        for (int day : List.of(1, 2, 5, 5, 9, 40, 90, 200)) {
            checked(TODAY.minusDays(day));
        }
        for (CheckFrequency frequency : List.of(
                CheckFrequency.YEARLY,
                CheckFrequency.QUARTERLY,
                CheckFrequency.MONTHLY,
                CheckFrequency.WEEKLY,
                CheckFrequency.DAILY)) {
            minimum(township, frequency, NONE, NONE);
            tenants.asSystem(township, () -> jdbc.sql("update check_minimum set valid_from = cast(? as date) - 400")
                    .param(TODAY)
                    .update());
            for (LocalDate entry : List.of(TODAY.minusDays(900), TODAY.minusDays(20), TODAY.minusDays(1))) {
                entered(entry);
                for (int days : List.of(3, 30, 180)) {
                    sameForOneAndMany(frequency, days);
                }
            }
        }
    }

    private void sameForOneAndMany(CheckFrequency frequency, int days) {
        tenants.logIn(principal);
        MinimumStanding one = minimums.standing(enterprise, days).get(0);
        assertThat(one.minimum().frequency()).isEqualTo(frequency);
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(below(days))
                .filteredOn(row -> row.enterpriseId().equals(enterprise))
                .as("%s, %d days", frequency, days)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.minimum().id()).isEqualTo(one.minimum().id());
                    assertThat(row.owed()).isEqualTo(one.owed().size());
                    assertThat(row.missing()).isEqualTo(one.missed().size());
                });
    }

    @Test
    void anOfficeSeesWhoHasNoPlanAndWhoCheckedTooSeldomAndNobodyElse() throws IOException {
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(below(30)).as("nothing is assumed").isEmpty();
        minimum(township, CheckFrequency.WEEKLY, NONE, NONE);
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(below(30))
                .as("nothing is owed yet, and nobody has a plan")
                .allMatch(one -> one.owed() == 0 && !one.planned())
                .extracting(BelowMinimum::enterpriseId)
                .containsExactlyInAnyOrder(enterprise, other);
        PagedList<BelowMinimum> behind =
                minimums.below(new CheckCalendar.Span(TODAY.minusDays(30), TODAY), PageRequest.page(9, 10));
        assertThat(behind.rows()).isEmpty();
        assertThat(behind.total()).isEqualTo(2);
        PagedList<BelowMinimum> first = minimums.below(new CheckCalendar.Span(TODAY.minusDays(30), TODAY), 1);
        assertThat(first.rows()).hasSize(1);
        assertThat(first.total()).as("what was cut is counted").isEqualTo(2);
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        sheets.below(new CheckCalendar.Span(TODAY.minusDays(30), TODAY), sheet);
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(sheet.toByteArray()))) {
            assertThat(read.getSheetAt(0).getLastRowNum())
                    .as("all, and no word of a cut")
                    .isEqualTo(2);
            assertThat(read.getSheetAt(0).getRow(0).getCell(3).getStringCellValue())
                    .isEqualTo("规定单位");
        }
        tenants.logIn(principal);
        arrange(list, CheckFrequency.WEEKLY);
        since(14);
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(below(30))
                .filteredOn(one -> one.enterpriseId().equals(enterprise))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.planned()).isTrue();
                    assertThat(one.owed()).isEqualTo(2);
                    assertThat(one.done()).isZero();
                    assertThat(one.minimum().basis()).isEqualTo("虚构安办〔2026〕1号");
                });
        checked(TODAY.minusDays(3));
        checked(TODAY.minusDays(10));
        assertThat(below(30)).extracting(BelowMinimum::enterpriseId).containsExactly(other);
        minimum(township, null, NONE, NONE);
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(below(30)).as("lifted").isEmpty();
        tenants.logIn(tenants.county(), Role.SAFETY_OFFICE);
        assertThat(below(30)).isEmpty();
    }

    @Test
    void colourAndVillageNarrowTheList() {
        tenants.asSystem(township, () -> jdbc.sql("""
                        insert into enterprise_risk_grade (enterprise_id, color, assessed_on, reason) values (?, 'red', '2025-01-01', '虚构')
                        """).param(enterprise).update());
        minimum(township, CheckFrequency.DAILY, NONE, "red");
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, village, null));
        assertThat(below(30)).extracting(BelowMinimum::enterpriseId).containsExactly(enterprise);
        UUID elsewhere = tenants.unit(township, "village", "西山村");
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, elsewhere, null));
        assertThat(below(30)).isEmpty();
    }

    @Test
    void onlyAnOfficeSetsOneAndNeverForThePast() {
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        CheckMinimum.Target target = new CheckMinimum.Target(OwnSet.Kind.LIST, NONE, NONE, NONE);
        refused(
                "checklist.minimum.passed",
                () -> minimums.set(new CheckMinimum.Draft(target, CheckFrequency.DAILY, TODAY.minusDays(1), "依据")));
        refused(
                "checklist.minimum.basis-missing",
                () -> minimums.set(new CheckMinimum.Draft(target, CheckFrequency.DAILY, TODAY, " ")));
        minimums.set(new CheckMinimum.Draft(target, CheckFrequency.DAILY, TODAY, "依据"));
        assertThat(minimums.history()).extracting(CheckMinimum::basis).containsExactly("依据");
        tenants.logIn(principal);
        assertThatThrownBy(() -> minimums.set(new CheckMinimum.Draft(target, CheckFrequency.DAILY, TODAY, "依据")))
                .isInstanceOf(AccessDeniedException.class);
    }
}
