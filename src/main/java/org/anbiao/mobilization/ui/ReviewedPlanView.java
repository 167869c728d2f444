package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.mobilization.UnitPlan;
import org.anbiao.mobilization.UnitPlanService;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;

/**
 * The plan behind a review: words and file, for whoever decides on it; a reviewer opens the one that was given by name and no
 * other. Who has it back for revision is led to the page on which it is revised.
 */
@Route("mobilization/reviewed-plan/:plan")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "REVIEWER"})
class ReviewedPlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient UnitPlanService plans;
    private final transient TenantDirectory tenants;
    private final transient Permissions permissions;

    ReviewedPlanView(UnitPlanService plans, TenantDirectory tenants, Permissions permissions) {
        this.plans = plans;
        this.tenants = tenants;
        this.permissions = permissions;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<UUID> id = event.getRouteParameters().get("plan").flatMap(Query::parse);
        boolean decides = permissions.has(Permission.REVIEW_DECIDE);
        Optional<UnitPlan> plan = id.flatMap(decides ? plans::underReview : plans::find);
        if (plan.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else if (decides) {
            show(plan.get());
        } else {
            event.forwardTo(
                    "mobilization/unit-plan",
                    Query.parameters(CampaignSelect.PARAMETER, plan.get().campaignId()));
        }
    }

    private void show(UnitPlan plan) {
        UUID unitId = plan.unitId();
        String unit = unitId == null
                ? tenants.get(plan.tenantId()).shortName()
                : tenants.findUnit(unitId).map(OrgUnit::name).orElse("");
        add(new PageHeader(Texts.get("mobilization.unit-plan.review-title", unit))
                .withSubtitle(Texts.get("mobilization.plan.submitted", DateField.format(plan.submittedOn()))));
        Div card = new Div();
        card.addClassNames("card", "document-text");
        plan.content().lines().forEach(line -> card.add(new Paragraph(line)));
        if (plan.fileId() != null) {
            card.add(MobilizationPage.file(plan.fileId(), Texts.get("mobilization.plan.open-file")));
        } else if (plan.content().isBlank()) {
            card.add(new Span("\u2014"));
        }
        add(card);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("mobilization.nav.unit-plan");
    }
}
