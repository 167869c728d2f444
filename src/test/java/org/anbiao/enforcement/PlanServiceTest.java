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
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.RuleRecorder;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.TenantSettings;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

    @Test
    void theTableAnswersEveryRule() {
        TierTable table = RuleRecorder.watched(new DmnTierTable());
        assertThat(table.ask(new TierFacts("done", "red", 5, 0, 0))).isEqualTo(new TierTable.Answer("key", 4));
        assertThat(table.ask(new TierFacts("done", "blue", 5, 1, 0))).isEqualTo(new TierTable.Answer("key", 4));
        assertThat(table.ask(new TierFacts("done", "blue", 5, 0, 2))).isEqualTo(new TierTable.Answer("key", 4));
        assertThat(table.ask(new TierFacts("lacking", "blue", 5, 0, 0))).isEqualTo(new TierTable.Answer("key", 4));
        assertThat(table.ask(new TierFacts("late", "blue", 5, 0, 0))).isEqualTo(new TierTable.Answer("general", 2));
        assertThat(table.ask(new TierFacts("done", "orange", 5, 0, 0))).isEqualTo(new TierTable.Answer("general", 2));
        assertThat(table.ask(new TierFacts("done", "blue", 0, 0, 1))).isEqualTo(new TierTable.Answer("general", 2));
        assertThat(table.ask(new TierFacts("done", "yellow", 3, 0, 0))).isEqualTo(new TierTable.Answer("relaxed", 1));
        assertThat(table.ask(new TierFacts("done", "blue", 0, 0, 0))).isEqualTo(new TierTable.Answer("relaxed", 1));
        assertThat(table.ask(new TierFacts("done", "yellow", 2, 0, 0))).isEqualTo(new TierTable.Answer("general", 2));
        assertThat(table.ask(new TierFacts("none", "none", 0, 0, 0))).isEqualTo(new TierTable.Answer("general", 2));
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
