package org.anbiao.selfevaluation.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of the first level (the eight of R-088 in a complete standard).
 *
 * @param ownMarks its weight, or the full marks that its items take points off; null where its items say it all
 */
public record Element(String code, String title, @Nullable BigDecimal ownMarks, List<Section> sections) {

    public Element {
        sections = List.copyOf(sections);
    }

    /** An element without marks of its own. */
    public Element(String code, String title, List<Section> sections) {
        this(code, title, null, sections);
    }

    /** The same with other sections. */
    public Element with(List<Section> others) {
        return new Element(code, title, ownMarks, others);
    }

    /** The same with other marks of its own. */
    public Element marked(@Nullable BigDecimal marks) {
        return new Element(code, title, marks, sections);
    }

    Element at(String place) {
        List<Section> placed = new ArrayList<>();
        for (Section section : sections) {
            placed.add(section.at(place + "." + (placed.size() + 1)));
        }
        return new Element(place, title, ownMarks, placed);
    }

    /** Its items in order. */
    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /** What it gives, or weighs, as a whole. */
    public BigDecimal score() {
        return ownMarks == null ? itemSum() : ownMarks;
    }

    BigDecimal itemSum() {
        return items().stream().map(Item::score).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
