package org.anbiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.api.ApiTokenService;
import org.anbiao.api.DeviceService;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Devices of the enterprise in 白濑乡: two cameras in use, one that was withdrawn. Nobody knows their tokens. All invented. */
@Component
@Profile("demo")
@Order(55)
class DemoDevices implements DemoDataset {

    private static final String PRINCIPAL = "baila-qiye";
    private static final String ADMINISTRATOR = "baila-xitong";
    private static final int DAYS = 180;

    private final DeviceService devices;
    private final ApiTokenService tokens;
    private final CurrentActor currentActor;
    private final DemoLogins logins;
    private final Clock clock;

    DemoDevices(
            DeviceService devices, ApiTokenService tokens, CurrentActor currentActor, DemoLogins logins, Clock clock) {
        this.devices = devices;
        this.tokens = tokens;
        this.currentActor = currentActor;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        List<UUID> found = new ArrayList<>();
        logins.as(PRINCIPAL, () -> {
            UUID enterprise = currentActor.get().enterpriseId();
            if (enterprise != null) {
                found.add(enterprise);
            }
        });
        found.forEach(enterprise -> logins.as(ADMINISTRATOR, () -> register(enterprise)));
    }

    private void register(UUID enterprise) {
        LocalDate until = LocalDate.now(clock).plusDays(DAYS);
        devices.register(enterprise, "切割车间 1 号摄像机", "切割车间东侧立柱", until);
        devices.register(enterprise, "成品区烟火识别摄像机", "成品区大门", until);
        tokens.revoke(devices.register(enterprise, "旧大门摄像机", "厂区大门", until).id());
    }
}
