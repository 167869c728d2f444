package org.anbiao.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.fieldwork.FieldProgress.State;
import org.anbiao.fieldwork.FieldProgress.Topic;
import org.anbiao.hazard.HazardFixture;
import org.anbiao.hazard.OfficialHazards;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Progress that is reported on site stands beside what the portal has, with the differences marked. */
@DatabaseTest
class FieldProgressTest {

    private static final LocalDate TODAY = HazardFixture.TODAY;
    private static final PageRequest FIRST = new PageRequest(0, 50);

    @Autowired
    TenantFixture tenants;

    @Autowired
    FieldVisitService visits;

    @Autowired
    FieldVisitDirectory directory;

    @Autowired
    FieldProgressDirectory progress;

    @Autowired
    OfficialHazards official;

    @Autowired
    JdbcClient jdbc;

    private UUID township;
    private UUID enterprise;

    @BeforeEach
    void aVillage() {
        township = tenants.township(tenants.county());
        UUID village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, "虚构石材厂");
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, village, null));
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void theLatestWordOfEachMatterCounts() {
        Instant before = Instant.now().minus(Duration.ofDays(2));
        UUID first = report(
                before,
                new FieldProgress(Topic.RISK, State.NOT_STARTED, ""),
                told(Topic.RESPONSIBILITY, State.UNDERWAY));
        UUID second = report(Instant.now(), new FieldProgress(Topic.RISK, State.UNDERWAY, " 已请机构辨识 "));
        ReportedProgress.Report risk = of(Topic.RISK).report();
        assertThat(risk).isNotNull();
        assertThat(risk.state()).isEqualTo(State.UNDERWAY);
        assertThat(risk.note()).isEqualTo("已请机构辨识");
        assertThat(risk.visitId()).isEqualTo(second);
        ReportedProgress.Report responsibility = of(Topic.RESPONSIBILITY).report();
        assertThat(responsibility).isNotNull();
        assertThat(responsibility.visitId()).isEqualTo(first);
        assertThat(of(Topic.SELF_EVALUATION).report()).isNull();
        assertThat(progress.of(enterprise, TODAY.minusDays(1))
                        .get(Topic.RISK.ordinal())
                        .report())
                .extracting(ReportedProgress.Report::state)
                .isEqualTo(State.NOT_STARTED);
        assertThat(directory.find(township, second).orElseThrow().progress())
                .containsExactly(new FieldProgress(Topic.RISK, State.UNDERWAY, "已请机构辨识"));
    }

    @Test
    void whatSiteCallsDoneAndThePortalDoesNotHaveIsMarkedAndTheReverseToo() {
        official.record(HazardFixture.official(enterprise, TODAY, TODAY.plusDays(5)));
        report(
                Instant.now(),
                told(Topic.RESPONSIBILITY, State.DONE),
                told(Topic.SELF_EVALUATION, State.UNDERWAY),
                told(Topic.RISK, State.NOT_STARTED),
                told(Topic.RECTIFICATION, State.DONE));
        assertThat(different()).containsExactly(Topic.RESPONSIBILITY, Topic.RECTIFICATION);
        assertThat(of(Topic.RECTIFICATION).known().open()).isEqualTo(1);
        tenants.asSystem(township, () -> {
            jdbc.sql(
                            "insert into enterprise_adoption (enterprise_id, kind, achieved_on) values (?, 'responsibility_scheme', ?)")
                    .params(enterprise, TODAY.minusDays(40))
                    .update();
            return jdbc.sql("""
                            insert into enterprise_risk_grade (enterprise_id, color, assessed_on, assessed_by_name, reason)
                            values (?, 'yellow', ?, '虚构干部', '涉粉')
                            """).params(enterprise, TODAY.minusDays(3)).update();
        });
        assertThat(of(Topic.RESPONSIBILITY).known().since()).isEqualTo(TODAY.minusDays(40));
        assertThat(different()).containsExactly(Topic.RISK, Topic.RECTIFICATION);
    }

    @Test
    void whatIsRecordedAfterTheReportIsNewerAndNotDifferent() {
        report(Instant.now().minus(Duration.ofDays(3)), told(Topic.SELF_EVALUATION, State.NOT_STARTED));
        tenants.asSystem(township, () -> jdbc.sql(
                        "insert into self_evaluation (enterprise_id, standard_type, completed_on) values (?, 'local', ?)")
                .params(enterprise, TODAY)
                .update());
        assertThat(of(Topic.SELF_EVALUATION).known().done()).isTrue();
        assertThat(different()).isEmpty();
        report(Instant.now(), told(Topic.SELF_EVALUATION, State.NOT_STARTED));
        assertThat(different()).containsExactly(Topic.SELF_EVALUATION);
    }

    @Test
    void theListHasEveryEnterprisesDifferencesTheLatestFirstAndOnesOwnAlone() {
        UUID village = tenants.unit(township, "village", "北溪村");
        UUID other = tenants.enterprise(township, village, "虚构茶厂");
        report(Instant.now().minus(Duration.ofDays(4)), told(Topic.RISK, State.DONE));
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, village, null));
        assertThat(progress.differences(null, TODAY, FIRST))
                .as("another village's")
                .isEmpty();
        enterprise = other;
        report(Instant.now(), told(Topic.RISK, State.DONE), told(Topic.RESPONSIBILITY, State.DONE));
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(progress.differences(null, TODAY, FIRST))
                .extracting(one -> one.enterpriseName() + " " + one.progress().topic())
                .containsExactly("虚构茶厂 RESPONSIBILITY", "虚构茶厂 RISK", "虚构石材厂 RISK");
        assertThat(progress.differences(Topic.RISK, TODAY, new PageRequest(1, 1)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.enterpriseName()).isEqualTo("虚构石材厂");
                    assertThat(one.village()).isEqualTo("东溪村");
                });
        assertThat(progress.countDifferences(Topic.RISK, TODAY)).isEqualTo(2);
        assertThat(progress.countDifferences(null, TODAY.minusDays(1)))
                .as("yesterday")
                .isEqualTo(1);
        tenants.logIn(tenants.township(tenants.county()), Role.SAFETY_OFFICE);
        assertThat(progress.differences(null, TODAY, FIRST))
                .as("another township's")
                .isEmpty();
    }

    @Test
    void everyWordIsHeldAgainstEveryRecordAlike() {
        for (State state : State.values()) {
            report(
                    Instant.now(),
                    told(Topic.RESPONSIBILITY, state),
                    told(Topic.SELF_EVALUATION, state),
                    told(Topic.RISK, state),
                    told(Topic.RECTIFICATION, state));
            assertThat(different()).as("nothing recorded, %s", state).hasSize(state == State.DONE ? 3 : 0);
        }
        tenants.asSystem(township, () -> jdbc.sql(
                        "insert into self_evaluation (enterprise_id, standard_type, completed_on) values (?, 'local', ?)")
                .params(enterprise, TODAY.minusYears(1))
                .update());
        report(Instant.now(), told(Topic.SELF_EVALUATION, State.DONE));
        assertThat(different()).as("evaluated last year").contains(Topic.SELF_EVALUATION);
        report(Instant.now(), told(Topic.SELF_EVALUATION, State.NOT_STARTED));
        assertThat(different()).doesNotContain(Topic.SELF_EVALUATION);
    }

    @Test
    void aMatterIsReportedOnceAVisitAndReadByOfficesAlone() {
        assertThatThrownBy(() -> report(Instant.now(), told(Topic.RISK, State.DONE), told(Topic.RISK, State.UNDERWAY)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("fieldwork.progress-twice"));
        FieldProgress verbose = new FieldProgress(Topic.RISK, State.DONE, "长".repeat(501));
        assertThatThrownBy(() -> report(Instant.now(), verbose))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("fieldwork.progress-long"));
        assertThat(of(Topic.RISK).report()).isNull();
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, tenants.unit(township, "village", "西溪村"), null));
        assertThatThrownBy(() -> progress.of(enterprise, TODAY))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("registry.enterprise.not-found"));
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        assertThatThrownBy(() -> progress.of(enterprise, TODAY)).isInstanceOf(AccessDeniedException.class);
    }

    private static FieldProgress told(Topic topic, State state) {
        return new FieldProgress(topic, state, "");
    }

    private UUID report(Instant at, FieldProgress... told) {
        UUID id = UUID.randomUUID();
        visits.receive(
                id,
                new FieldVisit(
                        enterprise,
                        at,
                        Set.of(FieldDuty.REPORTING),
                        "",
                        false,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(told),
                        List.of()));
        return id;
    }

    private ReportedProgress of(Topic topic) {
        return progress.of(enterprise, TODAY).get(topic.ordinal());
    }

    /** As the enterprise's file marks them; the list of all enterprises has the same, with the same report and records. */
    private List<Topic> different() {
        List<ReportedProgress> marked = progress.of(enterprise, TODAY).stream()
                .filter(ReportedProgress::isDifferent)
                .toList();
        assertThat(progress.differences(null, TODAY, FIRST))
                .extracting(ProgressDifference::progress)
                .containsExactlyInAnyOrderElementsOf(marked);
        assertThat(progress.countDifferences(null, TODAY)).isEqualTo(marked.size());
        return marked.stream().map(ReportedProgress::topic).toList();
    }
}
