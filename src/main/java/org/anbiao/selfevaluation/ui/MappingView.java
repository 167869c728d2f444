package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Edition.State;
import org.anbiao.selfevaluation.standard.EditionMapping;
import org.anbiao.selfevaluation.standard.EditionSummary;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.MappingService;
import org.anbiao.selfevaluation.standard.StandardService;

/**
 * Which item of the new edition asks what an item of the old one asked? An element at a time; every decision is saved at once, and
 * reaches enterprises when the mapping is published.
 */
@Route(Addresses.MAPPING)
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE"})
class MappingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String FROM = "from";
    static final String TO = "to";

    private final transient StandardService standards;
    private final transient MappingService mappings;
    private final Div content = new Div();
    private transient EditionMapping mapping = new EditionMapping("", "", State.DRAFT, 0, Map.of());
    private String element = "";

    MappingView(StandardService standards, MappingService mappings) {
        this.standards = standards;
        this.mappings = mappings;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        content.removeAll();
        String from = Addresses.text(event, FROM);
        String to = Addresses.text(event, TO);
        element = Addresses.text(event, Addresses.ELEMENT);
        List<EditionSummary> editions = standards.all();
        add(
                new PageHeader(Texts.get("selfevaluation.mapping.title"))
                        .withSubtitle(Texts.get("selfevaluation.mapping.explained")),
                new FilterBar(choice(FROM, editions, from, to), choice(TO, editions, to, from)),
                content);
        boolean known = editions.stream().anyMatch(one -> one.key().equals(from))
                && editions.stream().anyMatch(one -> one.key().equals(to));
        if (!known || from.equals(to)) {
            content.add(new EmptyState(
                    Texts.get("selfevaluation.mapping.choose"), Texts.get("selfevaluation.mapping.choose-hint")));
            return;
        }
        mapping = mappings.get(from, to);
        if (standards.get(from).items().isEmpty()) {
            content.add(new EmptyState(
                    Texts.get("selfevaluation.edition.empty"), Texts.get("selfevaluation.mapping.choose-hint")));
            return;
        }
        show(standards.get(from), standards.get(to));
    }

    private Select<EditionSummary> choice(String which, List<EditionSummary> editions, String key, String other) {
        Select<EditionSummary> choice = new Select<>();
        choice.setLabel(Texts.get("selfevaluation.mapping." + which));
        choice.setItems(editions);
        choice.setItemLabelGenerator(MappingList::name);
        choice.setMinWidth("min(27rem, 90vw)");
        editions.stream().filter(one -> one.key().equals(key)).findFirst().ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                Addresses.MAPPING,
                Addresses.parameters(which, change.getValue().key(), which.equals(FROM) ? TO : FROM, other))));
        return choice;
    }

    private void show(Edition from, Edition to) {
        content.removeAll();
        Element current = from.elements().stream()
                .filter(one -> one.code().equals(element))
                .findFirst()
                .orElse(from.elements().get(0));
        Div top = new Div(progress(from), actions(from, to));
        top.addClassName("mapping-top");
        Div items = new Div();
        items.addClassName("mapping-items");
        List<Item> choices = to.items();
        current.items()
                .forEach(item -> items.add(new MappingRow(
                        item,
                        mapping.places().get(item.code()),
                        choices,
                        (later, none) -> decide(from, to, item, later, none))));
        Div body = new Div(elements(from, current), items);
        body.addClassName("evaluation-body");
        content.add(top, body);
    }

    private Div progress(Edition from) {
        Span count = new Span(Texts.get(
                "selfevaluation.mapping.progress",
                mapping.decided(),
                from.items().size(),
                mapping.dropped()));
        Div line = new Div(
                mapping.version() == 0
                        ? new StatusChip(Texts.get("selfevaluation.mapping.not-begun"), StatusChip.Tone.NEUTRAL)
                        : Words.chip(mapping.state()),
                count);
        line.addClassName("inline-list");
        return line;
    }

    private Div actions(Edition from, Edition to) {
        Div actions = new Div();
        actions.addClassName("inline-list");
        if (mapping.decided() < from.items().size()) {
            actions.add(new Button(
                    Texts.get("selfevaluation.mapping.suggest"),
                    click -> changed(from, to, () -> mapping = mappings.suggest(mapping))));
        }
        if (mapping.version() > 0 && mapping.state() == State.PUBLISHED) {
            actions.add(new Button(
                    Texts.get("selfevaluation.mapping.withdraw"),
                    click -> confirm("withdraw", from, to, () -> mappings.withdraw(from.key(), to.key()))));
        }
        if (mapping.version() > 0 && mapping.state() == State.DRAFT) {
            Button discard = new Button(
                    Texts.get("selfevaluation.mapping.discard"),
                    click -> confirm("discard", from, to, () -> mappings.discard(from.key(), to.key())));
            discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            Button publish = new Button(
                    Texts.get("selfevaluation.mapping.publish"),
                    click -> confirm("publish", from, to, () -> mappings.publish(mapping)));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(discard, publish);
        }
        return actions;
    }

    private void confirm(String what, Edition from, Edition to, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog(
                Texts.get("selfevaluation.mapping." + what),
                Texts.get(
                        "selfevaluation.mapping." + what + "-effect",
                        mapping.decided(),
                        from.items().size() - mapping.decided()),
                Texts.get("selfevaluation.mapping." + what),
                event -> changed(from, to, action));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.get("common.action.cancel"));
        dialog.open();
    }

    /** What another saved meanwhile is shown after the refusal. */
    private void changed(Edition from, Edition to, Runnable action) {
        Notices.attempt(action);
        mapping = mappings.get(from.key(), to.key());
        show(from, to);
    }

    private Nav elements(Edition from, Element current) {
        Nav nav = new Nav();
        nav.addClassName("evaluation-elements");
        for (Element one : from.elements()) {
            long decided = one.items().stream()
                    .filter(item -> mapping.places().containsKey(item.code()))
                    .count();
            Span count = new Span(decided + " / " + one.items().size());
            count.addClassName("evaluation-element-count");
            RouterLink link = new RouterLink("", MappingView.class);
            link.setQueryParameters(
                    Addresses.parameters(FROM, mapping.from(), TO, mapping.to(), Addresses.ELEMENT, one.code()));
            link.addClassName("evaluation-element");
            link.add(new Span(one.code() + "　" + one.title()), count);
            link.setClassName("complete", decided == one.items().size());
            link.setClassName("current", one.code().equals(current.code()));
            nav.add(link);
        }
        return nav;
    }

    /** An emptied choice is open again; that nothing asks the item any more is said by the box. */
    private void decide(Edition from, Edition to, Item item, Set<Item> later, boolean none) {
        SortedSet<String> places = later.stream().map(Item::code).collect(Collectors.toCollection(TreeSet::new));
        changed(
                from,
                to,
                () -> mapping = places.isEmpty() && !none
                        ? mappings.reopen(mapping, item.code())
                        : mappings.decide(mapping, Map.of(item.code(), places)));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("selfevaluation.mapping.title");
    }
}
