package org.anbiao.norms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
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
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.DefinitionState;
import org.anbiao.definition.Difference;
import org.anbiao.definition.ui.DefinitionWords;
import org.anbiao.definition.ui.DifferenceTable;
import org.anbiao.identity.Permission;
import org.anbiao.norms.Norm;
import org.anbiao.norms.NormComparison;
import org.anbiao.norms.NormMeeting;
import org.anbiao.norms.NormService;
import org.anbiao.norms.OwnPoint;
import org.anbiao.norms.SectorPoints;
import org.anbiao.tenancy.CurrentActor;

/** One version of a norm: its points, how it was proved, what differs from the version before and from what it was made from. */
@Route(NormsNavigation.NORMS + "/:id")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN"
})
class NormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient NormService norms;
    private final transient SectorPoints ready;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    private String title = "";

    NormView(
            NormService norms,
            SectorPoints ready,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            Clock clock) {
        this.norms = norms;
        this.ready = ready;
        this.currentActor = currentActor;
        this.authentication = authentication;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = NormWords.id(event, "id").orElse(null);
        if (id == null || !Notices.attempt(() -> show(id))) {
            event.forwardTo(NormsView.class);
        }
    }

    private void show(UUID id) {
        Norm norm = norms.get(id);
        title = norm.head().title();
        removeAll();
        boolean own = authentication.hasAuthority(Permission.CAMPAIGN_MANAGE)
                && norm.tenantId().equals(currentActor.get().tenantId());
        boolean draft = own && norm.isDraft();
        add(new PageHeader(title, actions(norm, own).toArray(Button[]::new))
                .withState(DefinitionWords.state(norm.state()))
                .withSubtitle(Texts.get(
                        "norms.view.subtitle",
                        NormWords.kind(norm.head().kind()),
                        norm.head().sector(),
                        DefinitionWords.origin(norm.publisher(), norm.name().version()),
                        norm.points().size())));
        add(meeting(norm, draft));
        norms.before(norm).ifPresent(before -> differences("norms.view.since", before, norm));
        norms.origin(norm).ifPresent(origin -> differences("norms.view.origin", origin, norm));
        add(new H3(Texts.get("norms.view.points")));
        if (draft) {
            add(new SectorPointsBar(norms, ready, norm, () -> show(id)));
        }
        add(new PointList(norm.points().stream().map(OwnPoint::shown).toList(), draft, points -> {
            norms.save(
                    id,
                    norm.revision(),
                    norm.head(),
                    points.stream().map(OwnPoint::asNormPoint).toList());
            show(id);
        }));
    }

    private void differences(String key, Norm other, Norm norm) {
        List<Difference> differences = NormComparison.differences(other.points(), norm.points());
        String name = DefinitionWords.origin(other.publisher(), other.name().version());
        if (differences.isEmpty()) {
            add(NormWords.meta(Texts.get(key + ".same", other.head().title(), name)));
            return;
        }
        Details details = new Details(
                Texts.get(key, other.head().title(), name, String.valueOf(differences.size())),
                new DifferenceTable(
                        name,
                        DefinitionWords.origin(norm.publisher(), norm.name().version()),
                        NormWords.POINTS,
                        differences));
        details.setWidthFull();
        add(details);
    }

    private Div meeting(Norm norm, boolean draft) {
        NormMeeting meeting = norm.meeting();
        Div card = new Div(new H3(Texts.get("norms.meeting.title")));
        card.addClassName("card");
        LocalDate on = meeting.on();
        UUID minutes = meeting.minutesFileId();
        if (!meeting.evaluation().isEmpty()) {
            card.add(new Paragraph(Texts.get("norms.meeting.evaluation-line", meeting.evaluation())));
        }
        card.add(NormWords.meta(
                on == null ? Texts.get("norms.meeting.none") : Texts.get("norms.meeting.line", on, meeting.experts())));
        // the minutes are the offices' own record and not for enterprises
        if (minutes != null) {
            card.add(NormWords.file(minutes, Texts.get("norms.meeting.minutes")));
        }
        LocalDate issued = norm.issuedOn();
        if (issued != null) {
            card.add(
                    NormWords.meta(Texts.get("norms.meeting.issued", norm.head().number(), issued)));
        }
        if (draft) {
            card.add(new Button(Texts.get("norms.meeting.record"), click -> record(norm)));
        }
        return card;
    }

    private void record(Norm norm) {
        TextArea evaluation = new TextArea(Texts.get("norms.meeting.evaluation"));
        evaluation.setMaxLength(2000);
        evaluation.setValue(norm.meeting().evaluation());
        DateField on = new DateField(Texts.get("norms.meeting.on"));
        on.setMax(LocalDate.now(clock));
        on.setValue(norm.meeting().on());
        TextArea experts = new TextArea(Texts.get("norms.meeting.experts"));
        experts.setMaxLength(1000);
        experts.setHelperText(Texts.get("norms.meeting.experts-hint"));
        experts.setValue(norm.meeting().experts());
        DocumentUpload minutes = new DocumentUpload("norms.meeting.choose");
        new StepDialog(
                        Texts.get("norms.meeting.record"),
                        Texts.get("norms.meeting.effect"),
                        () -> norms.recordMeeting(
                                norm.id(),
                                norm.revision(),
                                new NormMeeting(evaluation.getValue(), on.getValue(), experts.getValue(), null),
                                minutes.file),
                        () -> show(norm.id()))
                .with(evaluation, on, experts, minutes)
                .open();
    }

    private List<Button> actions(Norm norm, boolean own) {
        List<Button> actions = new ArrayList<>();
        if (own && norm.isDraft()) {
            Button discard = new Button(Texts.get("norms.view.discard"), click -> step("discard", norm, () -> {
                        norms.discard(norm.id());
                    })
                    .ending()
                    .open());
            discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            Button head = new Button(Texts.get("norms.view.head"), click -> new NormFields(norms.units())
                    .with(norm.head())
                    .dialog(
                            Texts.get("norms.view.head"),
                            "",
                            changed -> norms.save(norm.id(), norm.revision(), changed, norm.points()),
                            () -> show(norm.id()))
                    .open());
            Button publish = new Button(Texts.get("norms.view.publish"), click -> publish(norm));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.addAll(List.of(discard, head, publish));
        }
        if (own && norm.state() == DefinitionState.PUBLISHED) {
            Button withdraw = new Button(
                    Texts.get("norms.view.withdraw"), click -> step("withdraw", norm, () -> norms.withdraw(norm.id()))
                            .ending()
                            .open());
            Button revise = new Button(Texts.get("norms.view.revise"), click -> {
                UUID[] next = new UUID[1];
                if (Notices.attempt(() -> next[0] = norms.nextVersion(norm.id()))) {
                    getUI().ifPresent(ui -> ui.navigate(NormsNavigation.NORMS + "/" + next[0]));
                }
            });
            revise.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.addAll(List.of(withdraw, revise));
        }
        return actions;
    }

    private StepDialog step(String what, Norm norm, Runnable action) {
        return new StepDialog(
                Texts.get("norms.view." + what),
                Texts.get("norms.view." + what + "-effect", norm.head().title()),
                action,
                () -> getUI().ifPresent(ui -> ui.navigate(NormsNavigation.NORMS)));
    }

    private void publish(Norm norm) {
        DateField issued = new DateField(Texts.get("norms.field.issued"));
        issued.setMax(LocalDate.now(clock));
        issued.setValue(LocalDate.now(clock));
        new StepDialog(
                        Texts.get("norms.view.publish"),
                        Texts.get(
                                "norms.view.publish-effect",
                                norm.head().title(),
                                norm.points().size()),
                        () -> norms.publish(norm.id(), issued.getValue()),
                        () -> show(norm.id()))
                .with(issued)
                .open();
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.get("common.product");
    }
}
