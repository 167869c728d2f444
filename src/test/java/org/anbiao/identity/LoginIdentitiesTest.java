package org.anbiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditEntry;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** An account of the login provider is a member where it was linked, and nowhere else. */
@DatabaseTest
class LoginIdentitiesTest {

    private static final String ISSUER = "https://login.example.org/realms/anbiao";

    @Autowired
    LoginIdentities identities;

    @Autowired
    TenantFixture fixture;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anAccountHasTheMembershipsItWasLinkedToInEveryAuthority() {
        Member one = worker();
        Member other = worker();
        worker();
        ProviderIdentity account = account();
        link(one, account);
        link(other, account);

        assertThat(identities.membershipsOf(account)).containsExactly(one, other);
        assertThat(identities.membershipsOf(account())).isEmpty();
    }

    @Test
    void theSameSubjectOfAnotherProviderIsSomebodyElse() {
        Member member = worker();
        ProviderIdentity account = account();
        link(member, account);

        assertThat(identities.membershipsOf(new ProviderIdentity(
                        "https://elsewhere.example.org", account.subject(), "x", "x", null, false)))
                .isEmpty();
    }

    @Test
    void aDeactivatedMemberIsNoMembership() {
        Member member = worker();
        ProviderIdentity account = account();
        link(member, account);
        fixture.asSystem(member.tenantId(), () -> jdbc.sql("update member set active = false where id = ?")
                .param(member.id())
                .update());

        assertThat(identities.membershipsOf(account)).isEmpty();
    }

    @Test
    void linkingTwiceIsLinkingOnceAndIsRecorded() {
        Member member = worker();
        ProviderIdentity account = account();
        link(member, account);
        link(member, account);

        assertThat(identities.membershipsOf(account)).containsExactly(member);
        assertThat(acts(member)).containsExactly("member.linked");
    }

    @Test
    void aMemberBelongsToOneAccountUntilTheLinkIsRemoved() {
        Member member = worker();
        ProviderIdentity before = account();
        ProviderIdentity after = account();
        link(member, before);

        assertThatThrownBy(() -> link(member, after))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("identity.link.other-account"));
        assertThat(fixture.<Boolean>asSystem(member.tenantId(), () -> identities.unlink(member.id())))
                .isTrue();
        link(member, after);

        assertThat(identities.membershipsOf(before)).isEmpty();
        assertThat(identities.membershipsOf(after)).containsExactly(member);
        assertThat(acts(member)).containsExactly("member.linked", "member.unlinked", "member.linked");
    }

    @Test
    void aMemberOfAnotherAuthorityCannotBeLinkedEvenFromAbove() {
        UUID county = fixture.county();
        UUID township = fixture.township(county);
        Member below = fixture.member(township, Role.UNIT_WORKER, null, null);

        assertThatThrownBy(() -> fixture.asSystem(county, () -> {
                    identities.link(below.id(), account());
                    return true;
                }))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("identity.link.unknown-member"));
    }

    @Test
    void linkingNeedsATransactionOfTheAuthority() {
        assertThatThrownBy(() -> identities.link(UUID.randomUUID(), account()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void linksAreSeenByTheirAccountAndTheirAuthoritysOfficeOnly() {
        UUID county = fixture.county();
        UUID township = fixture.township(county);
        Member member = fixture.member(township, Role.UNIT_WORKER, null, null);
        UUID enterprise = fixture.enterprise(township, fixture.unit(township, "village", "甲村"), "虚构甲厂");
        Member principal = fixture.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        link(member, account());

        assertThat(fixture.<Long>as(fixture.actor(member), this::linksSeen)).isEqualTo(1);
        assertThat(fixture.<Long>as(fixture.actor(principal), this::linksSeen)).isZero();
        assertThat(fixture.<Long>asSystem(county, this::linksSeen)).isZero();
        assertThat(transaction.<Long>execute(status -> linksSeen())).isZero();
    }

    private long linksSeen() {
        return jdbc.sql("select count(*) from login_identity").query(Long.class).single();
    }

    private List<String> acts(Member member) {
        return fixture
                .<List<AuditEntry>>asSystem(member.tenantId(), () -> audit.latest("member", member.id(), 10))
                .stream()
                .map(AuditEntry::act)
                .toList();
    }

    private Member worker() {
        return fixture.member(fixture.township(fixture.county()), Role.UNIT_WORKER, null, null);
    }

    private void link(Member member, ProviderIdentity account) {
        fixture.asSystem(member.tenantId(), () -> {
            identities.link(member.id(), account);
            return true;
        });
    }

    private static ProviderIdentity account() {
        String subject = UUID.randomUUID().toString();
        return new ProviderIdentity(ISSUER, subject, "user-" + subject.substring(0, 4), "试用", null, false);
    }
}
