package org.anbiao.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.anbiao.norms.OwnSet;
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
