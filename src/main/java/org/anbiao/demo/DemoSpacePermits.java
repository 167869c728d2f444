package org.anbiao.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.demo.persistence.DemoSpaceRows;
import org.anbiao.demo.persistence.DemoSpaceRows.Works;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.registry.SectorRule;
import org.anbiao.registry.SectorRules;
import org.anbiao.sectors.SpacePermit;
import org.anbiao.sectors.SpacePermitService;
import org.anbiao.sectors.SpaceRules;
import org.anbiao.sectors.SpaceRules.Gas;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Permits for confined spaces of one sewage works in 浔中镇: one given up, one approved, one that waits because of bad air. They are about
 * the hours after the demonstration was loaded, since a permit is never asked for afterwards. All invented.
 */
@Component
@Profile("demo")
@Order(49)
class DemoSpacePermits implements DemoDataset {

    private static final String TOWN = "xunzhong";

    private final SpacePermitService permits;
    private final SectorRules rules;
    private final DemoSpaceRows rows;
    private final DemoLogins logins;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;

    DemoSpacePermits(
            SpacePermitService permits,
            SectorRules rules,
            DemoSpaceRows rows,
            DemoLogins logins,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction) {
        this.permits = permits;
        this.rules = rules;
        this.rows = rows;
        this.logins = logins;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        load(organisations.tenant(TOWN).id());
    }

    /** For the first sewage works of an area, if it has one. */
    void load(UUID area) {
        List<Works> found = new ArrayList<>();
        currentActor.runAs(
                tenants.systemActor(area),
                () -> transaction.executeWithoutResult(status -> rows.first(rules.sectors(SectorRule.CONFINED_SPACE))
                        .ifPresent(works -> {
                            rows.insertPrincipalOnce(memberId(works), works);
                            found.add(works);
                        })));
        for (Works works : found) {
            Member principal = new Member(
                    memberId(works), area, works.principal(), Role.ENTERPRISE_PRINCIPAL, null, works.enterpriseId());
            logins.as(principal, () -> ask(works.enterpriseId(), works.principal()));
        }
    }

    private static UUID memberId(Works works) {
        return DemoOrganisations.idOf("principal:" + works.enterpriseId());
    }

    private void ask(UUID enterprise, String principal) {
        LocalDateTime now = permits.now().truncatedTo(ChronoUnit.MINUTES);
        UUID rained = permits.request(
                enterprise,
                draft("厂区进水泵房集水井", "打捞格栅垃圾", now.plusHours(1), 2, "甘虚构", "尤虚构", principal, air(now, "20.8", "0.6")));
        permits.cancel(rained, version(rained), false, "雷雨天气、进水量大，改期作业");
        UUID going = permits.request(
                enterprise,
                draft(
                        "2号污泥浓缩池",
                        "清淤、检修刮泥机",
                        now.plusMinutes(15),
                        3,
                        "甘虚构、柳虚构",
                        "尤虚构",
                        principal,
                        air(now, "20.7", "1.2")));
        permits.approve(going, version(going));
        permits.request(
                enterprise,
                draft("厂外3号截污井", "更换阀门", now.plusHours(2), 2, "康虚构", "麦虚构", principal, air(now, "18.9", "14.5")));
    }

    private int version(UUID id) {
        return permits.get(id).version();
    }

    private static SpacePermit.AirDraft air(LocalDateTime at, String oxygen, String sulfide) {
        Map<Gas, @Nullable BigDecimal> values = new EnumMap<>(Gas.class);
        values.put(Gas.OXYGEN, new BigDecimal(oxygen));
        values.put(Gas.COMBUSTIBLE, BigDecimal.ZERO);
        values.put(Gas.HYDROGEN_SULFIDE, new BigDecimal(sulfide));
        values.put(Gas.CARBON_MONOXIDE, new BigDecimal("2"));
        return new SpacePermit.AirDraft(at, values);
    }

    private static SpacePermit.Draft draft(
            String place,
            String work,
            LocalDateTime from,
            int hours,
            String worker,
            String guardian,
            String approver,
            SpacePermit.AirDraft air) {
        Set<String> all =
                SpaceRules.SHIPPED.all().stream().map(SpaceRules.Rule::code).collect(Collectors.toSet());
        return new SpacePermit.Draft(place, work, from, from.plusHours(hours), worker, guardian, approver, air, all);
    }
}
