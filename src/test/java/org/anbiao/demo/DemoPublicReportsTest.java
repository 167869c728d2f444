package org.anbiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.anbiao.hazard.PublicReport;
import org.anbiao.hazard.PublicReportDesk;
import org.anbiao.hazard.PublicReporting;
import org.anbiao.identity.Role;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's reports of the public pass the rules of everybody's: one of each state, photos with the one that waits. */
@DatabaseTest
class DemoPublicReportsTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    PublicReporting reporting;

    @Autowired
    PublicReportDesk desk;

    @Autowired
    EnterpriseDirectory directory;

    @Autowired
    Clock clock;

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void oneWaitsOneIsTakenUpAndOneIsRefused() {
        UUID township = tenants.township(tenants.county());
        tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        new DemoPublicReports(
                        reporting,
                        desk,
                        directory,
                        StandInLogins.byName(username -> tenants.logIn(township, Role.SAFETY_OFFICE)),
                        clock)
                .load(township);
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(desk.list())
                .extracting(PublicReport::state)
                .containsExactlyInAnyOrder(
                        PublicReport.State.WAITING, PublicReport.State.TAKEN, PublicReport.State.REFUSED);
        assertThat(desk.list())
                .filteredOn(one -> one.state() == PublicReport.State.WAITING)
                .singleElement()
                .satisfies(one -> assertThat(one.photos()).hasSize(2));
    }
}
