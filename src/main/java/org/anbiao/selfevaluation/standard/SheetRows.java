package org.anbiao.selfevaluation.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.spreadsheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** The rows of one workbook as they are read: good ones become a tree, bad ones are kept as they stood. */
class SheetRows {

    private static final int LONGEST = 1_000;
    private static final BigDecimal MOST_POINTS = new BigDecimal("10000");
    private static final int CLASSES = 8;
    private static final int SECTORS = 9;
    private static final String WRONG = "selfevaluation.sheet.wrong.";

    private final ScoringMethod method;
    private final Messages messages;
    private final Map<String, SubjectClass> classes = new HashMap<>();
    private final Map<String, Map<String, List<Item>>> tree = new LinkedHashMap<>();
    private final Map<String, BigDecimal> marks = new HashMap<>();
    private final Set<String> texts = new HashSet<>();
    private final List<SheetProblem> problems = new ArrayList<>();
    /** Where each column stands; -1 for one that the workbook does not have. */
    private int @Nullable [] places;

    SheetRows(ScoringMethod method, Messages messages) {
        this.method = method;
        this.messages = messages;
        for (SubjectClass one : SubjectClass.values()) {
            classes.put(messages.chinese("selfevaluation.class." + one.code()), one);
            classes.put(messages.chinese("selfevaluation.sheet.class." + one.code()), one);
        }
    }

    boolean headerSeen() {
        return places != null;
    }

    List<SheetProblem> problems() {
        return problems;
    }

    void row(SheetRow row) {
        int[] columns = places;
        if (columns == null) {
            places = places(row);
            return;
        }
        if (texts.size() + problems.size() >= EditionSheet.MOST_ITEMS) {
            throw new DomainException("selfevaluation.sheet.too-many", EditionSheet.MOST_ITEMS);
        }
        List<String> cells = Arrays.stream(columns)
                .mapToObj(place -> place < 0 ? "" : row.cell(place).text())
                .toList();
        boolean formula = Arrays.stream(columns)
                .anyMatch(place -> place >= 0 && row.cell(place).formula());
        List<String> wrong = wrong(cells, formula);
        if (wrong.isEmpty()) {
            take(cells);
        } else {
            problems.add(new SheetProblem(row.number(), cells, wrong));
        }
    }

    /** The first columns must stand where the template has them; further ones are looked for by their names. */
    private int[] places(SheetRow row) {
        int[] found = new int[EditionSheet.COLUMNS.size()];
        for (int column = 0; column < found.length; column++) {
            String name = messages.chinese("selfevaluation.sheet.column." + EditionSheet.COLUMNS.get(column));
            if (column < EditionSheet.REQUIRED) {
                if (!row.cell(column).text().equals(name)) {
                    throw new DomainException("selfevaluation.sheet.header");
                }
                found[column] = column;
            } else {
                found[column] = -1;
                for (int place = EditionSheet.REQUIRED; place < found.length; place++) {
                    if (row.cell(place).text().equals(name)) {
                        found[column] = place;
                    }
                }
            }
        }
        return found;
    }

    private void take(List<String> cells) {
        String element = cells.get(0);
        texts.add(element + "/" + cells.get(2));
        if (!cells.get(EditionSheet.MARKS).isBlank()) {
            marks.put(element, new BigDecimal(cells.get(EditionSheet.MARKS)));
        }
        tree.computeIfAbsent(element, title -> new LinkedHashMap<>())
                .computeIfAbsent(cells.get(1), title -> new ArrayList<>())
                .add(new Item(
                        "",
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        cells.get(5),
                        cells.get(6),
                        method.counts() ? new BigDecimal(cells.get(EditionSheet.SCORE)) : BigDecimal.ZERO,
                        new Applicability(
                                parts(cells.get(CLASSES)).stream()
                                        .flatMap(part -> Optional.ofNullable(classes.get(part)).stream())
                                        .toList(),
                                parts(cells.get(SECTORS)))));
    }

    private List<String> wrong(List<String> cells, boolean formula) {
        List<String> wrong = new ArrayList<>();
        if (cells.get(0).isBlank() || cells.get(1).isBlank()) {
            wrong.add(WRONG + "element");
        }
        if (cells.get(2).isBlank()) {
            wrong.add(WRONG + "text");
        } else if (texts.contains(cells.get(0) + "/" + cells.get(2))) {
            wrong.add(WRONG + "twice");
        }
        if (cells.stream().anyMatch(cell -> cell.length() > LONGEST)) {
            wrong.add(WRONG + "long");
        }
        if (formula) {
            wrong.add(WRONG + "formula");
        }
        figures(cells, wrong);
        if (!classes.keySet().containsAll(parts(cells.get(CLASSES)))) {
            wrong.add(WRONG + "classes");
        }
        return wrong;
    }

    /** A figure that the method does not reckon with is not dropped in silence: somebody meant something by it. */
    private void figures(List<String> cells, List<String> wrong) {
        String score = cells.get(EditionSheet.SCORE);
        if (method.counts() ? !isPoints(score) : !score.isBlank()) {
            wrong.add(WRONG + (method.counts() ? "score" : "no-score"));
        }
        String own = cells.get(EditionSheet.MARKS);
        if (own.isBlank()) {
            if (method == ScoringMethod.DEDUCTION && !marks.containsKey(cells.get(0))) {
                wrong.add(WRONG + "marks-missing");
            }
        } else if (!method.marksElements()) {
            wrong.add(WRONG + "no-marks");
        } else if (!isPoints(own)) {
            wrong.add(WRONG + "marks");
        } else if (marks.containsKey(cells.get(0)) && new BigDecimal(own).compareTo(marks.get(cells.get(0))) != 0) {
            wrong.add(WRONG + "marks-differ");
        }
    }

    private static boolean isPoints(String text) {
        return text.matches("\\d{1,5}(\\.\\d{1,2})?") && new BigDecimal(text).compareTo(MOST_POINTS) <= 0;
    }

    /** The names in a cell, however they are set apart. */
    static List<String> parts(String cell) {
        return Arrays.stream(cell.split("[、，,；;/\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    List<Element> elements() {
        return tree.entrySet().stream()
                .map(element -> new Element(
                        "",
                        element.getKey(),
                        marks.get(element.getKey()),
                        element.getValue().entrySet().stream()
                                .map(section -> new Section("", section.getKey(), section.getValue()))
                                .toList()))
                .toList();
    }
}
