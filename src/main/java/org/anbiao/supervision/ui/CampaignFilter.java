package org.anbiao.supervision.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.Texts;

/**
 * How pages about a campaign begin: the campaign that the address names, else the latest, and choices that open the page for another.
 *
 * @param route of the page
 * @param address as it is now
 */
record CampaignFilter(String route, PageAddress address) {

    private static final String PARAMETER = "campaign";

    /** The campaign of the address; the first where it names none of these. */
    <T> T chosen(List<T> campaigns, Function<T, UUID> id) {
        return campaigns.stream()
                .filter(one ->
                        address.id(PARAMETER).filter(id.apply(one)::equals).isPresent())
                .findFirst()
                .orElse(campaigns.get(0));
    }

    /** A choice of campaigns. */
    <T> Select<T> campaigns(
            List<T> campaigns, T chosen, Function<T, String> title, Function<T, UUID> id, String width) {
        return choice(PARAMETER, campaigns, chosen, title, id::apply, width);
    }

    /**
     * A choice that the address keeps.
     *
     * @param name of the parameter, and of the field's label
     * @param value what stands in the address
     */
    <T> Select<T> choice(
            String name, List<T> items, T chosen, Function<T, String> label, Function<T, Object> value, String width) {
        Select<T> select = new Select<>();
        select.setLabel(Texts.get("supervision.ranking.field." + name));
        select.setItems(items);
        select.setItemLabelGenerator(label::apply);
        select.setValue(chosen);
        select.setWidth(width);
        select.addValueChangeListener(
                change -> UI.getCurrent().navigate(route, address.with(name, value.apply(change.getValue()))));
        return select;
    }
}
