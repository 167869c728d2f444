package org.anbiao.registry.ui;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.Handover;
import org.anbiao.registry.Handover.Kind;
import org.anbiao.registry.Handover.Line;
import org.anbiao.registry.Handover.Order;
import org.anbiao.registry.Handover.Place;
import org.anbiao.registry.HandoverService;
import org.anbiao.registry.RegistryChoices;
import org.anbiao.registry.Supervisor;
import org.jspecify.annotations.Nullable;

/** Hands enterprises over, many at once: choose where they are, which ones, to whom, from when; look; confirm. */
@Route(RegistryNavigation.HANDOVER)
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE"})
class HandoverView extends Div implements HasDynamicTitle {

    private static final int SHOWN_PROBLEMS = 20;

    private final transient HandoverService handovers;
    private final transient RegistryChoices choices;
    private final Select<Kind> kind = new Select<>();
    private final ComboBox<Place> from = new ComboBox<>(Texts.get("registry.handover.from"));
    private final ComboBox<Target> to = new ComboBox<>(Texts.get("registry.handover.to"));
    private final DateField on = new DateField(Texts.get("registry.handover.on"));
    private final TextField reason = new TextField(Texts.get("registry.field.reason"));
    private final TextField document = new TextField(Texts.get("registry.handover.source"));
    private final Grid<Line> lines = new Grid<>();
    private final Span chosen = new Span();
    private final Grid<Handover> latest = new Grid<>();

    /** Where they may go. */
    private record Target(UUID tenantId, @Nullable UUID unitId, String label) {}

    HandoverView(HandoverService handovers, RegistryChoices choices) {
        this.handovers = handovers;
        this.choices = choices;
        addClassName("page");
        Button look = new Button(Texts.get("registry.handover.preview"), click -> preview());
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        PageHeader header = new PageHeader(Texts.get("registry.handover.title"), look)
                .withSubtitle(Texts.get("registry.handover.subtitle"));
        fields();
        columns();
        add(header, new FilterBar(kind, from, to, on), new FilterBar(reason, document), chosen, lines);
        add(new H3(Texts.get("registry.handover.latest")), latest);
        kind.setValue(Kind.SUPERVISION);
        showLatest();
    }

    private void fields() {
        kind.setLabel(Texts.get("registry.handover.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> Texts.get("registry.handover.kind." + one.key()));
        kind.addValueChangeListener(event -> showPlaces());
        from.setItemLabelGenerator(place -> Texts.get("registry.handover.place", place.label(), place.count()));
        from.addValueChangeListener(event -> showLines());
        to.setItemLabelGenerator(Target::label);
        on.setValue(handovers.today());
        document.setPlaceholder(Texts.get("registry.handover.source-hint"));
        List.<HasStyle>of(kind, from, to, on, reason, document).forEach(field -> field.addClassName("wide-field"));
    }

    private void columns() {
        lines.addThemeVariants(GridVariant.LUMO_COMPACT);
        lines.setSelectionMode(Grid.SelectionMode.MULTI);
        lines.addColumn(Line::code)
                .setHeader(Texts.get("registry.column.code"))
                .setWidth("13rem")
                .setFlexGrow(0);
        lines.addColumn(Line::name).setHeader(Texts.get("registry.column.name")).setFlexGrow(2);
        lines.addColumn(Line::village).setHeader(Texts.get("registry.column.village"));
        lines.addColumn(Line::supervisor).setHeader(Texts.get("registry.import.column.supervisor"));
        lines.addSelectionListener(event -> chosen.setText(Texts.get(
                "registry.handover.chosen", event.getAllSelectedItems().size())));
        lines.setHeight("22rem");
        latest.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        latest.addColumn(one -> DateField.format(one.on()))
                .setHeader(Texts.get("registry.handover.on"))
                .setWidth("9rem")
                .setFlexGrow(0);
        latest.addColumn(one -> one.from() + " → " + one.to())
                .setHeader(Texts.get("registry.handover.way"))
                .setFlexGrow(2);
        latest.addColumn(Handover::enterprises)
                .setHeader(Texts.get("registry.handover.count"))
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
                .setWidth("6rem")
                .setFlexGrow(0);
        latest.addColumn(Handover::reason).setHeader(Texts.get("registry.field.reason"));
        latest.addColumn(Handover::sourceDocument).setHeader(Texts.get("registry.handover.source"));
        latest.addColumn(one -> one.byName() + " " + RegistryWords.minute(one.at()))
                .setHeader(Texts.get("registry.handover.by"));
        latest.setAllRowsVisible(true);
    }

    private void showPlaces() {
        from.clear();
        from.setItems(handovers.places(kind.getValue()));
        to.clear();
        to.setItems(kind.getValue() == Kind.VILLAGE ? villages() : supervisors());
        showLines();
    }

    private List<Target> villages() {
        return choices.placedVillages().stream()
                .map(village -> new Target(village.tenantId(), village.unitId(), village.label()))
                .toList();
    }

    private List<Target> supervisors() {
        return choices.supervisors().stream()
                .map(choice -> {
                    Supervisor supervisor = choice.supervisor();
                    return new Target(supervisor.tenantId(), supervisor.unitId(), choice.label());
                })
                .toList();
    }

    /** All of a place are chosen at first: whole units are handed over more often than parts. */
    private void showLines() {
        Place place = from.getValue();
        List<Line> there = place == null ? List.of() : handovers.enterprises(place);
        lines.setItems(there);
        lines.asMultiSelect().select(there);
        chosen.setText(Texts.get("registry.handover.chosen", there.size()));
    }

    private Order order() {
        Place place = StepFields.required(from, "registry.handover.from-missing");
        Target target = StepFields.required(to, "registry.handover.to-missing");
        return new Order(
                place,
                lines.getSelectedItems().stream().map(Line::id).collect(Collectors.toSet()),
                target.tenantId(),
                target.unitId(),
                StepFields.required(on),
                reason.getValue(),
                document.getValue());
    }

    private void preview() {
        Notices.attempt(() -> {
            Order order = order();
            confirm(order, handovers.preview(order), to.getValue().label());
        });
    }

    private void confirm(Order order, Handover.Preview preview, String target) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Texts.get("registry.handover.title"));
        dialog.setWidth("min(40rem, 96vw)");
        UnorderedList effects = new UnorderedList(
                new ListItem(Texts.get(
                        "registry.handover.effect.move",
                        preview.enterprises(),
                        order.from().label(),
                        target,
                        order.on())),
                new ListItem(Texts.get("registry.handover.effect.tasks", preview.openTasks())),
                new ListItem(Texts.get("registry.handover.effect.reports", order.on())),
                new ListItem(Texts.get("registry.handover.effect.remaining", preview.remaining())));
        dialog.add(effects);
        Button go = new Button(Texts.get("registry.handover.confirm", preview.enterprises()), click -> {
            if (Notices.attempt(() -> Notices.done(Texts.get("registry.handover.done", handovers.handOver(order))))) {
                dialog.close();
                showPlaces();
                showLatest();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setEnabled(preview.problems().isEmpty());
        if (!preview.problems().isEmpty()) {
            UnorderedList list = new UnorderedList();
            preview.problems().stream()
                    .limit(SHOWN_PROBLEMS)
                    .forEach(problem -> list.add(new ListItem(Texts.get(
                            "registry.handover.problem",
                            problem.name(),
                            Texts.get(problem.messageKey(), problem.arguments().toArray())))));
            dialog.add(
                    new Paragraph(Texts.get(
                            "registry.handover.problems", preview.problems().size())),
                    list);
        }
        dialog.getFooter().add(new Button(Texts.get("common.action.cancel"), click -> dialog.close()), go);
        dialog.open();
    }

    private void showLatest() {
        latest.setItems(handovers.latest());
    }

    @Override
    public String getPageTitle() {
        return Texts.title("registry.handover.title");
    }
}
