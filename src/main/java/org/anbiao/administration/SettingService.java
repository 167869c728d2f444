package org.anbiao.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.SettingDefinition;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantChoice;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenancy.TenantSettings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The readings an authority chooses for itself, within what its superiors fixed. A choice holds from today or a later day on and
 * is never changed afterwards, only followed by another one.
 */
@Service
@PreAuthorize("hasAuthority('tenant.admin')")
@Transactional
public class SettingService {

    private final List<SettingDefinition> catalogue;
    private final TenantSettings settings;
    private final TenantDirectory tenants;
    private final Reach reach;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    SettingService(
            List<SettingDefinition> catalogue,
            TenantSettings settings,
            TenantDirectory tenants,
            Reach reach,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.catalogue = catalogue.stream()
                .sorted(Comparator.comparing(SettingDefinition::reference))
                .toList();
        this.settings = settings;
        this.tenants = tenants;
        this.reach = reach;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every setting as it holds for an authority today, in the order of the requirements. */
    @Transactional(readOnly = true)
    public List<SettingLine> settings(UUID tenantId) {
        return in(
                tenantId,
                () -> catalogue.stream().map(setting -> line(tenantId, setting)).toList());
    }

    private SettingLine line(UUID tenantId, SettingDefinition setting) {
        TenantSettings.Effective effective = settings.effective(tenantId, setting, today());
        Optional<TenantChoice> by = effective.by();
        boolean own = by.filter(choice -> choice.tenantId().equals(tenantId)).isPresent();
        return new SettingLine(
                setting,
                effective.choice(),
                by.flatMap(choice -> tenants.find(choice.tenantId()))
                        .map(Tenant::shortName)
                        .orElse(""),
                by.map(TenantChoice::fromOn).orElse(null),
                own,
                effective.imposed(),
                own && by.get().fixed(),
                settings.history(tenantId, setting));
    }

    /** The first day a choice may hold. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Chooses.
     *
     * @param choice one of the setting's; empty to follow the superior again
     * @param fixed whether authorities below have to follow
     * @throws DomainException administration.setting.…, administration.reason-missing
     */
    public void choose(UUID tenantId, String key, String choice, LocalDate fromOn, boolean fixed, String reason) {
        UnitService.requireReason(reason);
        SettingDefinition setting = catalogue.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new DomainException("administration.setting.unknown"));
        if (!choice.isEmpty() && !setting.choices().contains(choice)) {
            throw new DomainException("administration.setting.unknown");
        }
        if (fromOn.isBefore(today())) {
            throw new DomainException("administration.setting.past", today());
        }
        in(tenantId, () -> {
            TenantSettings.Effective now = settings.effective(tenantId, setting, fromOn);
            if (now.imposed()) {
                throw new DomainException("administration.setting.imposed");
            }
            settings.choose(setting, choice, fromOn, fixed && !choice.isEmpty(), reason.strip());
            audit.record(
                    "setting.changed",
                    "setting",
                    null,
                    null,
                    Map.of("setting", key, "choice", now.choice()),
                    Map.of("setting", key, "choice", choice, "from", fromOn, "fixed", fixed, "reason", reason.strip()));
            return tenantId;
        });
    }

    private <T> T in(UUID tenantId, Supplier<T> action) {
        return currentActor.callAs(reach.actorIn(tenantId), action);
    }
}
