package org.anbiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.training.Apprenticeship;
import org.anbiao.training.CertificateLine;
import org.anbiao.training.PostDrill;
import org.anbiao.training.PostTrainingService;
import org.anbiao.training.SpecialWorker;
import org.anbiao.training.SpecialWorkerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's special workers, pairs and drills pass the services' own rules and show every state. */
@DatabaseTest
class DemoPostsTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    SpecialWorkerService workers;

    @Autowired
    PostTrainingService posts;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    Clock clock;

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void theyShowOneCertificateInEachState() {
        UUID township = tenants.township(tenants.county());
        UUID enterprise = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        Member principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        tenants.logIn(principal);
        DemoLogins logins = StandInLogins.present();

        new DemoPosts(workers, posts, currentActor, logins, clock)
                .load(new DemoOrganisations(List.of(), List.of()), "");

        assertThat(workers.of(enterprise))
                .extracting(SpecialWorker::state)
                .containsExactlyInAnyOrder(
                        CertificateLine.State.VALID,
                        CertificateLine.State.EXPIRING,
                        CertificateLine.State.EXPIRED,
                        CertificateLine.State.MISSING);
        assertThat(posts.pairs(enterprise))
                .extracting(Apprenticeship::outcome)
                .containsExactlyInAnyOrder(Apprenticeship.Outcome.PASSED, null);
        assertThat(posts.drills(enterprise))
                .extracting(PostDrill::kind)
                .containsExactlyInAnyOrder(PostDrill.Kind.DRILL, PostDrill.Kind.CONTEST);
    }
}
