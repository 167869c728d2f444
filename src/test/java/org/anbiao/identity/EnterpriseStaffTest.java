package org.anbiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.anbiao.common.DomainException;
import org.anbiao.identity.EnterpriseStaff.Code;
import org.anbiao.identity.EnterpriseStaff.Person;
import org.anbiao.identity.InvitationAcceptance.Joiner;
import org.anbiao.identity.InvitationAcceptance.Login;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** How an enterprise's own people come in: by whose code, and confirmed by whom. */
@DatabaseTest
class EnterpriseStaffTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    TenantFixture fixture;

    @Autowired
    EnterpriseStaff staff;

    @Autowired
    InvitationAcceptance acceptance;

    @Autowired
    LoginService logins;

    UUID county;
    UUID township;
    UUID village;
    UUID enterprise;
    UUID neighbour;
    Member office;
    Member principal;

    @BeforeEach
    void enterprise() {
        county = fixture.county();
        township = fixture.township(county);
        village = fixture.unit(township, "village", "东溪村");
        enterprise = fixture.enterprise(township, village, "测试石材厂");
        neighbour = fixture.enterprise(township, village, "隔壁石材厂");
        office = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        principal = fixture.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void peopleJoinByThePrincipalsCodeAndComeInWhenConfirmed() {
        fixture.logIn(principal);
        Code code = staff.issue(enterprise, Role.ENTERPRISE_SAFETY_MANAGER);
        assertThat(code.until())
                .isEqualTo(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                        .plusDays(staff.validDays()));
        String first = join(code, "甲某");
        String second = join(code, "乙某");
        assertThatThrownBy(() -> logins.loadUserByUsername(first)).isInstanceOf(UsernameNotFoundException.class);
        fixture.logIn(principal);
        List<Person> waiting = staff.people(enterprise).stream()
                .filter(person -> !person.active())
                .toList();
        assertThat(waiting).extracting(Person::name).containsExactlyInAnyOrder("甲某", "乙某");
        staff.confirm(enterprise, named("甲某").id());
        staff.refuse(enterprise, named("乙某").id());
        PortalUser user = logins.loadUserByUsername(first);
        assertThat(user.actor().enterpriseId()).isEqualTo(enterprise);
        assertThat(user.member().role()).isEqualTo(Role.ENTERPRISE_SAFETY_MANAGER);
        assertThatThrownBy(() -> logins.loadUserByUsername(second)).isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void employeesWithoutAnOfficeJoinWithTheLeastRights() {
        fixture.logIn(principal);
        assertThat(staff.grantable()).containsExactly(Role.ENTERPRISE_EMPLOYEE, Role.ENTERPRISE_SAFETY_MANAGER);
        String name = join(staff.issue(enterprise, Role.ENTERPRISE_EMPLOYEE), "己某");
        fixture.logIn(principal);
        staff.confirm(enterprise, named("己某").id());
        PortalUser user = logins.loadUserByUsername(name);
        assertThat(user.member().role()).isEqualTo(Role.ENTERPRISE_EMPLOYEE);
        // to read the board, to report a hazard, and to do the checks of the own post
        assertThat(user.member().role().permissions())
                .containsExactlyInAnyOrder(Permission.BOARD_READ, Permission.HAZARD_REPORT, Permission.CHECK_OWN);
        fixture.logIn(user.member());
        assertThatThrownBy(() -> staff.people(enterprise))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void officeIssuesTheFirstCodeAndConfirmsThePrincipal() {
        UUID fresh = fixture.enterprise(township, village, "新办石材厂");
        fixture.logIn(office);
        String name = join(staff.issue(fresh, Role.ENTERPRISE_PRINCIPAL), "丙某");
        fixture.logIn(office);
        staff.confirm(fresh, staff.people(fresh).get(0).id());
        assertThat(logins.loadUserByUsername(name).member().role()).isEqualTo(Role.ENTERPRISE_PRINCIPAL);
    }

    @Test
    void wherePrincipalIsInTheOfficeDoesNotConfirmOthersNorTheSafetyManagerAnybody() {
        fixture.logIn(office);
        join(staff.issue(enterprise, Role.ENTERPRISE_SAFETY_MANAGER), "丁某");
        fixture.logIn(office);
        UUID waiting = named("丁某").id();
        refused("identity.staff.not-yours-to-confirm", () -> staff.confirm(enterprise, waiting));
        fixture.logIn(fixture.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise));
        refused("identity.staff.not-yours-to-confirm", () -> staff.confirm(enterprise, waiting));
        fixture.logIn(principal);
        staff.confirm(enterprise, waiting);
    }

    @Test
    void enterpriseDoesNotMakePrincipals() {
        fixture.logIn(principal);
        refused("identity.member.role-not-yours", () -> staff.issue(enterprise, Role.ENTERPRISE_PRINCIPAL));
        refused("identity.member.role-not-yours", () -> staff.issue(enterprise, Role.CAMPAIGN_ADMIN));
        fixture.logIn(office);
        join(staff.issue(enterprise, Role.ENTERPRISE_PRINCIPAL), "戊某");
        fixture.logIn(principal);
        UUID waiting = named("戊某").id();
        refused("identity.staff.not-yours-to-confirm", () -> staff.confirm(enterprise, waiting));
    }

    @Test
    void nobodyReachesAnotherEnterprise() {
        fixture.logIn(principal);
        refused("identity.staff.unknown", () -> staff.people(neighbour));
        refused("identity.staff.unknown", () -> staff.issue(neighbour, Role.ENTERPRISE_SAFETY_MANAGER));
        UUID otherVillage = fixture.unit(township, "village", "西山村");
        fixture.logIn(fixture.member(township, Role.UNIT_WORKER, otherVillage, null));
        refused("identity.staff.unknown", () -> staff.issue(enterprise, Role.ENTERPRISE_SAFETY_MANAGER));
        fixture.logIn(fixture.township(county), Role.SAFETY_OFFICE);
        refused("identity.staff.unknown", () -> staff.people(enterprise));
        fixture.logIn(fixture.member(township, Role.UNIT_WORKER, village, null));
        assertThat(staff.people(enterprise)).hasSize(1);
    }

    @Test
    void supervisingDepartmentIssuesTheCodeOfItsEnterprise() {
        UUID bureau = fixture.department(county);
        UUID section = fixture.unit(bureau, "section", "给排水股");
        UUID supervised = fixture.enterprise(township, village, bureau, section, "测试水厂");
        Member worker = fixture.member(bureau, Role.SECTION_WORKER, section, null);
        fixture.logIn(worker);
        String name = join(staff.issue(supervised, Role.ENTERPRISE_PRINCIPAL), "己某");
        fixture.logIn(worker);
        staff.confirm(supervised, staff.people(supervised).get(0).id());
        assertThat(logins.loadUserByUsername(name).member().tenantId()).isEqualTo(township);
    }

    @Test
    void newCodeMakesTheFormerOneUseless() {
        fixture.logIn(principal);
        Code former = staff.issue(enterprise, Role.ENTERPRISE_SAFETY_MANAGER);
        Code next = staff.issue(enterprise, Role.ENTERPRISE_SAFETY_MANAGER);
        fixture.logOut();
        assertThat(acceptance.find(former.code(), "v" + NUMBER.incrementAndGet()))
                .isEmpty();
        var offer = acceptance.find(next.code(), "v" + NUMBER.incrementAndGet()).orElseThrow();
        assertThat(offer.isJoining()).isTrue();
        assertThat(offer.place()).isEqualTo("测试石材厂");
    }

    @Test
    void joinerGivesNameAndNumberAndJoinsOnce() {
        fixture.logIn(principal);
        Code code = staff.issue(enterprise, Role.ENTERPRISE_SAFETY_MANAGER);
        fixture.logOut();
        Login login = new Login("joiner-" + NUMBER.incrementAndGet(), "Qing-Xi-2026", null);
        String visitor = "v" + NUMBER.incrementAndGet();
        refused(
                "identity.invitation.name-missing",
                () -> acceptance.join(code.code(), visitor, new Joiner(" ", "13611112222"), login));
        refused(
                "identity.invitation.phone-bad",
                () -> acceptance.join(code.code(), visitor, new Joiner("庚某", "1361"), login));
        acceptance.join(code.code(), visitor, new Joiner("庚某", "136 1111 2222"), login);
        fixture.logIn(principal);
        assertThat(named("庚某").phone()).isEqualTo("13611112222");
        fixture.logOut();
        refused(
                "identity.staff.joined-already",
                () -> acceptance.join(code.code(), visitor, new Joiner("庚某", "13611112222"), login));
        refused("identity.invitation.unknown", () -> acceptance.accept(code.code(), visitor, login));
    }

    private String join(Code code, String person) {
        fixture.logOut();
        String name = "ren-" + UUID.randomUUID().toString().substring(0, 8);
        acceptance.join(
                code.link().substring(code.link().lastIndexOf('/') + 1),
                "v" + NUMBER.incrementAndGet(),
                new Joiner(person, "135" + String.format("%08d", NUMBER.incrementAndGet())),
                new Login(name, "Qing-Xi-2026", null));
        return name;
    }

    private Person named(String name) {
        return staff.people(enterprise).stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
