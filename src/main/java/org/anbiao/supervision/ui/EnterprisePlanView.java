package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.supervision.EnterprisePlans;
import org.anbiao.supervision.ImprovementPlan;
import org.anbiao.supervision.ImprovementPlan.Proposal;
import org.anbiao.supervision.ImprovementPlanItem;
import org.anbiao.supervision.PlanSource;

/** The plan of one enterprise: known weaknesses to take up, items with person, measure and deadline, what is done. */
@Route(SupervisionNavigation.PLANS + "/:id")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER"
})
class EnterprisePlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient EnterprisePlans plans;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    private final transient PlanItemDialogs dialogs;

    EnterprisePlanView(EnterprisePlans plans, AuthenticationContext authentication, Clock clock) {
        this.plans = plans;
        this.authentication = authentication;
        this.clock = clock;
        dialogs = new PlanItemDialogs(plans, clock, this::show);
        addClassNames("page", "report-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id =
                event.getRouteParameters().get("id").flatMap(PageAddress::parse).orElse(null);
        if (id == null || !Notices.attempt(() -> show(id))) {
            event.forwardTo("");
        }
    }

    private void show(UUID id) {
        ImprovementPlan plan = plans.get(id);
        boolean works = authentication.hasAuthority(Permission.FACT_RECORD) && plans.mayWork(plan);
        removeAll();
        PageHeader header = new PageHeader(plan.enterpriseName())
                .withState(EnterprisePlansView.chip(plan))
                .withSubtitle(Texts.get(
                        "supervision.plan.subtitle",
                        Words.of("plan-reason", plan.reason()),
                        plan.actingName(),
                        DateField.format(plan.fromOn())));
        List<Component> actions = new ArrayList<>();
        if (authentication.hasAuthority(Permission.SUPERVISION_RECORD) && plans.mayFinish(plan)) {
            actions.add(new Button(Texts.get("supervision.plan.finish"), click -> dialogs.finish(plan)));
        }
        if (works) {
            actions.add(Fields.primary(
                    "supervision.plan.add",
                    () -> dialogs.item(plan, new Proposal(PlanSource.OWN, plan.id(), "", "", "", null))));
        }
        add(header.withActions(actions.toArray(Component[]::new)), facts(plan), items(plan, works));
        if (works) {
            proposals(plan);
        }
    }

    private static DescriptionList facts(ImprovementPlan plan) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("fact-list");
        Words.fact(facts, "supervision.field.goal", plan.goal());
        Words.fact(facts, "supervision.column.guided-by", plan.guidedBy());
        Words.fact(
                facts, "supervision.field.progress", Texts.get("supervision.plan.progress", plan.done(), plan.items()));
        if (plan.finishedOn() != null) {
            Words.fact(facts, "supervision.field.outcome", plan.outcome());
        }
        return facts;
    }

    private Div items(ImprovementPlan plan, boolean works) {
        Div list = new Div(new H3(Texts.get("supervision.plan.items")));
        list.addClassName("card-list");
        List<ImprovementPlanItem> items = plans.items(plan.id());
        if (items.isEmpty()) {
            list.add(new EmptyState(Texts.get("supervision.plan.empty"), Texts.get("supervision.plan.empty-hint")));
        }
        items.forEach(item -> list.add(card(plan, item, works)));
        return list;
    }

    private Div card(ImprovementPlan plan, ImprovementPlanItem item, boolean works) {
        Div head =
                new Div(Words.title(item.weakness()), new StatusChip(Words.of("source", item.source()), Tone.NEUTRAL));
        head.addClassName("page-header-name");
        if (item.doneOn() != null) {
            head.add(new StatusChip(Texts.get("supervision.plan.done-chip"), Tone.SUCCESS));
        } else if (item.isOverdue(LocalDate.now(clock))) {
            head.add(Words.overdue());
        }
        Div card = new Div(
                head,
                Words.meta(Texts.get("supervision.plan.measure-line", item.measure())),
                Words.meta(
                        Texts.get("supervision.plan.person-line", item.responsible(), DateField.format(item.dueOn()))));
        card.addClassName("card");
        if (item.doneOn() != null) {
            card.add(Words.meta(Texts.get(
                    "supervision.plan.done-line",
                    DateField.format(item.doneOn()),
                    item.doneNote(),
                    item.doneByName())));
        } else {
            source(card, item);
            if (works) {
                Div row = new Div(
                        Fields.small("supervision.plan.done", () -> dialogs.done(plan, item)),
                        Fields.small("common.action.edit", () -> dialogs.change(plan, item)));
                row.addClassName("inline-list");
                card.add(row);
            }
        }
        return card;
    }

    private static void source(Div card, ImprovementPlanItem item) {
        if (item.source() == PlanSource.HAZARD && item.sourceId() != null) {
            card.add(Words.link("hazards/" + item.sourceId(), Texts.get("supervision.visit.hazard-link")));
        }
        if (item.sourceDone()) {
            card.add(Words.meta(Texts.get("supervision.plan.source-done")));
        }
    }

    private void proposals(ImprovementPlan plan) {
        List<Proposal> known = plans.proposals(plan.id());
        if (known.isEmpty()) {
            return;
        }
        Div list = new Div(
                new H3(Texts.get("supervision.plan.proposals", known.size())),
                Words.meta(Texts.get("supervision.plan.proposals-hint")));
        list.addClassName("card-list");
        for (Proposal proposal : known) {
            Div head = new Div(
                    Words.title(proposal.weakness()),
                    new StatusChip(Words.of("source", proposal.source()), Tone.NEUTRAL));
            head.addClassName("page-header-name");
            Div card = new Div(head, Fields.small("supervision.plan.take", () -> dialogs.item(plan, proposal)));
            card.addClassName("card");
            list.add(card);
        }
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.nav.plans");
    }
}
