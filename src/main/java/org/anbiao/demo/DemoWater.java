package org.anbiao.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.demo.persistence.DemoSpaceRows;
import org.anbiao.demo.persistence.DemoSpaceRows.Works;
import org.anbiao.registry.SectorRule;
import org.anbiao.registry.SectorRules;
import org.anbiao.sectors.WaterQuality;
import org.anbiao.sectors.WaterService;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Pass rates of the waterworks in 浔中镇 for the last three quarters, the first of them low; entered by the office. All invented. */
@Component
@Profile("demo")
@Order(50)
class DemoWater implements DemoDataset {

    private static final String TOWN = "xunzhong";
    private static final String OFFICE = "xunzhong-anban";
    /** Percent, the oldest quarter first. */
    private static final List<String> RATES = List.of("93.5", "98.7", "99.6");

    private final WaterService water;
    private final SectorRules rules;
    private final DemoSpaceRows rows;
    private final DemoLogins logins;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoWater(
            WaterService water,
            SectorRules rules,
            DemoSpaceRows rows,
            DemoLogins logins,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            Clock clock) {
        this.water = water;
        this.rules = rules;
        this.rows = rows;
        this.logins = logins;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        load(organisations.tenant(TOWN).id());
    }

    /** For the first waterworks of an area, if it has one. */
    void load(UUID area) {
        List<UUID> found = new ArrayList<>();
        currentActor.runAs(
                tenants.systemActor(area),
                () -> transaction.executeWithoutResult(status -> rows.first(rules.sectors(SectorRule.WATER_QUALITY))
                        .map(Works::enterpriseId)
                        .ifPresent(found::add)));
        found.forEach(works -> logins.as(OFFICE, () -> record(works)));
    }

    private void record(UUID works) {
        LocalDate quarter = LocalDate.now(clock).with(IsoFields.DAY_OF_QUARTER, 1);
        for (int i = 0; i < RATES.size(); i++) {
            LocalDate from = quarter.minusMonths(3L * (RATES.size() - i));
            water.record(
                    works,
                    new WaterQuality.Draft(
                            from,
                            from.plusMonths(3).minusDays(1),
                            new BigDecimal(RATES.get(i)),
                            "虚构水质检测中心",
                            "虚构检字" + from.getYear() + "第" + (i + 1) + "号"));
        }
    }
}
