package org.anbiao.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.NarrowCards;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.recognition.Candidate;
import org.anbiao.recognition.Level;
import org.anbiao.recognition.PickReports;
import org.anbiao.recognition.SelectionService;
import org.anbiao.registry.EnterpriseDirectory;

/** 遴选培育: which enterprises and posts are selected, where each stands and whose turn it is. */
@Route(RecognitionNavigation.CANDIDATES)
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
class CandidatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PROJECT = "project";
    private static final String OPEN = "open";

    private final transient SelectionService selection;
    private final transient PickReports picks;
    private final transient EnterpriseDirectory directory;
    private final transient AuthenticationContext authentication;
    private final transient LocalDate today;
    final Grid<Candidate> grid = new Grid<>();

    CandidatesView(
            SelectionService selection,
            PickReports picks,
            EnterpriseDirectory directory,
            AuthenticationContext authentication,
            Clock clock) {
        this.selection = selection;
        this.picks = picks;
        this.directory = directory;
        this.authentication = authentication;
        this.today = LocalDate.now(clock);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String asked = Words.asked(event, PROJECT);
        String project = NominationForm.PROJECTS.contains(asked) ? asked : "";
        boolean open = !Words.asked(event, OPEN).isEmpty();
        PageHeader header = new PageHeader(Texts.get("recognition.nav.recognition"))
                .withSubtitle(Texts.get("recognition.candidate.subtitle"));
        List<Component> actions = new ArrayList<>();
        if (picks.isForActor()) {
            actions.add(new Anchor(RecognitionNavigation.PICKS, Texts.get("recognition.picks.open")));
        }
        if (authentication.hasAuthority(Permission.RECOGNITION_RECORD)) {
            Button select = new Button(Texts.get("recognition.candidate.select"), click -> select().open());
            select.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(select);
        }
        header.withActions(actions.toArray(Component[]::new));
        add(header, new RecognitionTabs("selection"), filters(project, open));
        List<Candidate> found = selection.list(project, open);
        if (found.isEmpty()) {
            add(new EmptyState(
                    Texts.get("recognition.candidate.empty"), Texts.get("recognition.candidate.empty-hint")));
        } else {
            fill(found);
            add(grid, cards());
        }
    }

    private FilterBar filters(String project, boolean open) {
        String all = Texts.get("recognition.candidate.all");
        Select<String> projects = new Select<>();
        projects.setLabel(Texts.get("recognition.candidate.project"));
        projects.setItems(NominationForm.PROJECTS);
        projects.setEmptySelectionAllowed(true);
        projects.setEmptySelectionCaption(all);
        projects.setItemLabelGenerator(one -> one == null || one.isEmpty() ? all : Words.category(one));
        if (!project.isEmpty()) {
            projects.setValue(project);
        }
        projects.addValueChangeListener(change -> open(change.getValue() == null ? "" : change.getValue(), open));
        Select<String> states = new Select<>();
        states.setLabel(Texts.get("recognition.field.state"));
        states.setItems("", OPEN);
        states.setItemLabelGenerator(one -> one.isEmpty() ? all : Texts.get("recognition.candidate.open"));
        states.setValue(open ? OPEN : "");
        states.addValueChangeListener(change -> open(project, OPEN.equals(change.getValue())));
        return new FilterBar(projects, states);
    }

    private void open(String project, boolean open) {
        getUI().ifPresent(ui ->
                ui.navigate(RecognitionNavigation.CANDIDATES, Words.address(PROJECT, project, OPEN, open ? "1" : "")));
    }

    private StepDialog select() {
        return new NominationForm(selection, directory, today)
                .dialog(id -> getUI().ifPresent(ui -> ui.navigate(RecognitionNavigation.CANDIDATES + "/" + id)));
    }

    private void fill(List<Candidate> found) {
        grid.removeAllColumns();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(CandidatesView::link)
                .setHeader(Texts.get("recognition.field.enterprise"))
                .setAutoWidth(true)
                .setFlexGrow(1)
                .setFrozen(true);
        grid.addColumn(one -> Words.category(one.project()))
                .setHeader(Texts.get("recognition.candidate.project"))
                .setAutoWidth(true);
        grid.addColumn(one -> one.nominee().postName())
                .setHeader(Texts.get("recognition.candidate.post"))
                .setAutoWidth(true);
        grid.addComponentColumn(one -> Words.state(one.state()))
                .setHeader(Texts.get("recognition.field.state"))
                .setAutoWidth(true);
        grid.addColumn(CandidatesView::reached)
                .setHeader(Texts.get("recognition.candidate.reached"))
                .setAutoWidth(true);
        grid.addColumn(this::turn)
                .setHeader(Texts.get("recognition.candidate.turn"))
                .setAutoWidth(true);
        grid.addColumn(one -> DateField.format(one.namedOn()))
                .setHeader(Texts.get("recognition.candidate.named"))
                .setAutoWidth(true);
        grid.setItems(found);
    }

    private NarrowCards<Candidate> cards() {
        return new NarrowCards<>(grid, CandidatesView::link)
                .part(one -> Words.state(one.state()))
                .line(Texts.get("recognition.candidate.project"), one -> Words.category(one.project()))
                .line(Texts.get("recognition.candidate.post"), one -> one.nominee()
                        .postName())
                .line(Texts.get("recognition.candidate.reached"), CandidatesView::reached)
                .line(Texts.get("recognition.candidate.turn"), this::turn)
                .line(Texts.get("recognition.candidate.named"), one -> DateField.format(one.namedOn()));
    }

    private static RouterLink link(Candidate one) {
        return new RouterLink(
                one.enterpriseName(),
                CandidateView.class,
                new RouteParameters("id", one.id().toString()));
    }

    private static String reached(Candidate one) {
        Level reached = one.reached();
        return reached == null ? "" : Texts.get("recognition.level." + reached.code());
    }

    private String turn(Candidate one) {
        return one.state().open() ? selection.turnOf(one) : "";
    }

    @Override
    public String getPageTitle() {
        return Texts.title("recognition.tab.selection");
    }
}
