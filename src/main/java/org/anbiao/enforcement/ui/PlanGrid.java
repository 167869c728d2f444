package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.InspectionPlan;
import org.anbiao.enforcement.PlanItem;
import org.anbiao.enforcement.PlanService;
import org.anbiao.enforcement.Tier;

/** The enterprises of a plan with proposal, reasons and decision. */
class PlanGrid extends Grid<PlanItem> {

    private static final int PAGE = 50;

    private final transient PlanService plans;

    PlanGrid(PlanService plans) {
        this.plans = plans;
    }

    /**
     * Shows the columns.
     *
     * @param open whether decisions can be made
     * @param changed runs after one
     */
    void fill(InspectionPlan plan, boolean open, Runnable changed) {
        removeAllColumns();
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setPageSize(PAGE);
        setHeightFull();
        addColumn(PlanItem::enterpriseName)
                .setHeader(Texts.get("enforcement.field.enterprise"))
                .setFlexGrow(2)
                .setWidth("11rem");
        addColumn(PlanItem::village)
                .setHeader(Texts.get("enforcement.field.village"))
                .setWidth("7rem")
                .setFlexGrow(0);
        addColumn(item -> tier(item.proposedTier(), item.proposedVisits()))
                .setHeader(Texts.get("enforcement.plan.proposal"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        addColumn(PlanGrid::reasons)
                .setHeader(Texts.get("enforcement.plan.reasons"))
                .setFlexGrow(3)
                .setWidth("13rem");
        addComponentColumn(item -> decided(plan, item, open, changed))
                .setHeader(Texts.get("enforcement.plan.decided"))
                .setWidth("12rem")
                .setFlexGrow(0);
        addColumn(PlanItem::done)
                .setHeader(Texts.get("enforcement.plan.visited"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6rem")
                .setFlexGrow(0);
        addColumn(PlanItem::others)
                .setHeader(Texts.get("enforcement.plan.others"))
                .setFlexGrow(1)
                .setWidth("9rem");
    }

    private static String tier(Tier tier, int visits) {
        return Texts.get("enforcement.plan.tier-visits", Words.of("tier", tier), visits);
    }

    private static String reasons(PlanItem item) {
        return item.reasons().stream()
                .map(reason -> Texts.get("enforcement.tier-reason." + reason.key(), reason.value()))
                .collect(Collectors.joining("；"));
    }

    private Component decided(InspectionPlan plan, PlanItem item, boolean open, Runnable changed) {
        List<Component> parts = new ArrayList<>();
        Tier tier = item.tier();
        Integer visits = item.visits();
        if (tier != null && visits != null) {
            parts.add(new Span(tier(tier, visits)));
            if (!item.deviation().isEmpty()) {
                parts.add(Words.meta(item.deviation()));
            }
        }
        if (open) {
            Button decide = new Button(
                    Texts.get(tier == null ? "enforcement.plan.decide" : "common.action.edit"),
                    click -> new PlanDialog(plans, plan, item, changed).open());
            decide.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            parts.add(decide);
        } else if (tier == null) {
            parts.add(new StatusChip(Texts.get("enforcement.plan.open"), Tone.WARNING));
        }
        Div cell = new Div(parts.toArray(Component[]::new));
        cell.addClassName("inline-list");
        return cell;
    }
}
