package org.anbiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.norms.Post.Duties;
import org.anbiao.norms.Post.Employment;
import org.anbiao.norms.PostService;
import org.anbiao.safeguard.FundService;
import org.anbiao.safeguard.FundYear;
import org.anbiao.safeguard.PrincipalService;
import org.anbiao.safeguard.Protection;
import org.anbiao.safeguard.ProtectionService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.CurrentActor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's records of duties, funds and equipment pass the services' own rules and show each kind of warning. */
@DatabaseTest
class DemoSafeguardsTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    PrincipalService principals;

    @Autowired
    FundService funds;

    @Autowired
    ProtectionService protections;

    @Autowired
    PostService posts;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    Clock clock;

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void whatIsLoadedAddsUp() {
        UUID township = tenants.township(tenants.county());
        UUID enterprise = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        Member principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        Member office = tenants.member(township, Role.SAFETY_OFFICE, null, null);
        tenants.logIn(principal);
        post(enterprise, "打磨工", List.of("吴虚构"));
        post(enterprise, "切割工", List.of("张虚构", "黄虚构"));
        DemoLogins logins =
                StandInLogins.byName(username -> tenants.logIn(username.equals("baila-qiye") ? principal : office));
        new DemoSafeguards(principals, funds, protections, posts, currentActor, logins, clock)
                .load(new DemoOrganisations(List.of(), List.of()), "");
        int year = LocalDate.now(clock).getYear();
        // of the five, rescue is not in place and training was contradicted
        assertThat(principals.of(enterprise, year).fiveInPlace()).isEqualTo(3);
        assertThat(principals.of(enterprise, year).hours()).isEqualByComparingTo("22.5");
        FundYear last = funds.find(enterprise, year - 1).orElseThrow();
        assertThat(last.used()).isEqualByComparingTo("17");
        assertThat(last.diverted()).isZero();
        assertThat(funds.find(enterprise, year).orElseThrow().balance()).isEqualByComparingTo("15.02");
        assertThat(protections.of(enterprise).count(Protection.State.DUE)).isOne();
        assertThat(protections.of(enterprise).count(Protection.State.NEVER)).isOne();
    }

    private void post(UUID enterprise, String name, List<String> people) {
        UUID post = posts.add(enterprise, new Duties("切割车间", name, false, "目标", "职责", "范围", "标准"));
        people.forEach(person -> posts.assign(post, person, Employment.REGULAR));
    }
}
