package org.anbiao.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.enforcement.workflow.DmnTierTable;
import org.anbiao.identity.Role;
import org.anbiao.selfevaluation.EvaluationOutcome;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.RuleRecorder;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.TenantSettings;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The yearly plan: proposed by the table with its reasons, decided by a person. */
@DatabaseTest
@Import(EnforcementFixture.class)
class PlanServiceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final int YEAR = TODAY.getYear();
    private static final PageRequest PAGE = new PageRequest(0, 50);

    @Autowired
    TenantFixture tenants;

    @Autowired
    EnforcementFixture fixture;

    @Autowired
    PlanService plans;

    @Autowired
    TenantSettings settings;

    @Autowired
    JdbcClient jdbc;

    private UUID township;
    private UUID east;
    private UUID red;
    private UUID good;
    private UUID plain;

    @BeforeEach
    void threeEnterprises() {
        township = tenants.township(tenants.county());
        east = tenants.unit(township, "village", "东溪村");
        red = tenants.enterprise(township, east, "虚构甲厂");
        good = tenants.enterprise(township, east, "虚构乙厂");
        plain = tenants.enterprise(township, east, "虚构丙厂");
        tenants.asSystem(township, () -> {
            grade(red, "red");
            grade(good, "blue");
            return jdbc.sql(
                            "insert into self_evaluation (enterprise_id, standard_type, completed_on) values (?, 'local', ?)")
                    .params(good, TODAY.minusDays(30))
                    .update();
        });
        tenants.logIn(township, Role.SAFETY_OFFICE);
    }

    private void grade(UUID enterprise, String color) {
        jdbc.sql("insert into enterprise_risk_grade (enterprise_id, color, assessed_on, reason) values (?, ?, ?, '评估')")
                .params(enterprise, color, TODAY.minusDays(10))
                .update();
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private static void refused(String key, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(new Messages().chinese(refusal.messageKey(), refusal.arguments()))
                    .matches("(?s).*[\\u4e00-\\u9fff].*");
        });
    }

    private InspectionPlan plan() {
        return plans.find(YEAR).orElseThrow();
    }

    private PlanItem item(UUID enterprise) {
        return plans.items(plan(), PlanFilter.ALL, PAGE).rows().stream()
                .filter(one -> one.enterpriseId().equals(enterprise))
                .findFirst()
                .orElseThrow();
    }

    private static PlanItem.Decision as(Tier tier, int visits, String why) {
        return new PlanItem.Decision(tier, visits, List.of(), "", why);
    }

    private static TierFacts facts(
            String evaluated, String result, String color, int stars, int majorHazards, int penalties) {
        return new TierFacts(evaluated, result, "", color, stars, majorHazards, penalties);
    }

    @Test
    void theTableAnswersEveryRule() {
        TierTable table = RuleRecorder.watched(new DmnTierTable());
        TierTable.Answer key = new TierTable.Answer("key", 4);
        TierTable.Answer general = new TierTable.Answer("general", 2);
        TierTable.Answer relaxed = new TierTable.Answer("relaxed", 1);
        assertThat(table.ask(facts("done", "reached", "red", 5, 0, 0))).isEqualTo(key);
        assertThat(table.ask(facts("done", "reached", "blue", 5, 1, 0))).isEqualTo(key);
        assertThat(table.ask(facts("done", "reached", "blue", 5, 0, 2))).isEqualTo(key);
        assertThat(table.ask(facts("lacking", "not_begun", "blue", 5, 0, 0))).isEqualTo(key);
        assertThat(table.ask(facts("lacking", "none", "blue", 5, 0, 0))).isEqualTo(key);
        assertThat(table.ask(facts("done", "below", "blue", 5, 0, 0))).isEqualTo(key);
        assertThat(table.ask(facts("late", "below", "blue", 5, 0, 0))).isEqualTo(key);
        assertThat(table.ask(facts("late", "reached", "blue", 5, 0, 0))).isEqualTo(general);
        assertThat(table.ask(facts("done", "reached", "orange", 5, 0, 0))).isEqualTo(general);
        assertThat(table.ask(facts("done", "none", "blue", 0, 0, 1))).isEqualTo(general);
        assertThat(table.ask(facts("done", "none", "yellow", 3, 0, 0))).isEqualTo(relaxed);
        assertThat(table.ask(facts("done", "reached", "blue", 0, 0, 0))).isEqualTo(relaxed);
        assertThat(table.ask(facts("done", "reached", "yellow", 2, 0, 0))).isEqualTo(general);
        assertThat(table.ask(facts("none", "none", "none", 0, 0, 0))).isEqualTo(general);
    }

    @Test
    void aResultReachesTheMarkByItsOwnFigureAndWithoutPointsByTheItemsMet() {
        assertThat(outcome("60.0", 10, 6).reaches(60)).contains(true);
        assertThat(outcome("59.9", 10, 9).reaches(60)).contains(false);
        assertThat(outcome("59.9", null, null).reaches(60)).contains(false);
        assertThat(outcome(null, 5, 3).reaches(60)).contains(true);
        assertThat(outcome(null, 3, 2).reaches(70)).as("66.7").contains(false);
        assertThat(outcome(null, null, null).reaches(60)).as("not approved").isEmpty();
        assertThat(outcome("0.0", 0, 0).reaches(60)).as("nothing applies").isEmpty();
    }

    private static EvaluationOutcome outcome(
            @Nullable String percent, @Nullable Integer applicable, @Nullable Integer met) {
        return new EvaluationOutcome(
                UUID.randomUUID(), true, percent == null ? null : new BigDecimal(percent), applicable, met);
    }

    @Test
    void thePortalProposesWithReasonsAndAPersonDecides() {
        assertThat(plans.propose(YEAR)).isEqualTo(3);
        assertThat(item(red).proposedTier()).isEqualTo(Tier.KEY);
        assertThat(item(red).reasons())
                .extracting(TierProposal.Reason::key)
                .containsExactly("evaluated-none", "color-red");
        assertThat(item(good).proposedTier()).isEqualTo(Tier.RELAXED);
        assertThat(item(good).proposedVisits()).isOne();
        assertThat(item(plain).proposedTier()).isEqualTo(Tier.GENERAL);
        refused("enforcement.plan.undecided", () -> plans.publish(plan()));
        refused("enforcement.plan.deviation-missing", () -> plans.decide(plan(), item(plain), as(Tier.KEY, 4, " ")));
        plans.decide(plan(), item(plain), as(Tier.KEY, 3, "近期换了负责人"));
        PlanItem stale = item(red);
        plans.decide(plan(), stale, as(Tier.KEY, 4, ""));
        refused("enforcement.changed", () -> plans.decide(plan(), stale, as(Tier.KEY, 4, "")));
        assertThat(plans.accept(plan(), PlanFilter.ALL)).isOne();
        plans.publish(plan());
        assertThat(plan().visits()).isEqualTo(8);
        refused("enforcement.plan.published", () -> plans.propose(YEAR));
        refused("enforcement.plan.published", () -> plans.decide(plan(), item(plain), as(Tier.KEY, 3, "再改")));
    }

    @Test
    void whatWasDecidedStaysWhenProposalsAreRenewed() {
        plans.propose(YEAR);
        plans.decide(plan(), item(good), as(Tier.RELAXED, 1, ""));
        fixture.decided(good, TODAY, false, Sanction.fine(new BigDecimal("100"), false));
        fixture.decided(plain, TODAY, false, Sanction.fine(new BigDecimal("100"), false));
        fixture.decided(plain, TODAY, false, Sanction.of(SanctionKind.SUSPENSION));
        plans.propose(YEAR);
        assertThat(item(good).tier()).isEqualTo(Tier.RELAXED);
        assertThat(item(good).proposedTier()).as("not asked again").isEqualTo(Tier.RELAXED);
        assertThat(item(plain).proposedTier()).as("two cases in a year").isEqualTo(Tier.KEY);
    }

    @Test
    void atLeastOneCheckAYearUnlessTheAuthorityReadsItOtherwise() {
        plans.propose(YEAR);
        refused("enforcement.plan.at-least-one", () -> plans.decide(plan(), item(good), as(Tier.RELAXED, 0, "信用良好")));
        tenants.asSystem(township, () -> {
            settings.choose(EnforcementSettings.LEAST_CHECKS, "none", TODAY, false, "试点");
            return true;
        });
        plans.propose(YEAR);
        assertThat(item(good).proposedVisits()).isZero();
        plans.decide(plan(), item(good), as(Tier.RELAXED, 0, ""));
        refused("enforcement.plan.at-least-one", () -> plans.decide(plan(), item(plain), as(Tier.GENERAL, 0, "不查")));
    }

    @Test
    void othersPlansAndVisitsDoneAreSeen() {
        UUID department = tenants.department(tenants.county());
        UUID section = tenants.unit(department, "section", "燃气股");
        UUID gas = tenants.enterprise(township, east, department, section, "虚构燃气站");
        plans.propose(YEAR);
        fixture.inspect(red, InspectionKind.SPECIAL, TODAY);
        assertThat(item(red).done()).isOne();
        assertThat(item(gas).others()).isEmpty();
        tenants.logIn(tenants.member(department, Role.SECTION_WORKER, section, null));
        assertThat(plans.propose(YEAR)).as("its own alone").isOne();
        assertThat(item(gas).others()).as("the township plans it, too").isNotEmpty();
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(item(gas).others()).isNotEmpty();
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, east, null));
        assertThat(plans.find(YEAR)).as("a village has its own").isEmpty();
        tenants.logIn(tenants.township(tenants.county()), Role.SAFETY_OFFICE);
        assertThat(plans.find(YEAR)).isEmpty();
    }
}
