package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.ui.EnterpriseTab;
import org.anbiao.supervision.EnterprisePlans;
import org.anbiao.supervision.HelpVisitFilter;
import org.anbiao.supervision.HelpVisitListItem;
import org.anbiao.supervision.HelpVisitService;
import org.anbiao.supervision.ImprovementPlan;
import org.anbiao.supervision.PlanFilter;

/** 督导帮扶 in the enterprise's file: visits and the plan of its own. */
@SpringComponent
class SupervisionTab implements EnterpriseTab {

    private static final int MOST = 100;

    private final HelpVisitService visits;
    private final EnterprisePlans plans;

    SupervisionTab(HelpVisitService visits, EnterprisePlans plans) {
        this.visits = visits;
        this.plans = plans;
    }

    @Override
    public String key() {
        return "supervision";
    }

    @Override
    public String labelKey() {
        return "supervision.nav.visits";
    }

    @Override
    public Component content(UUID enterpriseId, LocalDate asOf) {
        PageRequest page = new PageRequest(0, MOST);
        List<HelpVisitListItem> made = visits.list(HelpVisitFilter.of(enterpriseId), page).rows().stream()
                .filter(visit -> !visit.visitedOn().isAfter(asOf))
                .toList();
        List<ImprovementPlan> own = plans.list(new PlanFilter("", null, enterpriseId, false), page).rows().stream()
                .filter(plan -> !plan.fromOn().isAfter(asOf))
                .toList();
        Div content = new Div();
        content.addClassName("card-list");
        if (made.isEmpty() && own.isEmpty()) {
            content.add(new EmptyState(Texts.get("supervision.visits.empty"), Texts.get("supervision.tab-empty-hint")));
        }
        own.forEach(plan -> content.add(card(
                new RouterLink(
                        Texts.get("supervision.plan.tab-title", plan.guidedBy()),
                        EnterprisePlanView.class,
                        new RouteParameters("id", plan.id().toString())),
                EnterprisePlansView.chip(plan),
                Texts.get("supervision.plan.progress", plan.done(), plan.items()))));
        made.forEach(visit -> content.add(card(
                new RouterLink(
                        Texts.get(
                                "supervision.visit.tab-title",
                                DateField.format(visit.visitedOn()),
                                visit.squad().isEmpty() ? visit.actingName() : visit.squad()),
                        HelpVisitView.class,
                        new RouteParameters("id", visit.id().toString())),
                HelpVisitsView.chip(visit),
                Words.topics(visit.topics()))));
        return content;
    }

    private static Div card(RouterLink title, StatusChip chip, String meta) {
        title.addClassName("card-title");
        Div head = new Div(title, chip);
        head.addClassName("page-header-name");
        Div card = new Div(head, Words.meta(meta));
        card.addClassName("card");
        return card;
    }
}
