package org.anbiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.promise.PromiseFixture;
import org.anbiao.promise.PromiseService;
import org.anbiao.promise.SafetyPromise;
import org.anbiao.risk.Grading;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.RiskPointService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.CurrentActor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's promise passes the service's own rules, and is left out where no risk was assessed. */
@DatabaseTest
class DemoPromisesTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    PromiseService promises;

    @Autowired
    RiskPointService points;

    @Autowired
    CurrentActor currentActor;

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void itIsPublishedOnceTheRisksAreAssessed() {
        UUID township = tenants.township(tenants.county());
        UUID enterprise = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        Member principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        tenants.logIn(principal);
        DemoLogins logins = StandInLogins.present();
        DemoPromises demo = new DemoPromises(promises, points, currentActor, logins);
        demo.load(new DemoOrganisations(List.of(), List.of()), "");
        assertThat(promises.of(enterprise)).isEmpty();
        points.add(
                enterprise,
                PromiseFixture.point("沉淀池"),
                Grading.direct(PointColor.RED, "有限空间", PromiseFixture.TODAY.minusDays(2)));
        demo.load(new DemoOrganisations(List.of(), List.of()), "");
        assertThat(promises.of(enterprise)).hasSize(1);
        assertThat(promises.state(enterprise)).isEqualTo(SafetyPromise.State.CURRENT);
    }
}
