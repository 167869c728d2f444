package org.anbiao.administration.opening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.anbiao.administration.opening.CheckedOpeningRow.State;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;

/**
 * Checks the rows of a workbook against each other and against what the portal has. Every row is checked to its end, so that
 * its author sees everything at once; a row that builds on a bad one is bad too.
 */
final class OpeningCheck {

    private final Messages messages;
    private final AuthorityCheck authorities;
    private final UnitCheck units;
    private final PeopleCheck people;
    private final Map<OpeningRow, CheckedOpeningRow> checked = new LinkedHashMap<>();

    OpeningCheck(KnownOrganisation known, Messages messages) {
        this.messages = messages;
        this.authorities = new AuthorityCheck(known);
        this.units = new UnitCheck(known, authorities, messages);
        this.people = new PeopleCheck(known, authorities, units, messages);
    }

    OpeningPlan check(List<OpeningRow> rows) {
        Map<OpeningSheet, List<OpeningRow>> sheets = new HashMap<>();
        for (OpeningRow row : rows) {
            sheets.computeIfAbsent(row.sheet(), sheet -> new ArrayList<>()).add(row);
        }
        inPasses(sheets.getOrDefault(OpeningSheet.AUTHORITIES, List.of()), authorities::take, authorities::waits);
        inPasses(sheets.getOrDefault(OpeningSheet.UNITS, List.of()), units::take, units::waits);
        sheets.getOrDefault(OpeningSheet.SECTORS, List.of()).forEach(row -> check(row, people::takeSector));
        sheets.getOrDefault(OpeningSheet.MEMBERS, List.of()).forEach(row -> check(row, people::takeMember));
        return new OpeningPlan(
                rows.stream()
                        .map(row -> java.util.Objects.requireNonNull(checked.get(row)))
                        .toList(),
                authorities.added(),
                units.added(),
                people.sectors(),
                people.members());
    }

    /** A superior may stand below its inferior: rows that wait for another row are taken up again until none moves. */
    private void inPasses(
            List<OpeningRow> rows,
            Function<Cells, State> rule,
            java.util.function.BiPredicate<OpeningRow, List<OpeningRow>> waits) {
        List<OpeningRow> left = new ArrayList<>(rows);
        boolean moved = true;
        while (moved && !left.isEmpty()) {
            moved = false;
            for (OpeningRow row : List.copyOf(left)) {
                if (!waits.test(row, left)) {
                    left.remove(row);
                    check(row, rule);
                    moved = true;
                }
            }
        }
        // a circle: the rules themselves say that the superior is not there
        left.forEach(row -> check(row, rule));
    }

    private void check(OpeningRow row, Function<Cells, State> rule) {
        Cells cells = new Cells(row, messages);
        State state;
        try {
            state = rule.apply(cells);
        } catch (DomainException refusal) {
            cells.problem(refusal.messageKey(), refusal.arguments());
            state = State.BAD;
        }
        checked.put(row, new CheckedOpeningRow(row, cells.problems().isEmpty() ? state : State.BAD, cells.problems()));
    }

    /** The cells of one row, and what is wrong with them. */
    static final class Cells {

        private final OpeningRow row;
        private final Messages messages;
        private final List<String> problems = new ArrayList<>();

        Cells(OpeningRow row, Messages messages) {
            this.row = row;
            this.messages = messages;
            row.sheet().columns().forEach(this::checkText);
        }

        private void checkText(OpeningColumn column) {
            String text = row.text(column);
            if (text.isEmpty() && column.required()) {
                problem("administration.opening.problem.required", column.heading(messages));
            } else if (text.startsWith(OpeningRow.FORMULA)) {
                problem("administration.opening.problem.formula", column.heading(messages));
            } else if (text.length() > column.limit()) {
                problem("administration.opening.problem.long", column.heading(messages), column.limit());
            }
        }

        OpeningRow row() {
            return row;
        }

        String text(OpeningColumn column) {
            return row.text(column);
        }

        List<String> problems() {
            return problems;
        }

        boolean isBad() {
            return !problems.isEmpty();
        }

        void problem(String key, Object... arguments) {
            problems.add(messages.chinese(key, arguments));
        }

        /** The constant whose word stands in the column; null with a problem where none does. */
        <E extends Enum<E>> @org.jspecify.annotations.Nullable E choice(
                OpeningColumn column, List<E> choices, String prefix, boolean upper) {
            Map<String, E> words = new LinkedHashMap<>();
            for (E choice : choices) {
                words.put(
                        messages.chinese(
                                prefix + (upper ? choice.name() : choice.name().toLowerCase(Locale.ROOT))),
                        choice);
            }
            E found = words.get(text(column));
            if (found == null && !text(column).isEmpty()) {
                problem(
                        "administration.opening.problem.choice",
                        column.heading(messages),
                        text(column),
                        String.join("、", words.keySet()));
            }
            return found;
        }
    }
}
