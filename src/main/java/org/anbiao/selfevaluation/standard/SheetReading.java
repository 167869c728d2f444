package org.anbiao.selfevaluation.standard;

import java.util.List;

/** What a dry run over an edition's workbook found: the tree of the good rows, and the bad rows. Nothing is stored. */
public record SheetReading(List<Element> elements, List<SheetProblem> problems) {

    public SheetReading {
        elements = List.copyOf(elements);
        problems = List.copyOf(problems);
    }

    /** Number of good rows. */
    public int itemCount() {
        return elements.stream().mapToInt(element -> element.items().size()).sum();
    }
}
