package org.anbiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.anbiao.common.Attempts;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** From the invitation to the first login, and everything an invitation must not allow. */
@DatabaseTest
class InvitationTest {

    private static final String PASSWORD = "Qing-Xi-2026";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    TenantFixture fixture;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationAcceptance acceptance;

    @Autowired
    LoginService logins;

    @Autowired
    LoginIdentities identities;

    @Autowired
    MemberDirectory directory;

    @Autowired
    JdbcClient jdbc;

    UUID township;
    UUID village;
    Member admin;
    String visitor;

    @BeforeEach
    void administrator() {
        township = fixture.township(fixture.county());
        village = fixture.unit(township, "village", "东溪村");
        admin = fixture.logIn(township, Role.TENANT_ADMIN);
        visitor = "visitor-" + NUMBER.incrementAndGet();
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void invitedPersonChoosesAnAccountAndIsIn() {
        Issued issued = invite();
        String token = token(issued);
        assertThat(directory.get(issued.memberId()).state()).isEqualTo(MemberState.PENDING);
        fixture.logOut();
        var offer = acceptance.find(token, visitor).orElseThrow();
        assertThat(offer.personName()).isEqualTo("谢某");
        assertThat(offer.place()).isEqualTo("东溪村");
        assertThat(offer.role()).isEqualTo(Role.UNIT_WORKER);
        String name = name();
        acceptance.accept(token, visitor, new Login(name, PASSWORD, null));
        PortalUser user = logins.loadUserByUsername(name);
        assertThat(user.member().id()).isEqualTo(issued.memberId());
        assertThat(user.actor().unitId()).isEqualTo(village);
        assertThat(user.getPassword()).doesNotContain(PASSWORD);
        fixture.logIn(admin);
        assertThat(directory.get(issued.memberId()).state()).isEqualTo(MemberState.ACTIVE);
        assertThat(directory.history(issued.memberId()).get(0).act()).isEqualTo("member.joined");
        assertThat(directory.history(issued.memberId()).get(0).memberName()).isEqualTo("谢某");
    }

    @Test
    void shortCodeOpensTheSameInvitationHoweverItIsTyped() {
        Issued issued = invite();
        fixture.logOut();
        String typed = issued.code().substring(0, 4).toLowerCase(java.util.Locale.ROOT) + " - "
                + issued.code().substring(4);
        assertThat(acceptance.find(typed, visitor)).isPresent();
    }

    @Test
    void invitationWorksOnce() {
        Issued issued = invite();
        fixture.logOut();
        acceptance.accept(token(issued), visitor, new Login(name(), PASSWORD, null));
        assertThat(acceptance.find(token(issued), visitor)).isEmpty();
        assertThat(acceptance.find(issued.code(), visitor)).isEmpty();
        refused(
                "identity.invitation.unknown",
                () -> acceptance.accept(token(issued), visitor, new Login(name(), PASSWORD, null)));
    }

    @Test
    void repeatedWithdrawnAndExpiredInvitationsSayWhatAnUnknownOneSays() {
        Issued first = invite();
        Issued second = invitations.repeat(first.memberId());
        assertThat(acceptance.find(token(first), visitor)).isEmpty();
        assertThat(acceptance.find(token(second), visitor)).isPresent();
        Issued withdrawn = invite();
        invitations.withdraw(withdrawn.memberId());
        assertThat(acceptance.find(token(withdrawn), visitor)).isEmpty();
        refused("identity.member.unknown", () -> directory.get(withdrawn.memberId()));
        fixture.asSystem(township, () -> jdbc.sql(
                        "update invitation set expires_at = now() - interval '1 minute' where member_id = ?")
                .param(first.memberId())
                .update());
        for (String key : List.of(token(second), "nonsense", "ABCDEFGH", "")) {
            assertThat(acceptance.find(key, visitor)).as(key).isEmpty();
        }
        refused(
                "identity.invitation.unknown",
                () -> acceptance.accept(token(second), visitor, new Login(name(), PASSWORD, null)));
    }

    @Test
    void wrongGuessesAreCountedRightOnesAreNot() {
        Issued issued = invite();
        for (int i = 0; i < 2 * Attempts.ALLOWED; i++) {
            assertThat(acceptance.find(issued.code(), visitor)).isPresent();
        }
        for (int i = 0; i < Attempts.ALLOWED; i++) {
            acceptance.find("WRONG" + i, visitor);
        }
        refused("identity.invitation.too-many", () -> acceptance.find(issued.code(), visitor));
        assertThat(acceptance.find(issued.code(), visitor + "-other")).isPresent();
    }

    @Test
    void databaseKnowsNeitherLinkNorCode() {
        Issued issued = invite();
        String row = fixture.asSystem(township, () -> jdbc.sql("select i::text from invitation i where member_id = ?")
                .param(issued.memberId())
                .query(String.class)
                .single());
        assertThat(row).doesNotContain(token(issued)).doesNotContain(issued.code());
    }

    @Test
    void tokenOpensItsOwnRowOnlyAndNoOtherAuthoritySeesIt() {
        Issued ours = invite();
        UUID elsewhere = fixture.township(fixture.county());
        Member stranger = fixture.member(elsewhere, Role.TENANT_ADMIN, null, null);
        fixture.logIn(stranger);
        refused("identity.member.unknown", () -> invitations.repeat(ours.memberId()));
        refused("identity.member.unknown", () -> invitations.withdraw(ours.memberId()));
        assertThat(fixture.asSystem(elsewhere, () -> jdbc.sql("select count(*) from invitation where tenant_id = ?")
                        .param(township)
                        .query(Long.class)
                        .single()))
                .isZero();
        fixture.logOut();
        acceptance.accept(token(ours), visitor, new Login(name(), PASSWORD, null));
        assertThat(fixture.asSystem(elsewhere, () -> jdbc.sql("select count(*) from member where tenant_id = ?")
                        .param(elsewhere)
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void inviterCannotAcceptForThemselves() {
        Issued issued = invite();
        refused(
                "identity.invitation.own",
                () -> acceptance.accept(token(issued), visitor, new Login(name(), PASSWORD, null)));
        ProviderIdentity account = identity();
        link(admin, account);
        fixture.logOut();
        refused("identity.invitation.own", () -> acceptance.accept(token(issued), visitor, new Login("", "", account)));
    }

    @Test
    void accountOfTheLoginProviderBecomesTheMember() {
        Issued issued = invite();
        fixture.logOut();
        ProviderIdentity account = identity();
        acceptance.accept(token(issued), visitor, new Login("", "", account));
        assertThat(identities.membershipsOf(account)).extracting(Member::id).containsExactly(issued.memberId());
    }

    @Test
    void accountCannotTakeARoleKeptApartFromOneItHasHere() {
        Member auditor = fixture.member(township, Role.AUDITOR, null, null);
        ProviderIdentity account = identity();
        link(auditor, account);
        Issued issued = invite();
        fixture.logOut();
        refused(
                "identity.member.separated",
                () -> acceptance.accept(token(issued), visitor, new Login("", "", account)));
        assertThat(identities.membershipsOf(account)).hasSize(1);
        assertThat(acceptance.find(token(issued), visitor)).isPresent();
    }

    @Test
    void accountNameAndPasswordMeetTheRules() {
        Issued issued = invite();
        fixture.logOut();
        for (String weak : List.of("Short-1", "alllowercase1", "12345678901234", PASSWORD + "长".repeat(30))) {
            refused(
                    "identity.account.password-weak",
                    () -> acceptance.accept(token(issued), visitor, new Login(name(), weak, null)));
        }
        String name = name();
        refused(
                "identity.account.password-contains-name",
                () -> acceptance.accept(token(issued), visitor, new Login(name, "Xx-" + name + "-1", null)));
        for (String bad : List.of("", "ab", "Großbuchstabe", "1abc", "a b c d", "admin'--")) {
            refused(
                    "identity.account.name-bad",
                    () -> acceptance.accept(token(issued), visitor, new Login(bad, PASSWORD, null)));
        }
        acceptance.accept(token(issued), visitor, new Login(name, PASSWORD, null));
        fixture.logIn(admin);
        Issued next = invite();
        fixture.logOut();
        refused(
                "identity.account.name-taken",
                () -> acceptance.accept(token(next), visitor, new Login(name, PASSWORD, null)));
        assertThat(acceptance.find(token(next), visitor)).isPresent();
    }

    @Test
    void nobodyIsInvitedWithoutNameContactOrTwice() {
        refused("identity.invitation.name-missing", () -> invite(" ", "13800001111", ""));
        refused("identity.invitation.contact-missing", () -> invite("某某", "", ""));
        refused("identity.invitation.phone-bad", () -> invite("某某", "1380000", ""));
        refused("identity.invitation.email-bad", () -> invite("某某", "", "nowhere"));
        invite("某某", "13800001111", "");
        refused("identity.invitation.here-already", () -> invite("某某", "138-0000-1111", ""));
        assertThatThrownBy(() -> logins.loadUserByUsername("nobody-at-all"))
                .isInstanceOf(UsernameNotFoundException.class);
    }

    private Issued invite() {
        return invite("谢某", "137" + String.format("%08d", NUMBER.incrementAndGet()), "");
    }

    private Issued invite(String name, String phone, String email) {
        return invitations.invite(new Invitee(name, phone, email, Role.UNIT_WORKER, village));
    }

    private static String token(Issued issued) {
        return issued.link().substring(issued.link().lastIndexOf('/') + 1);
    }

    private static String name() {
        return "xieshi-" + NUMBER.incrementAndGet();
    }

    private static ProviderIdentity identity() {
        String subject = UUID.randomUUID().toString();
        return new ProviderIdentity("https://login.test/realms/anbiao", subject, "xie", "谢某", null, false);
    }

    private void link(Member member, ProviderIdentity account) {
        fixture.asSystem(member.tenantId(), () -> {
            identities.link(member.id(), account);
            return true;
        });
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
