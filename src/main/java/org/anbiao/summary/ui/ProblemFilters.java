package org.anbiao.summary.ui;

import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.RegistryChoices;
import org.anbiao.registry.RegistryChoices.Choice;
import org.anbiao.summary.analysis.ProblemFilter;
import org.anbiao.summary.analysis.ProblemGrouping;
import org.jspecify.annotations.Nullable;

/** What the analysis is narrowed to; the address keeps it. */
class ProblemFilters extends FilterBar {

    private final transient PageAddress address;

    ProblemFilters(
            RegistryChoices choices, PageAddress address, ProblemFilter filter, ProblemGrouping by, LocalDate today) {
        this.address = address;
        add(
                day("from", filter.from(), today),
                day("to", filter.to(), today),
                choice("sector", choices.sectors().stream().map(Choice::label).toList(), filter.sector(), name -> name),
                area(choices.villages(), filter.areaId()),
                choice("size", ProblemAddress.sizes(), filter.sizeClass(), ProblemAddress::size),
                by(by));
    }

    private DateField day(String name, LocalDate value, LocalDate today) {
        DateField field = new DateField(Texts.get("summary.analysis.field." + name));
        field.setValue(value);
        field.setMax(today);
        field.setWidth("min(11rem, 100%)");
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && !field.isInvalid()) {
                go(name, change.getValue());
            }
        });
        return field;
    }

    private Select<String> choice(
            String name, List<String> items, @Nullable String chosen, Function<String, String> label) {
        Select<String> select = new Select<>();
        String all = Texts.get("common.all");
        select.setLabel(Texts.get("summary.analysis.field." + name));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(item -> item == null ? all : label.apply(item));
        if (chosen != null && items.contains(chosen)) {
            select.setValue(chosen);
        }
        select.addValueChangeListener(change -> go(name, change.getValue()));
        return select;
    }

    private Select<Choice> area(List<Choice> villages, @Nullable UUID chosen) {
        Select<Choice> select = new Select<>();
        String all = Texts.get("common.all");
        select.setLabel(Texts.get("summary.analysis.field.area"));
        select.setItems(villages);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(item -> item == null ? all : item.label());
        villages.stream()
                .filter(village -> village.id().equals(chosen))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(change ->
                go("area", change.getValue() == null ? null : change.getValue().id()));
        return select;
    }

    private Select<ProblemGrouping> by(ProblemGrouping chosen) {
        Select<ProblemGrouping> select = new Select<>();
        select.setLabel(Texts.get("summary.analysis.field.by"));
        select.setItems(ProblemGrouping.values());
        select.setItemLabelGenerator(by -> Texts.get("summary.analysis.group." + ProblemAddress.code(by)));
        select.setValue(chosen);
        select.addValueChangeListener(change -> go("by", ProblemAddress.code(change.getValue())));
        return select;
    }

    private void go(String name, @Nullable Object value) {
        getUI().ifPresent(ui -> ui.navigate(SummaryNavigation.PROBLEMS, address.with(name, value)));
    }
}
