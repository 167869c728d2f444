package org.anbiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.InvitationAcceptance.Login;
import org.anbiao.identity.Invitations.Invitee;
import org.anbiao.identity.Invitations.Issued;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** How the administration of a new authority begins, and where the platform's say ends. */
@DatabaseTest
class FirstAdministratorsTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    FirstAdministrators first;

    @Autowired
    InvitationAcceptance acceptance;

    @Autowired
    MemberDirectory directory;

    @Autowired
    LoginService logins;

    UUID township;
    Member operator;

    @BeforeEach
    void newAuthority() {
        UUID county = fixture.county();
        township = fixture.township(county);
        operator = fixture.logIn(county, Role.PLATFORM_OPERATOR);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void firstAdministratorComesInAndThePlatformIsDone() {
        assertThat(first.vacant(township)).containsExactly(Role.TENANT_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR);
        Issued issued = first.invite(township, new Invitee("甲某", "13700000001", "", Role.TENANT_ADMIN, null));
        assertThat(first.waiting(township)).extracting(MemberDetails::name).containsExactly("甲某");
        Issued again = first.invite(township, issued.memberId());
        fixture.logOut();
        String name = "first-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(acceptance.find(token(issued), name)).isEmpty();
        acceptance.accept(token(again), name, new Login(name, "Qing-Xi-2026", null));
        Member admin = logins.loadUserByUsername(name).member();
        fixture.logIn(operator);
        assertThat(first.vacant(township)).doesNotContain(Role.TENANT_ADMIN);
        refused(
                "identity.first.not-vacant",
                () -> first.invite(township, new Invitee("乙某", "13700000002", "", Role.TENANT_ADMIN, null)));
        fixture.logIn(admin);
        assertThat(directory.history(admin.id()).get(1).memberName()).isEqualTo(operator.displayName());
    }

    @Test
    void threePeopleForThreeRolesAndNoOthers() {
        first.invite(township, new Invitee("甲某", "13700000003", "", Role.TENANT_ADMIN, null));
        refused(
                "identity.member.separated",
                () -> first.invite(township, new Invitee("甲某", "13700000003", "", Role.AUDITOR, null)));
        refused(
                "identity.first.not-vacant",
                () -> first.invite(township, new Invitee("丙某", "13700000004", "", Role.CAMPAIGN_ADMIN, null)));
    }

    @Test
    void onlyThePlatformOperatorMay() {
        fixture.logIn(township, Role.TENANT_ADMIN);
        assertThatThrownBy(() -> first.waiting(township)).isInstanceOf(AccessDeniedException.class);
    }

    private static String token(Issued issued) {
        return issued.link().substring(issued.link().lastIndexOf('/') + 1);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
