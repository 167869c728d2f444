package org.anbiao.reporting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold inside one form before it may be used. */
final class FormChecker {

    private final FormDefinition form;
    private final Map<String, Measure> measures;

    FormChecker(FormDefinition form, Map<String, Measure> measures) {
        this.form = form;
        this.measures = measures;
    }

    void check() {
        Set<String> ids = new HashSet<>();
        form.leaves().forEach(leaf -> {
            require(ids.add(leaf.id()), "column " + leaf.id() + " appears twice");
            checkLeaf(leaf);
        });
        form.gridColumns().forEach(this::checkWords);
        form.brokenDown().forEach(id -> require(ids.contains(id), "broken-down column " + id + " does not exist"));
        form.merged().forEach(this::checkMerged);
        form.rules().stream()
                .flatMap(rule -> Stream.concat(rule.left().stream(), ownTerms(rule).stream()))
                .forEach(id -> require(ids.contains(id), "rule names unknown column " + id));
        require(
                form.rows().stream().map(FormDefinition.Row::side).distinct().count()
                        == form.rows().size(),
                "two rows of one side");
    }

    private void checkLeaf(FormColumn.Leaf leaf) {
        Measure measure = measures.get(leaf.measureId());
        if (measure == null) {
            throw new IllegalStateException(
                    form.id() + ": column " + leaf.id() + ": unknown measure " + leaf.measureId());
        }
        require(measure.kind() == leaf.kind(), "column " + leaf.id() + ": kind differs from its measure");
        require(
                (leaf.kind() == MeasureKind.SNAPSHOT) == (leaf.countsFrom() == null),
                "column " + leaf.id() + ": exactly a state has no counting start");
        require(
                !form.brokenDown().contains(leaf.id()) || measure.subRowColumn() != null,
                "column " + leaf.id() + ": its measure has no sub-row");
    }

    private void checkWords(FormColumn column) {
        if (column instanceof FormColumn.Words words) {
            require(
                    words.words().size() == form.subRows().size(),
                    "column " + column.id() + ": needs one word per sub-row");
        }
    }

    private void checkMerged(FormDefinition.MergedCell merged) {
        List<String> order = form.gridColumns().stream().map(FormColumn::id).toList();
        int first = order.indexOf(merged.columnIds().get(0));
        require(
                first >= 0
                        && order.subList(first, first + merged.columnIds().size())
                                .equals(merged.columnIds()),
                "merged cell " + merged.cell().id() + ": its columns are not neighbours");
    }

    /** Terms of other forms and keys of targets are checked where they are known. */
    private List<String> ownTerms(FormRule rule) {
        return rule.kind() == FormRule.Kind.AT_LEAST_TARGET
                ? List.of()
                : rule.right().stream().filter(term -> !term.contains(".")).toList();
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalStateException(form.id() + ": " + problem);
        }
    }
}
