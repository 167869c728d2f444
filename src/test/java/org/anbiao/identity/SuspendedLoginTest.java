package org.anbiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.LockedException;

/** People of a suspended authority do not log in, and who is in is out at the next check. */
@DatabaseTest
class SuspendedLoginTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    LoginService logins;

    @Autowired
    LoginChecks checks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSuspendedAuthoritysPeopleAreRefused() {
        UUID township = fixture.township(fixture.county());
        Member member = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        String username = "u" + UUID.randomUUID();
        fixture.asSystem(
                township, () -> jdbc.sql("insert into login_account (username, password_hash, member_id, tenant_id)"
                                + " values (?, 'x', ?, app_tenant())")
                        .params(username, member.id())
                        .update());
        assertThat(logins.loadUserByUsername(username).member()).isEqualTo(member);

        fixture.asSystem(
                township, () -> jdbc.sql("update tenant set suspended_on = current_date - 1 where id = app_tenant()")
                        .update());
        assertThatThrownBy(() -> logins.loadUserByUsername(username)).isInstanceOf(LockedException.class);
        PortalUser open = new PortalUser(username, "", member, fixture.actor(member));
        assertThat(checks.memberNow(open)).isEmpty();
        assertThat(checks.isSuspended(member)).isTrue();

        Member other = fixture.member(fixture.township(fixture.county()), Role.SAFETY_OFFICE, null, null);
        assertThat(checks.memberNow(new PortalUser("x", "", other, fixture.actor(other))))
                .contains(other);
    }
}
