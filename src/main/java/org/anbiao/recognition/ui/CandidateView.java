package org.anbiao.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.recognition.Candidate;
import org.anbiao.recognition.CandidateStep;
import org.anbiao.recognition.Level;
import org.anbiao.recognition.ReviewedCandidates;
import org.anbiao.recognition.SelectionService;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ui.ReviewHistory;

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
    "TENANT_ADMIN",
    "REVIEWER"
})
class CandidateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SelectionService selection;
    private final transient ReviewedCandidates reviewed;
    private final transient AuthenticationContext authentication;
    private final transient LocalDate today;

    CandidateView(
            SelectionService selection,
            ReviewedCandidates reviewed,
            AuthenticationContext authentication,
            Clock clock) {
        this.selection = selection;
        this.reviewed = reviewed;
        this.authentication = authentication;
        this.today = LocalDate.now(clock);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> id = event.getRouteParameters().get("id").flatMap(Words::id);
        boolean office = authentication.hasAuthority(Permission.CAMPAIGN_READ);
        if (id.isEmpty()
                || !Notices.attempt(() -> {
                    if (office) {
                        show(id.get());
                    } else {
                        showGiven(id.get());
                    }
                })) {
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
        boolean own = selection.isOwnRecommendation(id);
        boolean turn = writes && !own && selection.isTurnOfActor(candidate);
        removeAll();
        PageHeader header = new PageHeader(candidate.subjectName())
                .withState(Words.state(candidate.state()))
                .withSubtitle(subtitle(candidate));
        CandidateActions actions = new CandidateActions(
                selection, candidate, authentication.hasAuthority(Permission.REVIEW_DECIDE), today, () -> show(id));
        header.withActions(turn ? actions.ofTurn() : writes ? actions.ofWaiting() : new Button[0]);
        Anchor file = new Anchor(
                "enterprises/" + candidate.enterpriseId() + "?tab=recognition",
                Texts.get("recognition.nav.tab") + " · " + candidate.enterpriseName());
        add(header, new RecognitionTabs("selection"), file);
        if (candidate.state().open() && !turn) {
            add(Words.meta(Texts.get(
                    own && selection.isTurnOfActor(candidate)
                            ? "recognition.candidate.waiting-colleague"
                            : "recognition.candidate.waiting",
                    selection.turnOf(candidate))));
        }
        boolean edits = turn && candidate.state() != Candidate.State.REVIEWING;
        add(new H3(Texts.get("recognition.candidate.steps")), steps(selection.steps(id)));
        List<Review> rounds = selection.rounds(id);
        if (!rounds.isEmpty()) {
            add(new H3(Texts.get("recognition.candidate.rounds")), new ReviewHistory(rounds));
        }
        Predicate<String> open = openParts(id);
        add(
                new H3(Words.assessment(candidate.nominee())),
                new AssessmentPanel(selection, candidate, part -> edits && open.test(part), () -> show(id)));
        add(
                new H3(Texts.get("recognition.candidate.case")),
                new CasePanel(selection, candidate, edits && open.test(SelectionService.CASE), () -> show(id)));
    }

    /** For whoever reaches nothing but what was given by name: everything to read, the decision is taken from the inbox. */
    private void showGiven(UUID id) {
        ReviewedCandidates.Reviewed given =
                reviewed.find(id).orElseThrow(() -> new DomainException("recognition.candidate.unknown"));
        Candidate candidate = given.candidate();
        removeAll();
        add(
                new PageHeader(given.title())
                        .withState(Words.state(candidate.state()))
                        .withSubtitle(subtitle(candidate)),
                new H3(Texts.get("recognition.candidate.steps")),
                steps(given.steps()),
                new H3(Texts.get("recognition.candidate.rounds")),
                new ReviewHistory(given.rounds()),
                new H3(Words.assessment(candidate.nominee())),
                new AssessmentPanel(selection, candidate, part -> false, () -> showGiven(id)),
                new H3(Texts.get("recognition.candidate.case")),
                new CasePanel(selection, candidate, false, () -> showGiven(id)));
    }

    /** Of a candidate that was returned for single parts these alone are changed. */
    private Predicate<String> openParts(UUID id) {
        Set<String> opened = selection.opened(id);
        return part -> opened.isEmpty() || opened.contains(part);
    }

    private static String subtitle(Candidate candidate) {
        Level reached = candidate.reached();
        String project = Words.category(candidate.project());
        return reached == null
                ? project
                : project + " · " + Texts.get("recognition.candidate.reached") + "："
                        + Texts.get("recognition.level." + reached.code());
    }

    private static Div steps(List<CandidateStep> steps) {
        Div list = new Div();
        list.addClassName("card-list");
        for (CandidateStep step : steps) {
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

    @Override
    public String getPageTitle() {
        return Texts.title("recognition.tab.selection");
    }
}
