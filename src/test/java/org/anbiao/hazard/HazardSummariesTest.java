package org.anbiao.hazard;

import static org.anbiao.hazard.HazardFixture.TODAY;
import static org.anbiao.hazard.HazardFixture.general;
import static org.anbiao.hazard.HazardFixture.major;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardFixture.Place;
import org.anbiao.identity.Role;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.RiskFact;
import org.anbiao.registry.RiskGradeService;
import org.anbiao.registry.RiskProposal;
import org.anbiao.selfevaluation.hints.OpenFindings.OpenFinding;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Frequent hazards by the authority's rule, clearing per time, the dual report, and what other modules are told. */
@DatabaseTest
@Import(HazardFixture.class)
class HazardSummariesTest {

    private static final LocalDate FIRST = TODAY.minusDays(30);

    @Autowired
    HazardFixture fixture;

    @Autowired
    TenantFixture tenants;

    @Autowired
    HazardService hazards;

    @Autowired
    HazardCourse course;

    @Autowired
    HazardSummaries summaries;

    @Autowired
    DualReport dual;

    @Autowired
    OpenHazards open;

    @Autowired
    RiskGradeService grades;

    @Autowired
    JdbcClient jdbc;

    private Place place;

    @BeforeEach
    void aPlace() {
        place = fixture.place();
        tenants.logIn(place.manager());
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private UUID found(LocalDate on) {
        tenants.logIn(place.manager());
        return hazards.find(general(place.enterprise(), on));
    }

    private void closed(UUID id, LocalDate on) {
        fixture.rectify(place, id, on);
        fixture.pass(place, id, on);
    }

    @Test
    void aKindIsFrequentByTheAuthoritysRule() {
        found(TODAY.minusDays(89));
        found(TODAY);
        assertThat(summaries.frequent(null, 10)).isEmpty();
        found(TODAY.minusDays(90));
        assertThat(summaries.frequent(null, 10))
                .as("ninety days, today included")
                .isEmpty();
        UUID dismissed = found(TODAY);
        course.dismiss(dismissed, 1, "误报");
        assertThat(summaries.frequent(null, 10)).isEmpty();
        found(TODAY.minusDays(1));
        tenants.logIn(place.office());
        assertThat(summaries.frequent(null, 10)).singleElement().satisfies(frequent -> {
            assertThat(frequent.enterpriseName()).isEqualTo("虚构石材厂");
            assertThat(frequent.category()).isEqualTo(HazardCategory.ELECTRICITY);
            assertThat(frequent.times()).isEqualTo(3);
            assertThat(frequent.latestOn()).isEqualTo(TODAY);
        });
        assertThat(summaries.topOfArea())
                .extracting(FrequentHazard::times, FrequentHazard::enterprises)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, 1));
        tenants.asSystem(place.township(), () -> jdbc.sql("""
                        insert into tenant_choice (key, choice, from_on, reason) values ('hazard.frequent', '5-180', ?, '测试')
                        """).param(TODAY).update());
        assertThat(summaries.frequent(null, 10)).isEmpty();
        found(TODAY);
        tenants.logIn(place.office());
        assertThat(summaries.frequent(null, 10))
                .extracting(FrequentHazard::times)
                .containsExactly(5);
    }

    @Test
    void carriedAndFoundLessSignedOffIsOpen() {
        closed(found(FIRST.minusDays(20)), FIRST.minusDays(1));
        closed(found(FIRST.minusDays(10)), FIRST.plusDays(3));
        found(FIRST.minusDays(5));
        closed(found(FIRST), TODAY);
        closed(found(FIRST.plusDays(1)), FIRST.plusDays(2));
        found(TODAY);
        UUID none = tenants.enterprise(place.township(), place.village(), "虚构无患厂");
        tenants.logIn(place.office());

        HazardBalance balance = summaries.balance(place.enterprise(), FIRST, TODAY.minusDays(1));
        assertThat(balance.carried()).isEqualTo(2);
        assertThat(balance.opened()).isEqualTo(2);
        assertThat(balance.closed()).isEqualTo(2);
        assertThat(balance.open()).isEqualTo(2);
        assertThat(balance.carried() + balance.opened() - balance.closed()).isEqualTo(balance.open());
        assertThat(balance.oldestDays()).isEqualTo(34);
        assertThat(balance.isCleared()).isFalse();
        assertThat(summaries.balances(FIRST, TODAY, PageRequest.page(0, 10)).rows())
                .extracting(HazardBalance::enterpriseId)
                .containsExactly(place.enterprise());
        assertThat(summaries.balance(none, FIRST, TODAY).isCleared()).isTrue();
        assertThatThrownBy(() -> summaries.balances(TODAY, FIRST, PageRequest.page(0, 10)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void theDualReportIsMadeOfWhatIsRecorded() {
        hazards.find(major(place.enterprise(), TODAY));
        found(TODAY.minusDays(2));
        assertThat(dual.pdf(place.enterprise(), FIRST, TODAY)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(dual.docx(place.enterprise(), FIRST, TODAY)).startsWith('P', 'K');
        UUID other = tenants.enterprise(place.township(), place.village(), "虚构纸箱厂");
        assertThatThrownBy(() -> dual.pdf(other, FIRST, TODAY)).isInstanceOf(DomainException.class);
    }

    @Test
    void reviewersAndTheProposedColourKnowOfOpenOnes() {
        UUID first = hazards.find(major(place.enterprise(), TODAY.minusDays(2)));
        closed(found(TODAY.minusDays(3)), TODAY);
        tenants.logIn(place.office());
        List<OpenFinding> findings = tenants.as(tenants.actor(place.office()), () -> open.of(place.enterprise()));
        assertThat(findings).extracting(OpenFinding::id).containsExactly(first);
        assertThat(findings.get(0).text()).contains("重大隐患").contains("除尘系统");
        assertThat(findings.get(0).address()).isEqualTo("hazards/" + first);
        tenants.logIn(place.county(), Role.SAFETY_OFFICE);
        RiskProposal proposal = grades.propose(new EnterpriseId(place.enterprise()), TODAY);
        assertThat(proposal.reasons()).extracting(RiskProposal.Reason::fact).contains("major_hazard_open");
        assertThat(new RiskFact("major_hazard_open", 1).times()).isOne();
    }
}
