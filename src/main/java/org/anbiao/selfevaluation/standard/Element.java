package org.anbiao.selfevaluation.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An element of the first level (the eight of R-088 in a complete standard). */
public record Element(String code, String title, List<Section> sections) {

    public Element {
        sections = List.copyOf(sections);
    }

    Element at(String place) {
        List<Section> placed = new ArrayList<>();
        for (Section section : sections) {
            placed.add(section.at(place + "." + (placed.size() + 1)));
        }
        return new Element(place, title, placed);
    }

    /** Its items in order. */
    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /** Points that can be had in it. */
    public BigDecimal score() {
        return items().stream().map(Item::score).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
