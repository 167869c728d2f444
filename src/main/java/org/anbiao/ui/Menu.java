package org.anbiao.ui;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anbiao.common.ui.EntryCondition;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.identity.PortalUser;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which entries of the main menu a person sees, in their order. */
@Component
class Menu {

    /** So many entries are read at one glance, without headings. */
    private static final int SHORT = 12;

    private final List<NavigationEntry> entries;
    private final Map<String, EntryCondition> conditions;
    private final TenantDirectory tenants;

    Menu(List<NavigationEntry> entries, List<EntryCondition> conditions, TenantDirectory tenants) {
        this.entries = entries;
        this.conditions = conditions.stream().collect(Collectors.toMap(EntryCondition::route, Function.identity()));
        this.tenants = tenants;
    }

    List<NavigationEntry> of(PortalUser user) {
        return entries.stream()
                .filter(entry -> visible(entry, user))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    /** The same, in the parts of the menu; a short menu is one part. */
    Map<MenuPart, List<NavigationEntry>> parts(PortalUser user) {
        List<NavigationEntry> all = of(user);
        return all.stream()
                .collect(Collectors.groupingBy(
                        entry -> all.size() > SHORT ? MenuPart.of(entry) : MenuPart.WORK,
                        () -> new EnumMap<>(MenuPart.class),
                        Collectors.toList()));
    }

    private boolean visible(NavigationEntry entry, PortalUser user) {
        boolean permitted =
                entry.authority() == null || user.member().role().permissions().contains(entry.authority());
        return permitted
                && switch (entry.audience()) {
                    case EVERYONE -> true;
                    case ENTERPRISE -> concerns(entry, user.actor().enterpriseId());
                    case OFFICE -> !user.actor().isEnterprise();
                    case SUPERIOR -> isSuperior(user);
                };
    }

    private boolean concerns(NavigationEntry entry, @Nullable UUID enterpriseId) {
        EntryCondition condition = conditions.get(entry.route());
        return enterpriseId != null && (condition == null || condition.concerns(enterpriseId));
    }

    private boolean isSuperior(PortalUser user) {
        Tenant own = tenants.get(user.actor().tenantId());
        return !user.actor().isEnterprise() && own.isArea() && own.level() != Tenant.Level.TOWNSHIP;
    }
}
