package org.anbiao.hazard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.Hazard;
import org.anbiao.hazard.HazardListing;
import org.anbiao.hazard.HazardMove;
import org.anbiao.hazard.HazardMoves;
import org.anbiao.hazard.HazardOrigin;
import org.anbiao.hazard.HazardPlan;
import org.anbiao.hazard.HazardService;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;

/** One hazard: what it is, what was laid down, its whole course, and the next step of whoever owes it. */
@Route(HazardNavigation.LIST + "/:id")
@RolesAllowed({
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER",
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER"
})
class HazardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Steps beside the course, which are never the next one. */
    private static final Set<HazardMove> ASIDE =
            EnumSet.of(HazardMove.JUDGE_MAJOR, HazardMove.JUDGE_GENERAL, HazardMove.DISMISS);

    private final transient HazardService hazards;
    private final transient HazardMoves moves;
    private final transient HazardDialogs dialogs;
    private final transient TenantDirectory tenants;
    private final transient List<HazardOrigin> origins;

    HazardView(
            HazardService hazards,
            HazardMoves moves,
            HazardDialogs dialogs,
            TenantDirectory tenants,
            List<HazardOrigin> origins) {
        this.hazards = hazards;
        this.moves = moves;
        this.dialogs = dialogs;
        this.tenants = tenants;
        this.origins = List.copyOf(origins);
        addClassNames("page", "hazard");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = event.getRouteParameters().get("id").flatMap(HazardWords::id).orElse(null);
        if (id == null || !Notices.attempt(() -> show(id))) {
            event.forwardTo(HazardsView.class);
        }
    }

    private void show(UUID id) {
        Hazard hazard = hazards.get(id);
        LocalDate today = dialogs.today();
        removeAll();
        add(new PageHeader(Texts.get("hazard.view.title", hazard.enterpriseName()))
                .withSubtitle(HazardWords.source(hazard.source()) + " · " + HazardWords.category(hazard.category()))
                .withState(HazardWords.chips(
                                hazard.state(),
                                hazard.level(),
                                hazard.isOverdue(today),
                                hazard.isStepOverdue(today),
                                hazard.listed())
                        .toArray(Component[]::new))
                .withActions(actions(hazard)));
        Paragraph description = new Paragraph(hazard.description());
        description.addClassName("hazard-description");
        add(description, facts(hazard));
        plan(hazard);
        listings(hazard);
        add(
                new H3(Texts.get("hazard.view.course")),
                new CoursePanel(hazards.course(id), hazard.plan().dueOn()));
    }

    /** The next step of the course is the primary action, at the right end. */
    private Component[] actions(Hazard hazard) {
        Set<HazardMove> possible = moves.of(hazard);
        List<HazardMove> order = new ArrayList<>(possible);
        Collections.reverse(order);
        List<Component> buttons = new ArrayList<>();
        for (HazardMove move : order) {
            Button button = new Button(
                    Texts.get("hazard.move." + HazardDialogs.key(move)),
                    click -> dialogs.open(move, hazard, () -> show(hazard.id())));
            if (move == HazardMove.JUDGE_MAJOR || move == HazardMove.JUDGE_GENERAL) {
                button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            }
            if (move == HazardMove.DISMISS) {
                button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            }
            buttons.add(button);
        }
        if (!buttons.isEmpty() && !ASIDE.contains(order.get(order.size() - 1))) {
            ((Button) buttons.get(buttons.size() - 1)).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return buttons.toArray(Component[]::new);
    }

    private DescriptionList facts(Hazard hazard) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("fact-list");
        fact(facts, "hazard.field.place", hazard.place());
        fact(facts, "hazard.field.clause", hazard.clause());
        String finder = hazard.foundBy().isEmpty() ? Texts.get("hazard.unnamed") : hazard.foundBy();
        fact(facts, "hazard.field.found", Texts.get("hazard.found-by", hazard.foundOn(), finder));
        if (hazard.origin() != hazard.source()) {
            fact(facts, "hazard.field.origin", HazardWords.source(hazard.origin()));
        }
        origins.stream()
                .flatMap(origin -> origin.of(hazard.id()).stream())
                .forEach(origin -> facts.add(
                        new DescriptionList.Term(Texts.get("hazard.field.record")),
                        new DescriptionList.Description(new Anchor(origin.address(), origin.words()))));
        Hazard.Order order = hazard.order();
        if (order != null) {
            fact(facts, "hazard.field.order", Texts.get("hazard.ordered-by", order.on(), body(order)));
        }
        fact(facts, "hazard.field.due", day(hazard.plan().dueOn()));
        LocalDate step = hazard.stepDueOn();
        if (step != null) {
            fact(
                    facts,
                    "hazard.field.step-due",
                    Texts.get("hazard.step-due." + hazard.state().code(), step));
        }
        fact(facts, "hazard.field.reported", day(hazard.reportedOn()));
        if (hazard.verifiedOn() != null) {
            fact(
                    facts,
                    "hazard.field.verified",
                    Texts.get("hazard.found-by", hazard.verifiedOn(), hazard.verifiedBy()));
        }
        return facts;
    }

    private String body(Hazard.Order order) {
        String authority = tenants.find(order.tenantId()).map(Tenant::shortName).orElse("");
        UUID unitId = order.unitId();
        return unitId == null
                ? authority
                : authority + tenants.findUnit(unitId).map(OrgUnit::name).orElse("");
    }

    private static String day(@Nullable LocalDate day) {
        return DateField.format(day);
    }

    private static void fact(DescriptionList facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new DescriptionList.Term(Texts.get(label)), new DescriptionList.Description(value));
        }
    }

    /** Person and measure of any; for a major one all six, told apart as 五定 and 一验收. */
    private void plan(Hazard hazard) {
        HazardPlan plan = hazard.plan();
        if (plan.responsible().isEmpty()) {
            return;
        }
        DescriptionList fields = new DescriptionList();
        fields.addClassName("fact-list");
        fact(fields, "hazard.field.responsible", plan.responsible());
        fact(fields, "hazard.field.measure", plan.measure());
        if (hazard.isMajor()) {
            fact(fields, "hazard.field.funds", plan.funds());
            fact(fields, "hazard.field.deadline", day(plan.dueOn()));
            fact(fields, "hazard.field.contingency", plan.contingency());
            fact(fields, "hazard.field.acceptance", plan.acceptance());
        }
        add(new H3(Texts.get(hazard.isMajor() ? "hazard.view.plan-major" : "hazard.view.plan")), fields);
    }

    private void listings(Hazard hazard) {
        List<HazardListing> all = hazards.listings(hazard.id());
        if (all.isEmpty()) {
            return;
        }
        add(new H3(Texts.get("hazard.view.listings")));
        for (HazardListing listing : all) {
            String body = listing.documentNumber().isEmpty()
                    ? listing.body()
                    : Texts.get("hazard.listing.by-document", listing.body(), listing.documentNumber());
            Div card = new Div(
                    HazardWords.meta(Texts.get("hazard.listing.line", listing.listedOn(), body, listing.dueOn())));
            LocalDate delisted = listing.delistedOn();
            if (delisted == null && listing.dueOn().isBefore(dialogs.today())) {
                card.add(new StatusChip(Texts.get("hazard.listing.overdue"), StatusChip.Tone.ERROR));
            }
            if (delisted != null) {
                card.add(HazardWords.meta(Texts.get("hazard.listing.delisted", delisted, listing.delistedNote())));
            }
            card.addClassName("card");
            add(card);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.title("hazard.nav");
    }
}
