package org.anbiao.administration.opening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.administration.AreaCode;
import org.anbiao.administration.opening.CheckedOpeningRow.State;
import org.anbiao.administration.opening.OpeningCheck.Cells;
import org.anbiao.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** The rules for the sheet of authorities; knows those that are good, for the other sheets. */
final class AuthorityCheck {

    private final KnownOrganisation known;
    private final List<Tenant> added = new ArrayList<>();
    private final List<Tenant> usable = new ArrayList<>();
    private final Map<String, Integer> firstRowOfCode = new HashMap<>();
    private final Map<String, Integer> firstRowOfName = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    AuthorityCheck(KnownOrganisation known) {
        this.known = known;
        known.authorities().stream().filter(known::reaches).forEach(usable::add);
    }

    List<Tenant> added() {
        return added;
    }

    /** Whether the workbook itself opens the authority. */
    boolean isAdded(Tenant tenant) {
        return added.contains(tenant);
    }

    /** Whether the superior stands in a row that has not been checked yet. */
    boolean waits(OpeningRow row, List<OpeningRow> left) {
        String superior = row.text(OpeningColumn.SUPERIOR);
        return !superior.isEmpty()
                && left.stream().anyMatch(other -> other != row && names(other).contains(superior));
    }

    private static List<String> names(OpeningRow row) {
        return List.of(row.text(OpeningColumn.CODE), row.text(OpeningColumn.NAME), row.text(OpeningColumn.SHORT));
    }

    State take(Cells cells) {
        boolean good = false;
        try {
            State state = check(cells);
            good = !cells.isBad();
            return state;
        } finally {
            if (!good) {
                refused.addAll(names(cells.row()));
            }
        }
    }

    private State check(Cells cells) {
        Tenant.Kind kind =
                cells.choice(OpeningColumn.KIND, List.of(Tenant.Kind.values()), "administration.tenant-kind.", false);
        Tenant.Level level = cells.choice(
                OpeningColumn.LEVEL, List.of(Tenant.Level.values()), "administration.tenant-level.", false);
        String code = cells.text(OpeningColumn.CODE);
        requireOnce(cells, firstRowOfCode, code, "administration.opening.problem.code-twice");
        Tenant superior = superior(cells);
        if (kind == null || level == null || cells.isBad()) {
            return State.BAD;
        }
        AreaCode area = AreaCode.of(code, kind, level);
        String superiorKey = superior == null ? "" : superior.code();
        requireOnce(
                cells,
                firstRowOfName,
                superiorKey + "/" + cells.text(OpeningColumn.NAME),
                "administration.opening.problem.name-twice");
        requireOnce(
                cells,
                firstRowOfName,
                superiorKey + "//" + cells.text(OpeningColumn.SHORT),
                "administration.opening.problem.name-twice");
        checkPlace(cells, kind, level, area, superior);
        if (cells.isBad()) {
            return State.BAD;
        }
        return add(cells, kind, level, superior);
    }

    private static void requireOnce(Cells cells, Map<String, Integer> first, String key, String problem) {
        Integer row = first.putIfAbsent(key, cells.row().number());
        if (row != null && row != cells.row().number()) {
            cells.problem(problem, row);
        }
    }

    private @Nullable Tenant superior(Cells cells) {
        String text = cells.text(OpeningColumn.SUPERIOR);
        if (text.isEmpty()) {
            if (!known.mayOpenWithoutSuperior()) {
                cells.problem("administration.opening.problem.superior-required");
            }
            return null;
        }
        return find(cells, text, "administration.opening.problem.superior");
    }

    /** The authority a cell names by code, name or short name; null with a problem where none, or more than one, fits. */
    @Nullable
    Tenant find(Cells cells, String text, String problem) {
        List<Tenant> byCode = usable.stream()
                .filter(tenant -> tenant.code().equals(text) || tenant.name().equals(text))
                .toList();
        List<Tenant> found = byCode.isEmpty()
                ? usable.stream()
                        .filter(tenant -> tenant.shortName().equals(text))
                        .toList()
                : byCode;
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.size() > 1) {
            cells.problem("administration.opening.problem.ambiguous", text);
        } else if (refused.contains(text)) {
            cells.problem("administration.opening.problem.authority-bad", text);
        } else {
            cells.problem(problem, text);
        }
        return null;
    }

    private static void checkPlace(
            Cells cells, Tenant.Kind kind, Tenant.Level level, AreaCode area, @Nullable Tenant superior) {
        if (superior == null) {
            if (kind == Tenant.Kind.DEPARTMENT) {
                cells.problem("administration.opening.problem.department-superior");
            }
            return;
        }
        if (!superior.isArea()) {
            cells.problem("administration.opening.problem.below-department", superior.shortName());
        } else if (kind == Tenant.Kind.DEPARTMENT && level != superior.level()) {
            cells.problem("administration.opening.problem.department-level", superior.shortName());
        } else if (kind != Tenant.Kind.DEPARTMENT && level.compareTo(superior.level()) <= 0) {
            cells.problem("administration.opening.problem.level", superior.shortName());
        }
        AreaCode.parse(superior.code())
                .filter(above -> !area.below(above))
                .ifPresent(above -> cells.problem(
                        "administration.opening.problem.code-outside",
                        cells.text(OpeningColumn.CODE),
                        superior.code()));
    }

    private State add(Cells cells, Tenant.Kind kind, Tenant.Level level, @Nullable Tenant superior) {
        UUID superiorId = superior == null ? null : superior.id();
        UUID id = UUID.randomUUID();
        UUID areaId = kind == Tenant.Kind.DEPARTMENT && superiorId != null ? superiorId : id;
        Tenant wanted = new Tenant(
                id,
                cells.text(OpeningColumn.CODE),
                cells.text(OpeningColumn.NAME),
                cells.text(OpeningColumn.SHORT),
                kind,
                level,
                superiorId,
                areaId);
        for (Tenant there : known.authorities()) {
            if (there.code().equals(wanted.code())) {
                return sameOrTaken(cells, there, wanted);
            }
            boolean sameName =
                    there.name().equals(wanted.name()) || there.shortName().equals(wanted.shortName());
            if (sameName && java.util.Objects.equals(there.parentId(), superiorId)) {
                cells.problem("administration.opening.problem.name-taken", there.name(), there.code());
                return State.BAD;
            }
        }
        added.add(wanted);
        usable.add(wanted);
        return State.GOOD;
    }

    private State sameOrTaken(Cells cells, Tenant there, Tenant wanted) {
        boolean same = there.name().equals(wanted.name())
                && there.kind() == wanted.kind()
                && java.util.Objects.equals(there.parentId(), wanted.parentId());
        if (!same || !known.reaches(there)) {
            cells.problem("administration.opening.problem.code-taken", there.code(), there.name());
            return State.BAD;
        }
        return State.SAME;
    }
}
