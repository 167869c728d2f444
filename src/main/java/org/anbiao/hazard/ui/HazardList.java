package org.anbiao.hazard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.HazardListItem;

/** Hazards as lines: on a wide window three columns, on a phone one below the other. */
class HazardList extends UnorderedList {

    /** @param named whether the enterprise's name is shown */
    HazardList(List<HazardListItem> items, boolean named) {
        addClassName("hazard-list");
        items.forEach(item -> add(line(item, named)));
    }

    private static ListItem line(HazardListItem item, boolean named) {
        Anchor title = new Anchor(HazardNavigation.LIST + "/" + item.id(), item.description());
        title.addClassName("card-title");
        Div what = new Div(title, HazardWords.meta(about(item, named)));
        what.addClassName("hazard-what");
        Div state =
                new Div(HazardWords.chips(item.state(), item.level(), item.overdue(), item.stepOverdue(), item.listed())
                        .toArray(Component[]::new));
        state.addClassName("hazard-chips");
        if (item.carried()) {
            state.add(new StatusChip(Texts.get("hazard.carried"), StatusChip.Tone.NEUTRAL));
        }
        Div dates = new Div(
                HazardWords.meta(Texts.get("hazard.found-line", item.foundOn())),
                HazardWords.meta(
                        item.verifiedOn() == null
                                ? HazardWords.due(item.dueOn())
                                : Texts.get("hazard.verified-line", item.verifiedOn())));
        dates.addClassName("hazard-dates");
        ListItem line = new ListItem(what, state, dates);
        line.addClassName("hazard-line");
        return line;
    }

    private static String about(HazardListItem item, boolean named) {
        return Stream.of(
                        named ? item.enterpriseName() : "",
                        item.place(),
                        HazardWords.category(item.category()),
                        HazardWords.source(item.source()),
                        item.responsible().isEmpty() ? "" : Texts.get("hazard.responsible-line", item.responsible()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
