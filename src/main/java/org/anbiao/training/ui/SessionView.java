package org.anbiao.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.privacy.Masked;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.training.Attendance;
import org.anbiao.training.AttendanceSheet;
import org.anbiao.training.People;
import org.anbiao.training.Session;
import org.anbiao.training.SessionService;

/** One session: who came, and the ways to say so: the code at the door, a list, one by one. */
@Route(TrainingNavigation.SESSION + "/:id")
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
class SessionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SessionService sessions;
    private final transient AttendanceSheet sheet;
    private final transient EnterpriseDirectory directory;
    private final transient AuthenticationContext authentication;
    private final transient LocalDate today;
    final Grid<Attendance> grid = new Grid<>();

    SessionView(
            SessionService sessions,
            AttendanceSheet sheet,
            EnterpriseDirectory directory,
            AuthenticationContext authentication,
            Clock clock) {
        this.sessions = sessions;
        this.sheet = sheet;
        this.directory = directory;
        this.authentication = authentication;
        this.today = LocalDate.now(clock);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> id = event.getRouteParameters().get("id").flatMap(TrainingWords::id);
        if (id.isEmpty() || !Notices.attempt(() -> show(id.get()))) {
            removeAll();
            add(
                    new PageHeader(Texts.get("training.nav.training")),
                    new EmptyState(Texts.get("training.session.unknown"), Texts.get("training.list.empty-hint")));
        }
    }

    private void show(UUID id) {
        Session session = sessions.get(id);
        boolean keeps = authentication.hasAuthority(Permission.PUBLICITY_RECORD) && sessions.keeps(session);
        List<Attendance> people = sessions.attendance(id);
        removeAll();
        PageHeader header = new PageHeader(session.head().topic())
                .withSubtitle(TrainingWords.kind(session.head().kind()) + " · "
                        + DateField.format(session.head().heldOn()) + " · "
                        + (session.head().place().isEmpty()
                                ? ""
                                : session.head().place() + " · ")
                        + (session.hostName().isEmpty() ? "" : session.hostName() + " · ")
                        + session.organiser());
        if (keeps) {
            header.withActions(actions(session));
        }
        add(header, TrainingWords.tabs("sessions"));
        if (!session.head().note().isEmpty()) {
            add(TrainingWords.meta(session.head().note()));
        }
        if (keeps) {
            Div ways = new Div(
                    new DoorPanel(sessions, session, today, () -> show(id)),
                    new ListImportPanel(sessions, sheet, id, () -> show(id)));
            ways.addClassName("session-ways");
            add(ways);
        }
        add(new H3(Texts.get("training.session.people")));
        if (people.isEmpty()) {
            add(new EmptyState(Texts.get("training.session.people-empty"), Texts.get("training.session.people-hint")));
            return;
        }
        add(TrainingWords.meta(counts(session, people)));
        fill(id, people, keeps);
        add(grid);
    }

    private static String counts(Session session, List<Attendance> people) {
        String kinds = Arrays.stream(People.values())
                .map(kind -> List.of(
                        kind,
                        people.stream()
                                .filter(one -> one.attendee().people() == kind)
                                .count()))
                .filter(pair -> !pair.get(1).equals(0L))
                .map(pair ->
                        Texts.get("training.session.by-kind", TrainingWords.people((People) pair.get(0)), pair.get(1)))
                .collect(Collectors.joining("，"));
        return Texts.get("training.session.counts", session.enterprises(), session.persons()) + " · " + kinds;
    }

    private Button[] actions(Session session) {
        Button remove = new Button(Texts.get("training.session.remove"), click -> new StepDialog(
                        Texts.get("training.session.remove"),
                        Texts.get(
                                "training.session.remove-effect", session.head().topic(), session.persons()),
                        () -> sessions.remove(session.id()),
                        () -> getUI().ifPresent(ui -> ui.navigate(TrainingNavigation.LIST)))
                .ending()
                .open());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Button edit = new Button(Texts.get("training.session.edit"), click -> {
            SessionFields fields = new SessionFields(directory, today);
            fields.show(session);
            fields.dialog(
                            Texts.get("training.session.edit"),
                            "",
                            head -> sessions.change(session.id(), session.revision(), head),
                            () -> show(session.id()))
                    .open();
        });
        Button add = new Button(
                Texts.get("training.session.add"),
                click -> AttendeeDialog.open(sessions, directory, session.id(), () -> show(session.id())));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Button[] {remove, edit, add};
    }

    private void fill(UUID id, List<Attendance> people, boolean keeps) {
        grid.removeAllColumns();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setAllRowsVisible(people.size() <= 50);
        grid.addColumn(one -> one.attendee().name())
                .setHeader(Texts.get("training.field.name"))
                .setAutoWidth(true)
                .setFrozen(true);
        grid.addColumn(one -> TrainingWords.people(one.attendee().people()))
                .setHeader(Texts.get("training.field.people"))
                .setAutoWidth(true);
        grid.addColumn(Attendance::enterpriseName)
                .setHeader(Texts.get("training.field.enterprise"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(Attendance::villageName)
                .setHeader(Texts.get("training.field.village"))
                .setAutoWidth(true);
        grid.addColumn(one -> TrainingWords.post(one.attendee().post()))
                .setHeader(Texts.get("training.field.post"))
                .setAutoWidth(true);
        grid.addColumn(one -> Masked.number(one.attendee().phone()))
                .setHeader(Texts.get("training.field.phone-masked"))
                .setAutoWidth(true);
        grid.addColumn(one -> Texts.get("training.source." + one.source()))
                .setHeader(Texts.get("training.field.source"))
                .setAutoWidth(true);
        if (keeps) {
            grid.addComponentColumn(one -> {
                        Button remove = new Button(Texts.get("training.session.remove-person"), click -> new StepDialog(
                                        Texts.get("training.session.remove-person"),
                                        Texts.get(
                                                "training.session.remove-person-effect",
                                                one.attendee().name()),
                                        () -> sessions.removeAttendance(id, one.id()),
                                        () -> show(id))
                                .ending()
                                .open());
                        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
                        return remove;
                    })
                    .setAutoWidth(true);
        }
        grid.setItems(people);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("training.nav.training");
    }
}
