package org.anbiao.checklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.checklist.CheckPlanService;
import org.anbiao.checklist.CheckService;
import org.anbiao.checklist.SafetyCheck;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.LargeButton;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.Permission;
import org.anbiao.norms.OwnPoint;
import org.anbiao.tenancy.CurrentActor;

/** One check: on the phone point by point while it runs, each answer kept at once; the record when it is finished. */
@Route(ChecklistNavigation.CHECK + "/:id")
@RolesAllowed({
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER",
    "ENTERPRISE_EMPLOYEE",
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER"
})
class CheckView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CheckService checks;
    private final transient CheckPlanService plans;
    private final transient FileStore files;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    private final Span progress = new Span();
    private String title = "";
    private int version;

    CheckView(
            CheckService checks,
            CheckPlanService plans,
            FileStore files,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        this.checks = checks;
        this.plans = plans;
        this.files = files;
        this.currentActor = currentActor;
        this.authentication = authentication;
        addClassNames("page", "check");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = CheckWords.id(event, "id").orElse(null);
        if (id == null || !Notices.attempt(() -> show(id))) {
            if (isHeld()) {
                event.forwardTo(OwnChecksView.class);
            } else {
                event.forwardTo(MyChecksView.class);
            }
        }
    }

    /** Whether the person is an employee who does the own checks and reads no others. */
    private boolean isHeld() {
        return authentication.hasAuthority(Permission.CHECK_OWN);
    }

    private void show(UUID id) {
        SafetyCheck check = checks.get(id);
        title = check.title();
        version = check.version();
        boolean own = check.enterpriseId().equals(currentActor.get().enterpriseId());
        boolean open = check.isOpen() && own && (isHeld() || authentication.hasAuthority(Permission.HAZARD_RECORD));
        removeAll();
        PageHeader header = new PageHeader(title)
                .withState(state(check))
                .withSubtitle(
                        CheckWords.kind(check.kind(), check.place()) + (own ? "" : " · " + check.enterpriseName()));
        add(header);
        LocalDate done = check.doneOn();
        if (done != null) {
            add(CheckWords.meta(
                    Texts.get("checklist.done-line", DateField.format(done), check.leader(), check.doneBy())));
            if (check.byPrincipal()) {
                Div led = new Div(new StatusChip(Texts.get("checklist.by-principal"), StatusChip.Tone.NEUTRAL));
                led.addClassName("inline-list");
                add(led);
            }
            add(CheckWords.meta(
                    Texts.get("checklist.result-line", check.points().size(), check.failed())));
        } else {
            add(CheckWords.meta(
                    Texts.get("checklist.begun-line", DateField.format(check.startedOn()), check.startedBy())));
        }
        if (open && !isHeld()) {
            add(leader(check));
        }
        points(check, open);
        if (open) {
            finishing(check);
        }
    }

    private static StatusChip state(SafetyCheck check) {
        StatusChip.Tone tone =
                switch (check.state()) {
                    case OPEN -> StatusChip.Tone.PROGRESS;
                    case DONE -> StatusChip.Tone.SUCCESS;
                    case DROPPED -> StatusChip.Tone.NEUTRAL;
                };
        return new StatusChip(Texts.get("checklist.state." + check.state().code()), tone);
    }

    private Div leader(SafetyCheck check) {
        ComboBox<String> leader = new ComboBox<>(Texts.get("checklist.leader"));
        leader.setItems(plans.responsible(check.enterpriseId()));
        leader.setAllowCustomValue(true);
        leader.setValue(check.leader());
        Checkbox principal = new Checkbox(Texts.get("checklist.leader-principal"), check.byPrincipal());
        leader.addCustomValueSetListener(event -> leader.setValue(event.getDetail()));
        leader.addValueChangeListener(change -> lead(check.id(), leader, principal));
        principal.addValueChangeListener(change -> lead(check.id(), leader, principal));
        Div row = new Div(leader, principal);
        row.addClassName("check-leader");
        return row;
    }

    private void lead(UUID id, ComboBox<String> leader, Checkbox principal) {
        String name = leader.getValue() == null ? "" : leader.getValue();
        if (!Notices.attempt(() ->
                version = checks.lead(id, version, name, principal.getValue()).version())) {
            // shows what a colleague entered meanwhile; answers were kept one by one and are there
            show(id);
        }
    }

    private void points(SafetyCheck check, boolean open) {
        String part = "";
        int number = 0;
        Div list = new Div();
        list.addClassName("card-list");
        for (OwnPoint point : check.points()) {
            if (!point.part().equals(part)) {
                part = point.part();
                list.add(new H4(part));
            }
            list.add(new PointCard(checks, files, check, point, ++number, open, this::hazard, this::progress));
        }
        add(list);
    }

    /** Where a point that was not kept leads to; an employee follows it among the own reports. */
    private Anchor hazard(UUID id) {
        return isHeld()
                ? new Anchor(ChecklistNavigation.REPORTED, Texts.get("checklist.point.hazard-own"))
                : new Anchor("hazards/" + id, Texts.get("checklist.point.hazard"));
    }

    private void progress(SafetyCheck check) {
        progress.setText(
                Texts.get("checklist.progress", check.answered(), check.points().size(), check.failed()));
    }

    private void finishing(SafetyCheck check) {
        progress(check);
        Button drop = new Button(Texts.get("checklist.drop"), click -> new StepDialog(
                        Texts.get("checklist.drop"),
                        Texts.get("checklist.drop-effect"),
                        () -> checks.drop(check.id()),
                        () -> getUI().ifPresent(ui ->
                                ui.navigate(isHeld() ? ChecklistNavigation.OWN : ChecklistNavigation.CHECKS)))
                .ending()
                .open());
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div bar = new Div(progress, new LargeButton("checklist.finish", () -> finish(check.id())));
        bar.addClassName("check-bar");
        add(drop, bar);
    }

    private void finish(UUID id) {
        int failed = checks.get(id).failed();
        new StepDialog(
                        Texts.get("checklist.finish"),
                        Texts.get(failed == 0 ? "checklist.finish-effect-none" : "checklist.finish-effect", failed),
                        () -> {
                            int found = checks.finish(id).size();
                            Notices.done(
                                    Texts.get(found == 0 ? "checklist.finished-none" : "checklist.finished", found));
                        },
                        () -> show(id))
                .open();
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.get("common.product");
    }
}
