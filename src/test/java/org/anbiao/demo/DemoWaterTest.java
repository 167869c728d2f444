package org.anbiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.anbiao.demo.persistence.DemoSpaceRows;
import org.anbiao.identity.Role;
import org.anbiao.registry.SectorRules;
import org.anbiao.sectors.SectorFixture;
import org.anbiao.sectors.WaterQuality;
import org.anbiao.sectors.WaterService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration's pass rates pass the service's own rules: three finished quarters, the latest good. */
@DatabaseTest
@Import(SectorFixture.class)
class DemoWaterTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    SectorFixture sectors;

    @Autowired
    WaterService water;

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

    @Autowired
    Clock clock;

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void aWaterworksHasThreeQuartersAndOtherAreasHaveNone() {
        UUID township = tenants.township(tenants.county());
        UUID works = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构自来水厂");
        DemoLogins logins = StandInLogins.byName(username -> tenants.logIn(township, Role.SAFETY_OFFICE));
        DemoWater demo = new DemoWater(water, rules, rows, logins, directory, currentActor, transaction, clock);
        demo.load(township);
        tenants.logIn(township, Role.SAFETY_OFFICE);
        assertThat(water.of(works).rates()).isEmpty();
        tenants.logOut();
        sectors.sector(township, works, "供水");
        demo.load(township);
        tenants.logIn(township, Role.SAFETY_OFFICE);
        WaterQuality quality = water.of(works);
        assertThat(quality.rates())
                .extracting(rate -> rate.percent().toPlainString())
                .containsExactlyInAnyOrderElementsOf(List.of("93.50", "98.70", "99.60"));
        assertThat(quality.isLow()).as("the latest holds").isFalse();
    }
}
