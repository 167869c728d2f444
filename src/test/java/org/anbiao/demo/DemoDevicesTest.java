package org.anbiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.anbiao.api.ApiTokenService;
import org.anbiao.api.DeviceService;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.CurrentActor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's devices are registered by the administrator, at the enterprise of the demonstration alone. */
@DatabaseTest
class DemoDevicesTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    DeviceService devices;

    @Autowired
    ApiTokenService tokens;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    Clock clock;

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void twoAreInUseAndOneIsWithdrawn() {
        UUID township = tenants.township(tenants.county());
        UUID works = tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        DemoLogins logins = StandInLogins.byName(username -> {
            if (username.equals("baila-qiye")) {
                tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, works));
            } else {
                tenants.logIn(township, Role.TENANT_ADMIN);
            }
        });
        new DemoDevices(devices, tokens, currentActor, logins, clock)
                .load(new DemoOrganisations(List.of(), List.of()), "");
        tenants.logIn(township, Role.TENANT_ADMIN);
        assertThat(devices.list())
                .hasSize(3)
                .allMatch(device -> device.enterpriseId().equals(works))
                .filteredOn(device -> device.token().revokedAt() == null)
                .hasSize(2);
    }
}
