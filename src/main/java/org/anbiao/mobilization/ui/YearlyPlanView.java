package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.mobilization.CampaignFrame;
import org.anbiao.mobilization.MobilizationDirectory;
import org.anbiao.mobilization.YearlyPlanService;
import org.anbiao.tenancy.CurrentActor;

/** 年度计划: the enterprise's plan of the year in words or as a file. */
@Route("mobilization/plan")
@RolesAllowed({
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER",
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER"
})
class YearlyPlanView extends EnterprisePage {

    private final transient YearlyPlanService plans;
    final TextArea content = new TextArea(Texts.get("mobilization.plan.content"));
    final FileField file = FileField.document(Texts.get("mobilization.plan.file"));

    YearlyPlanView(MobilizationDirectory directory, YearlyPlanService plans, CurrentActor currentActor) {
        super("mobilization.nav.plan", directory, currentActor);
        addClassName("phone-page");
        this.plans = plans;
    }

    @Override
    void show(CampaignFrame campaign, List<CampaignFrame> campaigns, UUID enterprise) {
        PageHeader header = new PageHeader(Texts.get("mobilization.plan.title", String.valueOf(campaign.year())))
                .withSubtitle(campaign.title());
        add(header, campaignSelect(campaign, campaigns, "mobilization/plan", enterprise));
        plans.find(campaign.id(), enterprise).ifPresent(plan -> {
            header.withState(new StatusChip(
                    Texts.get(
                            plan.late() ? "mobilization.plan.late" : "mobilization.plan.submitted", plan.submittedOn()),
                    plan.late() ? StatusChip.Tone.ERROR : StatusChip.Tone.SUCCESS));
            content.setValue(plan.content());
            if (plan.fileId() != null) {
                add(file(plan.fileId(), Texts.get("mobilization.plan.open-file")));
            }
        });
        content.setWidthFull();
        content.setMinHeight("12rem");
        content.setMaxLength(20_000);
        content.setPlaceholder(Texts.get("mobilization.plan.hint"));
        add(content, file, largeAction("mobilization.plan.submit", () -> submit(campaign, enterprise)));
    }

    private void submit(CampaignFrame campaign, UUID enterprise) {
        plans.submit(campaign.id(), enterprise, content.getValue(), file.file().orElse(null));
        Notices.done(Texts.get("mobilization.plan.thanks"));
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
}
