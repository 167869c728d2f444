package org.anbiao.checklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.checklist.CheckMinimum;
import org.anbiao.checklist.CheckMinimums;
import org.anbiao.checklist.CheckPlan;
import org.anbiao.checklist.CheckPlanService;
import org.anbiao.checklist.CheckService;
import org.anbiao.checklist.CheckSheets;
import org.anbiao.checklist.ListDeliveries;
import org.anbiao.checklist.MinimumStanding;
import org.anbiao.checklist.PlannedList;
import org.anbiao.checklist.ReceivedList;
import org.anbiao.checklist.ThreeLists;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.norms.OwnSet;

/** The lists of an enterprise: what it was given, what it made, and who checks by them. */
class ListsTab extends Div {

    private static final int DAYS = 90;

    private final transient Services services;
    private final transient Map<OwnSet.Kind, CheckMinimum> least = new EnumMap<>(OwnSet.Kind.class);
    private final transient Rights rights;
    private final transient LocalDate today;
    private final transient Runnable changed;

    /** What it is filled from. */
    record Services(
            CheckPlanService plans,
            CheckService checks,
            ListDeliveries deliveries,
            ThreeLists threeLists,
            CheckSheets sheets,
            CheckMinimums minimums) {}

    /** Whether the person may lay checks down, and may do them. */
    record Rights(boolean records, boolean checks) {}

    /** @param changed shows everything anew */
    ListsTab(Services services, UUID enterprise, boolean own, Rights rights, LocalDate today, Runnable changed) {
        this.services = services;
        this.rights = rights;
        this.today = today;
        this.changed = changed;
        addClassName("check-part");
        boolean records = rights.records();
        add(new ThreeListsPanel(services.threeLists(), enterprise, records, changed));
        List<ReceivedList> received = services.deliveries().received(enterprise);
        String ownLists = ChecklistNavigation.OWN_LISTS + (own ? "" : "/" + enterprise);
        if (!received.isEmpty()) {
            Div given = new Div();
            given.addClassName("card-list");
            received.forEach(list -> given.add(received(list, ownLists)));
            add(new H3(Texts.get("checklist.received.title")), given);
        }
        List<MinimumStanding> standing = services.minimums().standing(enterprise, DAYS);
        standing.forEach(one -> least.put(one.minimum().target().layer(), one.minimum()));
        add(new MinimumPanel(standing, DAYS));
        List<PlannedList> lists = services.plans().lists(enterprise);
        add(new H3(Texts.get("checklist.lists.title")));
        if (lists.isEmpty()) {
            add(new EmptyState(Texts.get("checklist.lists.empty"), Texts.get("checklist.lists.empty-hint")));
        } else {
            Div all = new Div();
            all.addClassName("card-list");
            lists.forEach(list -> all.add(card(list)));
            add(all);
        }
        Anchor write = new Anchor(ownLists, Texts.get(records ? "checklist.lists.write" : "checklist.lists.read"));
        write.addClassName("card-title");
        add(write);
    }

    private static Div received(ReceivedList list, String ownLists) {
        Div head = new Div(new Anchor(ownLists, list.title()));
        head.addClassName("inline-list");
        head.add(
                list.used()
                        ? new StatusChip(Texts.get("checklist.received.used"), StatusChip.Tone.SUCCESS)
                        : new StatusChip(Texts.get("checklist.received.unused"), StatusChip.Tone.WARNING));
        Div card = new Div(
                head,
                CheckWords.meta(Texts.get(
                        "checklist.received.line",
                        list.authority(),
                        String.valueOf(list.version()),
                        DateField.format(list.deliveredOn()))));
        card.addClassName("card");
        return card;
    }

    private Div card(PlannedList list) {
        OwnSet set = list.set();
        Anchor link = new Anchor("own-norm/" + set.id(), set.title());
        link.addClassName("card-title");
        Div head = new Div(link);
        head.addClassName("inline-list");
        CheckPlan plan = list.plan();
        if (plan == null) {
            head.add(new StatusChip(Texts.get("checklist.plan.none"), StatusChip.Tone.WARNING));
        }
        CheckMinimum minimum = least.get(set.kind());
        if (plan != null
                && minimum != null
                && plan.schedule()
                        .phaseOn(today)
                        .filter(phase -> !minimum.isKeptBy(phase))
                        .isPresent()) {
            head.add(new StatusChip(Texts.get("checklist.minimum.below-chip"), StatusChip.Tone.ERROR));
        }
        if (list.newer()) {
            head.add(new StatusChip(Texts.get("checklist.lists.newer"), StatusChip.Tone.WARNING));
        }
        Div card = new Div(
                head,
                CheckWords.meta(CheckWords.kind(set.kind(), set.place()) + " · "
                        + Texts.get("checklist.points", set.points().size())));
        card.addClassName("card");
        if (plan != null) {
            plan.schedule().phases().stream()
                    .filter(phase -> phase.startsOn().isAfter(today)
                            || plan.schedule()
                                    .phaseOn(today)
                                    .filter(phase::equals)
                                    .isPresent())
                    .forEach(phase -> card.add(CheckWords.meta(Texts.get(
                            "checklist.plan.line",
                            plan.responsible(),
                            CheckWords.frequency(phase),
                            DateField.format(phase.startsOn())))));
        }
        Div actions = new Div();
        actions.addClassName("card-actions");
        if (rights.records()) {
            actions.add(new Button(
                    Texts.get(plan == null ? "checklist.plan.arrange" : "checklist.plan.change"),
                    click -> new PlanDialog(services.plans(), today).open(list, changed)));
        }
        if (rights.checks()) {
            actions.add(new Button(
                    Texts.get("checklist.begin-between"),
                    click -> Notices.attempt(() -> {
                        UUID check = services.checks().beginBetween(set.id());
                        getUI().ifPresent(ui -> ui.navigate(ChecklistNavigation.CHECK + "/" + check));
                    })));
        }
        actions.add(CheckWords.download(set.title(), Texts.get("checklist.export"), out -> services.sheets()
                .list(set.id(), out)));
        card.add(actions);
        return card;
    }
}
