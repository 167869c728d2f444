package org.anbiao.selfevaluation.standard;

import java.util.ArrayList;
import java.util.List;

/** An element of the second level with its items. */
public record Section(String code, String title, List<Item> items) {

    public Section {
        items = List.copyOf(items);
    }

    Section at(String place) {
        List<Item> placed = new ArrayList<>();
        for (Item item : items) {
            placed.add(item.at(place + "." + (placed.size() + 1)));
        }
        return new Section(place, title, placed);
    }
}
