package org.anbiao.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Texts;
import org.anbiao.workflow.Inbox;
import org.jspecify.annotations.Nullable;

/** The tabs and filters of the inbox; what is chosen goes into the address. */
class InboxFilters extends Div {

    private final transient Inbox inbox;
    private final transient InboxAddress address;
    private final transient Consumer<InboxAddress> go;

    InboxFilters(Inbox inbox, InboxAddress address, boolean withReviews, Consumer<InboxAddress> go) {
        this.inbox = inbox;
        this.address = address;
        this.go = go;
        List<Component> parts = new ArrayList<>();
        parts.add(tabs(withReviews));
        if (address.reviews()) {
            parts.add(kind());
            parts.add(from());
        } else {
            parts.add(campaign());
            parts.add(phase());
        }
        Checkbox overdue = new Checkbox(Texts.get("workflow.inbox.overdue-only"), address.overdue());
        overdue.setVisible(!address.done());
        overdue.addValueChangeListener(change -> go.accept(address.withOverdue(change.getValue())));
        Checkbox mine = new Checkbox(Texts.get("workflow.inbox.mine-only"), address.mine());
        mine.addValueChangeListener(change -> go.accept(address.withMine(change.getValue())));
        parts.add(overdue);
        parts.add(mine);
        add(new FilterBar(parts.toArray(Component[]::new)));
    }

    private Div tabs(boolean withReviews) {
        Div tabs = new Div(tab("workflow.inbox.open", InboxAddress.Tab.OPEN));
        if (withReviews) {
            tabs.add(tab("workflow.inbox.reviews", InboxAddress.Tab.REVIEW));
        }
        tabs.add(tab("workflow.inbox.done", InboxAddress.Tab.DONE));
        tabs.addClassName("inbox-tabs");
        return tabs;
    }

    private Button tab(String key, InboxAddress.Tab which) {
        Button tab = new Button(Texts.get(key), click -> go.accept(address.withTab(which)));
        tab.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        tab.getElement().setAttribute("aria-pressed", String.valueOf(address.tab() == which));
        if (address.tab() == which) {
            tab.addClassName("inbox-tab-current");
        }
        return tab;
    }

    private ComboBox<Inbox.Choice> campaign() {
        ComboBox<Inbox.Choice> campaign = choice("workflow.inbox.campaign");
        List<Inbox.Choice> campaigns = inbox.campaigns();
        campaign.setItems(campaigns);
        campaign.setItemLabelGenerator(Inbox.Choice::name);
        campaigns.stream()
                .filter(choice -> choice.id().equals(address.campaign()))
                .findFirst()
                .ifPresent(campaign::setValue);
        campaign.addValueChangeListener(change -> {
            UUID chosen = change.getValue() == null ? null : change.getValue().id();
            go.accept(address.withCampaign(chosen));
        });
        campaign.addClassName("inbox-campaign");
        return campaign;
    }

    /** Phases of one campaign by their names; across campaigns with the campaign's name. */
    private ComboBox<Inbox.PhaseChoice> phase() {
        ComboBox<Inbox.PhaseChoice> phase = choice("workflow.inbox.phase");
        fill(phase, inbox.phases(address.campaign()), address.phase());
        phase.addValueChangeListener(change -> go.accept(address.withPhase(id(change.getValue()))));
        return phase;
    }

    private ComboBox<Inbox.KindChoice> kind() {
        ComboBox<Inbox.KindChoice> kind = choice("workflow.inbox.kind");
        List<Inbox.KindChoice> kinds = inbox.reviewKinds();
        kind.setItems(kinds);
        kind.setItemLabelGenerator(choice -> Texts.get(choice.labelKey()));
        kinds.stream()
                .filter(choice -> Objects.equals(choice.key(), address.kind()))
                .findFirst()
                .ifPresent(kind::setValue);
        kind.addValueChangeListener(change -> go.accept(address.withKind(
                change.getValue() == null ? null : change.getValue().key())));
        return kind;
    }

    private ComboBox<Inbox.PhaseChoice> from() {
        ComboBox<Inbox.PhaseChoice> from = choice("workflow.inbox.from");
        fill(from, inbox.reviewUnits(), address.from());
        from.addValueChangeListener(change -> go.accept(address.withFrom(id(change.getValue()))));
        return from;
    }

    private static void fill(ComboBox<Inbox.PhaseChoice> box, List<Inbox.PhaseChoice> choices, @Nullable UUID chosen) {
        boolean several =
                choices.stream().map(Inbox.PhaseChoice::campaign).distinct().count() > 1;
        box.setItems(choices);
        box.setItemLabelGenerator(choice -> several ? choice.name() + " · " + choice.campaign() : choice.name());
        choices.stream()
                .filter(choice -> choice.id().equals(chosen))
                .findFirst()
                .ifPresent(box::setValue);
    }

    private static @Nullable UUID id(Inbox.@Nullable PhaseChoice choice) {
        return choice == null ? null : choice.id();
    }

    private static <T> ComboBox<T> choice(String labelKey) {
        ComboBox<T> box = new ComboBox<>(Texts.get(labelKey));
        box.setClearButtonVisible(true);
        box.setPlaceholder(Texts.get("common.all"));
        return box;
    }
}
