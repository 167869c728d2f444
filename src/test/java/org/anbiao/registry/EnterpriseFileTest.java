package org.anbiao.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class EnterpriseFileTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);

    @Autowired
    TenantFixture fixture;

    @Autowired
    AdoptionService adoptions;

    @Autowired
    PeopleService people;

    @Autowired
    RiskGradeService grades;

    @Autowired
    EnterpriseDirectory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private UUID county;
    private UUID township;
    private UUID department;
    private UUID village;
    private EnterpriseId own;

    @BeforeEach
    void logIn() {
        county = fixture.county();
        township = fixture.township(county);
        department = fixture.department(county);
        village = fixture.unit(township, "village", "东村");
        own = new EnterpriseId(fixture.enterprise(township, village, "虚构甲厂"));
        fixture.logIn(township, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private static Adoption.Recording recording(AdoptionKind kind, LocalDate day, String... members) {
        return new Adoption.Recording(kind, day, true, "", null, List.of(members));
    }

    @Test
    void anEndedFactWasInForceUntilItsEndAndAnotherMayFollow() {
        UUID first = adoptions.record(own, recording(AdoptionKind.THREE_LISTS, MARCH));
        refused(() -> adoptions.record(own, recording(AdoptionKind.THREE_LISTS, JUNE)), "registry.adoption.in-force");
        refused(() -> adoptions.end(first, MARCH.minusDays(1), "停用"), "registry.adoption.end-order");
        refused(() -> adoptions.end(first, JUNE, " "), "registry.adoption.end-reason");

        adoptions.end(first, JUNE, "清单停用");

        refused(() -> adoptions.record(own, recording(AdoptionKind.THREE_LISTS, MARCH)), "registry.adoption.overlap");
        adoptions.record(own, recording(AdoptionKind.THREE_LISTS, JUNE));
        assertThat(inForce("fact_three_lists_adoption", JUNE.minusDays(1))).isOne();
        assertThat(inForce("fact_three_lists_adoption", JUNE)).isOne();
        assertThat(inForce("fact_three_lists_adoption", MARCH.minusDays(1))).isZero();
    }

    @Test
    void aFactIsNeitherInTheFutureNorBeforeOpening() {
        refused(
                () -> adoptions.record(
                        own, recording(AdoptionKind.FIVE_S, LocalDate.now().plusDays(2))),
                "registry.date.future");
        refused(
                () -> adoptions.record(own, recording(AdoptionKind.FIVE_S, LocalDate.of(2018, 2, 28))),
                "registry.date.before-opening");
    }

    @Test
    void aRescueTeamHasMembersWhoComeAndGo() {
        refused(
                () -> adoptions.record(own, recording(AdoptionKind.RESCUE_TEAM, MARCH, " ")),
                "registry.adoption.members");
        UUID team = adoptions.record(own, recording(AdoptionKind.RESCUE_TEAM, MARCH, "甲某", "乙某"));
        adoptions.joinTeam(team, "丙某", JUNE);
        UUID leaving = adoptions.history(own).get(0).members().get(0).id();
        adoptions.leaveTeam(team, leaving, JUNE);

        assertThat(inForce("fact_rescue_team_member", JUNE.minusDays(1))).isEqualTo(2);
        assertThat(inForce("fact_rescue_team_member", JUNE)).isEqualTo(2);
        adoptions.end(team, JUNE.plusDays(1), "解散");
        assertThat(inForce("fact_rescue_team_member", JUNE.plusDays(1))).isZero();
    }

    @Test
    void anInternalReportSchemeIsConfirmedYearByYear() {
        UUID scheme = adoptions.record(own, recording(AdoptionKind.INTERNAL_REPORT_SCHEME, LocalDate.of(2023, 5, 1)));
        refused(() -> adoptions.confirm(scheme, LocalDate.of(2023, 4, 30)), "registry.adoption.not-in-force");

        adoptions.confirm(scheme, MARCH);
        adoptions.confirm(scheme, MARCH);

        assertThat(transaction.<List<LocalDate>>execute(
                        status -> jdbc.sql("select confirmed_on from fact_internal_report_scheme order by 1")
                                .query(LocalDate.class)
                                .list()))
                .containsExactly(LocalDate.of(2023, 5, 1), MARCH);
    }

    @Test
    void peopleHaveTermsAndANewLegalRepresentativeFollowsTheOld() {
        appoint("甲某", PersonRole.LEGAL_REPRESENTATIVE, null, MARCH);
        appoint("乙某", PersonRole.LEGAL_REPRESENTATIVE, null, JUNE);
        UUID officer = appoint("丙某", PersonRole.SAFETY_OFFICER, true, MARCH);
        refused(() -> appoint("丙某", PersonRole.SAFETY_OFFICER, false, JUNE), "registry.person.twice");
        refused(() -> appoint("丁某", PersonRole.SAFETY_OFFICER, null, JUNE), "registry.person.full-time");

        people.leave(officer, JUNE);

        assertThat(people.of(own).stream()
                        .filter(person -> person.inRoleOn(JUNE))
                        .map(Person::name))
                .containsExactly("乙某");
        assertThat(inForce("fact_safety_officer", JUNE.minusDays(1))).isOne();
        assertThat(inForce("fact_safety_officer", JUNE)).isZero();
    }

    @Test
    void theSupervisorGradesAndTheLatestGradeOfADayCounts() {
        grades.grade(own, RiskColor.RED, MARCH, "粉尘作业", null);
        grades.grade(own, RiskColor.YELLOW, JUNE, "完成整改", null);
        grades.grade(own, RiskColor.BLUE, JUNE, "同日复核", null);

        assertThat(colorOn(JUNE.minusDays(1))).containsExactly("red");
        assertThat(colorOn(JUNE)).containsExactly("blue");
        refused(() -> grades.grade(own, RiskColor.RED, JUNE, "", null), "registry.risk.reason");
    }

    @Test
    void whoDoesNotSuperviseDirectlyDoesNotGrade() {
        EnterpriseId supervisedElsewhere =
                new EnterpriseId(fixture.enterprise(township, village, department, null, "虚构乙厂"));

        refused(
                () -> grades.grade(supervisedElsewhere, RiskColor.RED, JUNE, "粉尘作业", null),
                "registry.risk.supervisor-only");
        fixture.logIn(department, Role.SECTION_WORKER);
        grades.grade(supervisedElsewhere, RiskColor.RED, JUNE, "粉尘作业", null);
        assertThat(grades.history(supervisedElsewhere)).hasSize(1);
    }

    @Test
    void theListIsNarrowedToTheTenantTheUnitAndTheFilter() {
        UUID west = fixture.unit(township, "village", "西村");
        fixture.enterprise(township, west, department, null, "虚构乙厂");
        fixture.enterprise(fixture.township(county), fixture.unit(township, "village", "另村"), "虚构丙厂");
        grades.grade(own, RiskColor.RED, MARCH, "粉尘作业", null);

        assertThat(names(EnterpriseFilter.ACTIVE)).containsExactlyInAnyOrder("虚构甲厂", "虚构乙厂");
        assertThat(names(EnterpriseFilter.ACTIVE.withText("乙"))).containsExactly("虚构乙厂");
        assertThat(names(EnterpriseFilter.ACTIVE.withText("%"))).isEmpty();
        assertThat(names(new EnterpriseFilter(
                        "", null, west, "small_micro", SubjectKind.ENTERPRISE, null, null, "none", null)))
                .containsExactly("虚构乙厂");
        assertThat(names(new EnterpriseFilter("", null, null, null, null, null, null, "red", null)))
                .containsExactly("虚构甲厂");
        fixture.logIn(fixture.member(township, Role.UNIT_WORKER, village, null));
        assertThat(names(EnterpriseFilter.ACTIVE)).containsExactly("虚构甲厂");
        fixture.logIn(department, Role.SECTION_WORKER);
        assertThat(names(EnterpriseFilter.ACTIVE)).containsExactly("虚构乙厂");
        fixture.logIn(fixture.member(township, Role.ENTERPRISE_PRINCIPAL, null, own.value()));
        assertThat(names(EnterpriseFilter.ACTIVE)).containsExactly("虚构甲厂");
    }

    @Test
    void everyLineHasAnEnterpriseOnceInItsList() {
        UUID viewer = fixture.department(county);
        UUID stranger = fixture.department(county);
        UUID section = fixture.unit(department, "section", "安全股");
        UUID watched = fixture.enterprise(township, village, department, section, "虚构丙厂");
        fixture.asSystem(
                township, () -> jdbc.sql("update enterprise set viewer_tenant_ids = array[?::uuid] where id = ?")
                        .params(viewer, watched)
                        .update());

        fixture.logIn(viewer, Role.SECTION_WORKER);
        assertThat(names(EnterpriseFilter.ACTIVE)).containsExactly("虚构丙厂");
        fixture.logIn(department, Role.SECTION_WORKER);
        assertThat(names(EnterpriseFilter.ACTIVE)).containsExactly("虚构丙厂");
        fixture.logIn(stranger, Role.SECTION_WORKER);
        assertThat(names(EnterpriseFilter.ACTIVE)).isEmpty();
        // the county reaches it by its area, by its supervisor and by the one that only looks on
        fixture.logIn(county, Role.SAFETY_OFFICE);
        assertThat(names(EnterpriseFilter.ACTIVE)).containsExactlyInAnyOrder("虚构甲厂", "虚构丙厂");
    }

    private List<String> names(EnterpriseFilter filter) {
        var list = directory.list(filter, new PageRequest(0, 50));
        assertThat(list.total()).isEqualTo(list.rows().size());
        return list.rows().stream().map(EnterpriseListItem::name).toList();
    }

    private UUID appoint(String name, PersonRole role, Boolean fullTime, LocalDate from) {
        return people.appoint(own, new Person.Appointment(name, "", role, fullTime, from, null));
    }

    private long inForce(String fact, LocalDate day) {
        return transaction.execute(status -> jdbc.sql("select count(*) from " + fact
                        + " where achieved_on <= ? and (ended_on is null or ? < ended_on)")
                .params(day, day)
                .query(Long.class)
                .single());
    }

    private List<String> colorOn(LocalDate day) {
        return transaction.execute(status -> jdbc.sql("select color from fact_enterprise_risk_grade"
                        + " where assessed_on <= ? and (next_assessed_on is null or ? < next_assessed_on)")
                .params(day, day)
                .query(String.class)
                .list());
    }

    private static void refused(Runnable action, String key) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
