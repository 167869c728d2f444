package org.anbiao.administration.opening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.administration.opening.CheckedOpeningRow.State;
import org.anbiao.administration.opening.OpeningCheck.Cells;
import org.anbiao.common.Messages;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** The rules for the sheet of units; knows those that are good, for the other sheets. */
final class UnitCheck {

    private static final int FIRST_ORD = 100;

    private final KnownOrganisation known;
    private final AuthorityCheck authorities;
    private final Messages messages;
    private final List<OrgUnit> added = new ArrayList<>();
    private final Map<String, OrgUnit> usable = new HashMap<>();
    private final Map<String, Integer> firstRow = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<UUID> loaded = new HashSet<>();

    UnitCheck(KnownOrganisation known, AuthorityCheck authorities, Messages messages) {
        this.known = known;
        this.authorities = authorities;
        this.messages = messages;
    }

    List<OrgUnit> added() {
        return added;
    }

    /** Whether the unit it belongs to stands in a row that has not been checked yet. */
    boolean waits(OpeningRow row, List<OpeningRow> left) {
        String parent = row.text(OpeningColumn.UNIT_PARENT);
        return !parent.isEmpty()
                && left.stream()
                        .anyMatch(other -> other != row
                                && other.text(OpeningColumn.UNIT_NAME).equals(parent)
                                && other.text(OpeningColumn.UNIT_AUTHORITY)
                                        .equals(row.text(OpeningColumn.UNIT_AUTHORITY)));
    }

    State take(Cells cells) {
        Tenant tenant = cells.text(OpeningColumn.UNIT_AUTHORITY).isEmpty()
                ? null
                : authorities.find(
                        cells, cells.text(OpeningColumn.UNIT_AUTHORITY), "administration.opening.problem.authority");
        OrgUnit.Kind kind = cells.choice(
                OpeningColumn.UNIT_KIND, List.of(OrgUnit.Kind.values()), "administration.unit-kind.", false);
        if (tenant == null || kind == null) {
            return State.BAD;
        }
        State state = check(cells, tenant, kind);
        if (cells.isBad()) {
            refused.add(key(tenant, cells.text(OpeningColumn.UNIT_NAME)));
        }
        return state;
    }

    private State check(Cells cells, Tenant tenant, OrgUnit.Kind kind) {
        String name = cells.text(OpeningColumn.UNIT_NAME);
        Integer row = firstRow.putIfAbsent(key(tenant, name), cells.row().number());
        if (row != null) {
            cells.problem("administration.opening.problem.unit-twice", row);
        }
        if (kind.isBlock() && !tenant.isArea()) {
            cells.problem("administration.opening.problem.block-unit", word(kind), tenant.shortName());
        }
        OrgUnit parent = parent(cells, tenant);
        if (kind == OrgUnit.Kind.GRID_CELL && (parent == null || !parent.kind().isBlock())) {
            cells.problem("administration.opening.problem.grid-parent");
        } else if (parent != null && parent.kind() == OrgUnit.Kind.GRID_CELL) {
            cells.problem("administration.opening.problem.below-grid", parent.name());
        }
        if (cells.isBad()) {
            return State.BAD;
        }
        OrgUnit there = unit(tenant, name).orElse(null);
        if (there != null) {
            if (there.kind() != kind) {
                cells.problem("administration.opening.problem.unit-taken", name, word(there.kind()));
            }
            return State.SAME;
        }
        OrgUnit unit = new OrgUnit(
                UUID.randomUUID(),
                tenant.id(),
                kind,
                name,
                parent == null ? null : parent.id(),
                FIRST_ORD + cells.row().number());
        added.add(unit);
        usable.put(key(tenant, name), unit);
        return State.GOOD;
    }

    private @Nullable OrgUnit parent(Cells cells, Tenant tenant) {
        String name = cells.text(OpeningColumn.UNIT_PARENT);
        return name.isEmpty() ? null : find(cells, tenant, name);
    }

    /** The unit of an authority; null with a problem where there is none. */
    @Nullable
    OrgUnit find(Cells cells, Tenant tenant, String name) {
        Optional<OrgUnit> found = unit(tenant, name);
        if (found.isEmpty()) {
            cells.problem(
                    refused.contains(key(tenant, name))
                            ? "administration.opening.problem.unit-bad"
                            : "administration.opening.problem.unit",
                    name,
                    tenant.shortName());
        }
        return found.orElse(null);
    }

    private Optional<OrgUnit> unit(Tenant tenant, String name) {
        if (loaded.add(tenant.id())) {
            known.units(tenant.id()).forEach(unit -> usable.putIfAbsent(key(tenant, unit.name()), unit));
        }
        return Optional.ofNullable(usable.get(key(tenant, name)));
    }

    private String word(OrgUnit.Kind kind) {
        return messages.chinese("administration.unit-kind." + kind.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static String key(Tenant tenant, String name) {
        return tenant.id() + "/" + name;
    }
}
