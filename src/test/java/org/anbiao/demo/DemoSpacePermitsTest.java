package org.anbiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.demo.persistence.DemoSpaceRows;
import org.anbiao.identity.Role;
import org.anbiao.registry.SectorRules;
import org.anbiao.sectors.SectorFixture;
import org.anbiao.sectors.SpacePermit;
import org.anbiao.sectors.SpacePermit.State;
import org.anbiao.sectors.SpacePermitService;
import org.anbiao.sectors.SpaceRules;
import org.anbiao.sectors.SpaceRules.Gas;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration's permits for confined spaces pass the service's own rules and show each state under way. */
@DatabaseTest
@Import(SectorFixture.class)
class DemoSpacePermitsTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    SectorFixture sectors;

    @Autowired
    SpacePermitService permits;

    @Autowired
    SectorRules rules;

    @Autowired
    DemoSpaceRows rows;

    @Autowired
    TenantDirectory directory;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void aSewageWorksHasOneOfEachAndOtherAreasHaveNone() {
        UUID township = tenants.township(tenants.county());
        UUID village = tenants.unit(township, "village", "东溪村");
        UUID sewage = tenants.enterprise(township, village, "虚构污水处理厂");
        DemoLogins logins = StandInLogins.byMember(tenants::logIn);
        DemoSpacePermits demo =
                new DemoSpacePermits(permits, rules, rows, logins, directory, currentActor, transaction);
        demo.load(township);
        tenants.logIn(tenants.member(township, Role.SAFETY_OFFICE, null, null));
        assertThat(permits.of(sewage, new PageRequest(0, 10)).total()).isZero();
        tenants.logOut();
        sectors.sector(township, sewage, "生活污水处理");
        demo.load(township);
        tenants.logIn(tenants.member(township, Role.SAFETY_OFFICE, null, null));
        List<SpacePermit> made = permits.of(sewage, new PageRequest(0, 10)).rows();
        assertThat(made)
                .extracting(SpacePermit::state)
                .containsExactlyInAnyOrder(State.CANCELLED, State.APPROVED, State.REQUESTED);
        assertThat(made)
                .filteredOn(permit -> permit.state() == State.REQUESTED)
                .singleElement()
                .satisfies(permit -> assertThat(permit.content().air().outside(SpaceRules.SHIPPED))
                        .containsExactly(Gas.OXYGEN, Gas.HYDROGEN_SULFIDE));
    }
}
