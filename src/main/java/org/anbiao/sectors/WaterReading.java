package org.anbiao.sectors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.registry.SectorRule;
import org.anbiao.sectors.persistence.WaterRows;
import org.anbiao.tenancy.TenantSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pass rates with what the actor's authority asks for; the caller has found the enterprise to be the actor's. */
@Component
class WaterReading {

    private final WaterRows rows;
    private final SectorAccess access;
    private final TenantSettings settings;

    WaterReading(WaterRows rows, SectorAccess access, TenantSettings settings) {
        this.rows = rows;
        this.access = access;
        this.settings = settings;
    }

    /** How an enterprise stands on a day. */
    WaterQuality on(UUID enterpriseId, LocalDate day) {
        return new WaterQuality(
                access.applies(SectorRule.WATER_QUALITY, enterpriseId), least(day), day, rows.of(enterpriseId));
    }

    private @Nullable BigDecimal least(LocalDate day) {
        String choice = settings.choice(access.tenantId(), SectorSettings.WATER_QUALITY, day);
        return choice.equals(SectorSettings.SHOWN) ? null : new BigDecimal(choice);
    }
}
