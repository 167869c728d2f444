package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.mobilization.CampaignFrame;
import org.anbiao.mobilization.MobilizationDirectory;
import org.anbiao.mobilization.UnitPlan;
import org.anbiao.mobilization.UnitPlanLine;
import org.anbiao.mobilization.UnitPlanService;
import org.anbiao.workflow.ui.ReviewHistory;
import org.jspecify.annotations.Nullable;

/** 实施方案: the unit's own plan with the result of its review, and for offices who has handed one in. */
@Route("mobilization/unit-plan")
@PermitAll
class UnitPlanView extends MobilizationPage {

    private final transient MobilizationDirectory directory;
    private final transient UnitPlanService plans;
    private final transient Permissions permissions;
    final TextArea content = new TextArea(Texts.get("mobilization.unit-plan.content"));
    final FileField file = FileField.document(Texts.get("mobilization.unit-plan.file"));

    UnitPlanView(MobilizationDirectory directory, UnitPlanService plans, Permissions permissions) {
        super("mobilization.nav.unit-plan");
        this.directory = directory;
        this.plans = plans;
        this.permissions = permissions;
    }

    @Override
    List<CampaignFrame> campaigns() {
        return directory.campaigns();
    }

    @Override
    void show(CampaignFrame campaign, List<CampaignFrame> campaigns, BeforeEnterEvent event) {
        add(
                new PageHeader(Texts.get("mobilization.nav.unit-plan")).withSubtitle(campaign.title()),
                campaignSelect(campaign, campaigns, "mobilization/unit-plan"));
        Optional<UnitPlan> opened = Query.of(event).id("plan").flatMap(plans::find);
        if (opened.isPresent()) {
            add(reading(opened.get()));
            return;
        }
        if (permissions.has(Permission.PLAN_SUBMIT)) {
            add(own(campaign));
        }
        List<UnitPlanLine> lines = plans.lines(campaign.id());
        if (lines.size() > 1) {
            add(overview(campaign, lines));
        }
    }

    /** The plan of the person's own unit: write, hand in, revise after it was returned. */
    private Component own(CampaignFrame campaign) {
        Optional<UnitPlan> plan = plans.own(campaign.id());
        String state = plan.map(UnitPlan::reviewState).orElse(null);
        Div card = new Div(new H3(Texts.get("mobilization.unit-plan.own")), state(state));
        card.addClassName("card");
        plan.ifPresent(found -> {
            content.setValue(found.content());
            card.add(rounds(found));
            if (found.fileId() != null) {
                card.add(file(found.fileId(), Texts.get("mobilization.plan.open-file")));
            }
        });
        boolean open = !"submitted".equals(state) && !"approved".equals(state);
        content.setWidthFull();
        content.setMinHeight("10rem");
        content.setMaxLength(50_000);
        content.setReadOnly(!open);
        card.add(content);
        if ("submitted".equals(state)) {
            card.add(new Button(
                    Texts.get("mobilization.unit-plan.withdraw"),
                    click -> Notices.attempt(() -> {
                        plans.withdraw(campaign.id());
                        Notices.done(Texts.get("mobilization.unit-plan.withdrawn"));
                        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                    })));
        }
        if (open) {
            Button submit = new Button(Texts.get("mobilization.unit-plan.submit"));
            submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            submit.addClassName("large-action");
            submit.addClickListener(click -> Notices.attempt(() -> {
                plans.submit(campaign.id(), content.getValue(), file.file().orElse(null));
                Notices.done(Texts.get("mobilization.unit-plan.thanks"));
                getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
            }));
            card.add(file, submit);
        }
        return card;
    }

    /** What the reviewers wrote, round by round. */
    private Component rounds(UnitPlan plan) {
        return new ReviewHistory(plans.rounds(plan.id()));
    }

    private Component reading(UnitPlan plan) {
        Div card = new Div(state(plan.reviewState()), rounds(plan));
        card.addClassNames("card", "document-text");
        plan.content().lines().forEach(line -> card.add(new Paragraph(line)));
        if (plan.fileId() != null) {
            card.add(file(plan.fileId(), Texts.get("mobilization.plan.open-file")));
        }
        return card;
    }

    private Component overview(CampaignFrame campaign, List<UnitPlanLine> lines) {
        Grid<UnitPlanLine> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addColumn(line -> line.unit() == null ? line.tenant() : line.unit())
                .setHeader(Texts.get("mobilization.column.unit"));
        grid.addComponentColumn(line -> Chips.day(line.submittedOn(), line.late(), "mobilization.open.unit-plan"))
                .setHeader(Texts.get("mobilization.column.submitted"));
        grid.addComponentColumn(line -> line.planId() == null ? new Span("—") : state(line.reviewState()))
                .setHeader(Texts.get("mobilization.column.review"));
        grid.addComponentColumn(line -> {
            Button open = new Button(Texts.get("mobilization.unit-plan.open"));
            open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            open.setVisible(line.planId() != null);
            open.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(
                    "mobilization/unit-plan",
                    Query.parameters(CampaignSelect.PARAMETER, campaign.id(), "plan", String.valueOf(line.planId())))));
            return open;
        });
        grid.setItems(lines);
        grid.setAllRowsVisible(true);
        long missing = lines.stream().filter(line -> line.planId() == null).count();
        Div section = new Div(
                new H3(Texts.get("mobilization.unit-plan.overview", lines.size() - missing, lines.size())), grid);
        return section;
    }

    private static StatusChip state(@Nullable String state) {
        if (state == null) {
            return new StatusChip(Texts.get("mobilization.review.none"), Tone.NEUTRAL);
        }
        Tone tone =
                switch (state) {
                    case "approved" -> Tone.SUCCESS;
                    case "returned" -> Tone.ERROR;
                    case "submitted" -> Tone.PROGRESS;
                    default -> Tone.NEUTRAL;
                };
        return new StatusChip(Texts.get("mobilization.review." + state), tone);
    }
}
