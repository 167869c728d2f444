package org.anbiao.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.recognition.Candidate;
import org.anbiao.recognition.CandidateStep;
import org.anbiao.recognition.Level;
import org.anbiao.recognition.SelectionService;

/** One candidate: where it stands, what happened to it, the five goods, the written case, and what comes next. */
@Route(RecognitionNavigation.CANDIDATES + "/:id")
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
class CandidateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SelectionService selection;
    private final transient AuthenticationContext authentication;
    private final transient LocalDate today;

    CandidateView(SelectionService selection, AuthenticationContext authentication, Clock clock) {
        this.selection = selection;
        this.authentication = authentication;
        this.today = LocalDate.now(clock);
        addClassName("page");
    }

    /** What a step does. */
    private interface Step {
        void run(LocalDate on, String reason);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> id = event.getRouteParameters().get("id").flatMap(Words::id);
        if (id.isEmpty() || !Notices.attempt(() -> show(id.get()))) {
            removeAll();
            add(
                    new PageHeader(Texts.get("recognition.tab.selection")),
                    new EmptyState(
                            Texts.get("recognition.candidate.unknown"), Texts.get("recognition.candidate.empty-hint")));
        }
    }

    private void show(UUID id) {
        Candidate candidate = selection.get(id);
        boolean writes = authentication.hasAuthority(Permission.RECOGNITION_RECORD);
        boolean turn = writes && selection.isTurnOfActor(candidate);
        removeAll();
        PageHeader header = new PageHeader(candidate.enterpriseName())
                .withState(Words.state(candidate.state()))
                .withSubtitle(subtitle(candidate));
        if (turn) {
            header.withActions(actions(candidate));
        }
        Anchor file = new Anchor(
                "enterprises/" + candidate.enterpriseId() + "?tab=recognition",
                Texts.get("recognition.nav.tab") + " · " + candidate.enterpriseName());
        add(header, new RecognitionTabs("selection"), file);
        if (candidate.state().open() && !turn) {
            add(Words.meta(Texts.get("recognition.candidate.waiting", selection.turnOf(candidate))));
        }
        boolean edits = turn && candidate.state() != Candidate.State.REVIEWING;
        add(new H3(Texts.get("recognition.candidate.steps")), steps(id));
        add(
                new H3(Texts.get("recognition.candidate.five-good")),
                new FiveGoodPanel(selection, candidate, edits, () -> show(id)));
        add(
                new H3(Texts.get("recognition.candidate.case")),
                new CasePanel(selection, candidate, edits, () -> show(id)));
    }

    private static String subtitle(Candidate candidate) {
        Level reached = candidate.reached();
        String project = Words.category(candidate.project());
        return reached == null
                ? project
                : project + " · " + Texts.get("recognition.candidate.reached") + "："
                        + Texts.get("recognition.level." + reached.code());
    }

    private Div steps(UUID id) {
        Div list = new Div();
        list.addClassName("card-list");
        for (CandidateStep step : selection.steps(id)) {
            Level level = step.level();
            Span title = new Span(Texts.get("recognition.step." + step.kind().code())
                    + (level == null ? "" : "（" + Texts.get("recognition.level." + level.code()) + "）"));
            title.addClassName("card-title");
            Div card = new Div(
                    title,
                    Words.meta(DateField.format(step.happenedOn()) + " · " + step.authority() + " · " + step.by()),
                    new Span(step.reason()));
            card.addClassName("card");
            list.add(card);
        }
        return list;
    }

    private Button[] actions(Candidate candidate) {
        UUID id = candidate.id();
        String level = Texts.get("recognition.level." + candidate.level().code());
        return switch (candidate.state()) {
            case HELPING ->
                new Button[] {
                    primary(button(
                            candidate,
                            "help",
                            Texts.get("recognition.candidate.help-effect"),
                            "recognition.candidate.help-what",
                            (on, text) -> selection.helped(id, on, text)))
                };
            case RECOMMENDING ->
                new Button[] {
                    button(
                            candidate,
                            "stop",
                            Texts.get("recognition.candidate.stop-effect"),
                            "recognition.field.reason",
                            (on, text) -> selection.recommend(id, false, on, text)),
                    primary(button(
                            candidate,
                            "recommend",
                            Texts.get("recognition.candidate.recommend-effect", level),
                            "recognition.field.reason",
                            (on, text) -> selection.recommend(id, true, on, text)))
                };
            case REVIEWING ->
                new Button[] {
                    button(
                            candidate,
                            "refuse",
                            Texts.get("recognition.candidate.refuse-effect"),
                            "recognition.field.reason",
                            (on, text) -> selection.decide(id, false, on, text)),
                    primary(button(
                            candidate,
                            "grant",
                            Texts.get("recognition.candidate.grant-effect", level, Words.category(candidate.project())),
                            "recognition.candidate.grant-basis",
                            (on, text) -> selection.decide(id, true, on, text)))
                };
            case RECOGNISED, REFUSED, GIVEN_UP -> new Button[0];
        };
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Button button(Candidate candidate, String name, String effect, String label, Step step) {
        String title = Texts.get("recognition.candidate." + name);
        return new Button(title, click -> {
            DateField day = new DateField(Texts.get("recognition.field.day"));
            day.setValue(today);
            day.setMax(today);
            TextArea reason = new TextArea(Texts.get(label));
            reason.setMaxLength(500);
            reason.setMinHeight("6rem");
            reason.setRequiredIndicatorVisible(true);
            new StepDialog(
                            title,
                            effect,
                            () -> {
                                LocalDate on = day.getValue();
                                if (on == null) {
                                    throw new DomainException("recognition.day-missing");
                                }
                                step.run(on, reason.getValue());
                            },
                            () -> show(candidate.id()))
                    .with(day, reason)
                    .open();
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.title("recognition.tab.selection");
    }
}
