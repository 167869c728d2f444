package org.anbiao.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenancy.TenantSettings;
import org.springframework.stereotype.Component;

/**
 * Who sets the size class of a public institution: the sector department "at city level", which is the prefecture's or, where
 * the authority reads it so, that of its own county-level city.
 */
@Component
public class ClassDeciders {

    private final TenantDirectory tenants;
    private final TenantSettings settings;

    ClassDeciders(TenantDirectory tenants, TenantSettings settings) {
        this.tenants = tenants;
        this.settings = settings;
    }

    /**
     * The departments whose decision holds.
     *
     * @param area name of the government they belong to; empty where none of that level is known
     * @param departments names of those that use the portal; others are written by hand
     */
    public record Deciders(String area, List<String> departments) {}

    /** Whose decision holds for the institutions of an area on a day. */
    public Deciders of(UUID areaTenantId, LocalDate day) {
        return above(areaTenantId, level(areaTenantId, day))
                .map(area -> new Deciders(area.name(), departments(area)))
                .orElse(new Deciders("", List.of()));
    }

    /**
     * The grounds that are kept with a decided class: who decided and on what basis.
     *
     * @throws DomainException registry.size.decider if nobody is named, registry.size.decider-level for a department of the other
     *     level
     */
    String grounds(UUID areaTenantId, LocalDate day, String decider, String basis) {
        if (decider.isBlank()) {
            throw new DomainException("registry.size.decider");
        }
        Tenant.Level other =
                level(areaTenantId, day) == Tenant.Level.COUNTY ? Tenant.Level.PREFECTURE : Tenant.Level.COUNTY;
        boolean misplaced = above(areaTenantId, other)
                .map(area -> departments(area).contains(decider.strip()))
                .orElse(false);
        if (misplaced) {
            throw new DomainException(
                    "registry.size.decider-level", of(areaTenantId, day).area());
        }
        return basis.isBlank() ? "" : decider.strip() + "：" + basis.strip();
    }

    private Tenant.Level level(UUID areaTenantId, LocalDate day) {
        return settings.choice(areaTenantId, RegistrySettings.INSTITUTION_CLASS_BY, day)
                        .equals("county")
                ? Tenant.Level.COUNTY
                : Tenant.Level.PREFECTURE;
    }

    private Optional<Tenant> above(UUID areaTenantId, Tenant.Level level) {
        Optional<Tenant> at = tenants.find(areaTenantId);
        while (at.isPresent() && at.get().level() != level) {
            UUID parent = at.get().parentId();
            at = parent == null ? Optional.empty() : tenants.find(parent);
        }
        return at;
    }

    private List<String> departments(Tenant area) {
        return tenants.present(area.id()).stream()
                .filter(tenant -> !tenant.isArea() && area.id().equals(tenant.parentId()))
                .map(Tenant::name)
                .toList();
    }
}
