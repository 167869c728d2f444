package org.anbiao.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.identity.Role;
import org.anbiao.registry.persistence.RiskSettings;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class RiskProposalTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    @Autowired
    TenantFixture fixture;

    @Autowired
    RiskGradeService grades;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    PeopleService people;

    @Autowired
    AdoptionService adoptions;

    @Autowired
    RiskSettings settings;

    @Autowired
    Messages messages;

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
        fixture.logIn(township, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void pointsOfTheFactsDecideTheColour() {
        RiskWeights weights = settings.of(township);

        assertThat(weights.propose(List.of()).color()).isEqualTo(RiskColor.BLUE);
        assertThat(weights.propose(List.of(new RiskFact("officer_missing", 1))).color())
                .isEqualTo(RiskColor.BLUE);
        assertThat(weights.propose(List.of(new RiskFact("high_risk_trade", 1))).color())
                .isEqualTo(RiskColor.YELLOW);
        assertThat(weights.propose(List.of(new RiskFact("high_risk_trade", 1), new RiskFact("officer_missing", 1)))
                        .color())
                .isEqualTo(RiskColor.ORANGE);
        RiskProposal worst = weights.propose(List.of(
                new RiskFact("overdue_task", 7),
                new RiskFact("high_risk_trade", 1),
                new RiskFact("officer_missing", 1)));
        assertThat(worst.color()).isEqualTo(RiskColor.RED);
        assertThat(worst.reasons())
                .containsExactly(
                        new RiskProposal.Reason("high_risk_trade", 1, 30),
                        new RiskProposal.Reason("overdue_task", 7, 20),
                        new RiskProposal.Reason("officer_missing", 1, 15));
    }

    @Test
    void everyWeightedFactHasWords() {
        assertThat(settings.of(township).weights()).isNotEmpty().allSatisfy(weight -> assertThat(
                        messages.has("registry.risk.fact." + weight.fact()))
                .isTrue());
    }

    @Test
    void anAuthoritySetsItsOwnWeightsAndHandsThemDown() {
        fixture.asSystem(county, () -> jdbc.sql("insert into tenant_setting (key, value) values (?, ?)")
                .params("registry.risk-proposal", """
                        {"red": 9, "orange": 6, "yellow": 3, "weights": [{"fact": "officer_missing", "points": 6}]}
                        """)
                .update());

        RiskProposal proposal = grades.propose(register(false), DAY);

        assertThat(proposal.color()).isEqualTo(RiskColor.ORANGE);
        assertThat(proposal.reasons()).containsExactly(new RiskProposal.Reason("officer_missing", 1, 6));
    }

    @Test
    void theProposalFollowsWhatIsRecordedForTheDay() {
        EnterpriseId id = register(true);
        assertThat(facts(id))
                .containsExactlyInAnyOrder(
                        "high_risk_trade",
                        "officer_missing",
                        "responsibility_missing",
                        "three_lists_missing",
                        "rescue_team_missing",
                        "six_haves_missing");
        assertThat(grades.propose(id, DAY).color()).isEqualTo(RiskColor.RED);

        people.appoint(id, new Person.Appointment("甲某", "", PersonRole.SAFETY_OFFICER, true, DAY, null));
        adoptions.record(
                id, new Adoption.Recording(AdoptionKind.RESPONSIBILITY_SCHEME, DAY, true, "", null, List.of()));

        assertThat(facts(id)).doesNotContain("officer_missing", "responsibility_missing");
        assertThat(grades.propose(id, DAY.minusDays(1)).color()).isEqualTo(RiskColor.RED);
        assertThat(grades.propose(id, DAY).color()).isEqualTo(RiskColor.ORANGE);
    }

    @Test
    void theSupervisorFollowsWithoutAWordAndDiffersWithAReasonAndBothAreKept() {
        EnterpriseId id = register(true);

        grades.grade(id, RiskColor.RED, DAY, "", null);
        assertThatThrownBy(() -> grades.grade(id, RiskColor.BLUE, DAY, " ", null))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("registry.risk.reason"));
        grades.grade(id, RiskColor.YELLOW, DAY.plusDays(1), "现场核查，风险可控", null);

        assertThat(grades.history(id))
                .extracting(RiskGrade::color, RiskGrade::reason, RiskGrade::differsFromProposal)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RiskColor.YELLOW, "现场核查，风险可控", true),
                        org.assertj.core.groups.Tuple.tuple(RiskColor.RED, "", false));
        assertThat(grades.history(id))
                .allSatisfy(grade -> assertThat(grade.proposal().reasons()).hasSize(6));
    }

    private List<String> facts(EnterpriseId id) {
        return grades.propose(id, DAY).reasons().stream()
                .map(RiskProposal.Reason::fact)
                .toList();
    }

    private EnterpriseId register(boolean highRisk) {
        EnterpriseProfile plain = RegistrySamples.profile("虚构甲厂");
        EnterpriseProfile profile = new EnterpriseProfile(
                plain.kind(),
                plain.code(),
                plain.name(),
                null,
                plain.address(),
                plain.phone(),
                null,
                false,
                highRisk,
                false,
                plain.tags());
        return enterprises.register(
                RegistrySamples.enterprise(profile, village, township, null, LocalDate.of(2024, 6, 1)));
    }
}
