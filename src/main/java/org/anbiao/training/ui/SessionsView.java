package org.anbiao.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
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
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.NarrowCards;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.training.Session;
import org.anbiao.training.SessionFilter;
import org.anbiao.training.SessionKind;
import org.anbiao.training.SessionService;

/** 培训: which trainings and observations on site were held, by whom, with how many. */
@Route(TrainingNavigation.LIST)
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
class SessionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String KIND = "kind";
    private static final String YEAR = "year";
    private static final String TEXT = "q";
    private static final int YEARS_BACK = 5;
    private static final int PAGE = 50;

    private final transient SessionService sessions;
    private final transient EnterpriseDirectory directory;
    private final transient AuthenticationContext authentication;
    private final transient LocalDate today;
    final Grid<Session> grid = new Grid<>();

    SessionsView(
            SessionService sessions, EnterpriseDirectory directory, AuthenticationContext authentication, Clock clock) {
        this.sessions = sessions;
        this.directory = directory;
        this.authentication = authentication;
        this.today = LocalDate.now(clock);
        addClassNames("page", "full-height");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        SessionKind kind = Arrays.stream(SessionKind.values())
                .filter(one -> one.code().equals(TrainingWords.asked(event, KIND)))
                .findFirst()
                .orElse(null);
        SessionFilter filter = new SessionFilter(
                TrainingWords.asked(event, TEXT), kind, TrainingWords.year(TrainingWords.asked(event, YEAR), 0));
        PageHeader header =
                new PageHeader(Texts.get("training.nav.training")).withSubtitle(Texts.get("training.list.subtitle"));
        if (authentication.hasAuthority(Permission.PUBLICITY_RECORD)) {
            Button create = new Button(Texts.get("training.list.new"), click -> create());
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(create);
        }
        add(header, TrainingWords.tabs("sessions"), filters(filter));
        if (sessions.count(filter) == 0) {
            add(new EmptyState(Texts.get("training.list.empty"), Texts.get("training.list.empty-hint")));
        } else {
            fill(filter);
            add(grid, cards());
        }
    }

    private FilterBar filters(SessionFilter filter) {
        String all = Texts.get("training.field.all");
        Select<SessionKind> kinds = new Select<>();
        kinds.setLabel(Texts.get("training.field.kind"));
        kinds.setItems(SessionKind.values());
        kinds.setEmptySelectionAllowed(true);
        kinds.setEmptySelectionCaption(all);
        kinds.setItemLabelGenerator(one -> one == null ? all : TrainingWords.kind(one));
        if (filter.kind() != null) {
            kinds.setValue(filter.kind());
        }
        kinds.addValueChangeListener(change ->
                open(change.getValue() == null ? "" : change.getValue().code(), year(filter), filter.text()));
        Select<Integer> years = new Select<>();
        years.setLabel(Texts.get("training.field.year"));
        years.setItems(IntStream.rangeClosed(0, YEARS_BACK)
                .mapToObj(back -> today.getYear() - back)
                .toList());
        years.setEmptySelectionAllowed(true);
        years.setEmptySelectionCaption(all);
        years.setItemLabelGenerator(one -> one == null ? all : String.valueOf(one));
        if (filter.year() > 0) {
            years.setValue(filter.year());
        }
        years.addValueChangeListener(change ->
                open(kind(filter), change.getValue() == null ? "" : String.valueOf(change.getValue()), filter.text()));
        TextField text = new TextField(Texts.get("training.field.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValue(filter.text());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> open(kind(filter), year(filter), change.getValue()));
        return new FilterBar(kinds, years, text);
    }

    private static String kind(SessionFilter filter) {
        SessionKind kind = filter.kind();
        return kind == null ? "" : kind.code();
    }

    private static String year(SessionFilter filter) {
        return filter.year() == 0 ? "" : String.valueOf(filter.year());
    }

    private void open(String kind, String year, String text) {
        getUI().ifPresent(ui -> ui.navigate(
                TrainingNavigation.LIST, TrainingWords.address(KIND, kind, YEAR, year, TEXT, text.strip())));
    }

    private void fill(SessionFilter filter) {
        grid.removeAllColumns();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setPageSize(PAGE);
        grid.addComponentColumn(SessionsView::link)
                .setHeader(Texts.get("training.field.topic"))
                .setAutoWidth(true)
                .setFlexGrow(1)
                .setFrozen(true);
        grid.addColumn(session -> TrainingWords.kind(session.head().kind()))
                .setHeader(Texts.get("training.field.kind"))
                .setAutoWidth(true);
        grid.addColumn(session -> DateField.format(session.head().heldOn()))
                .setHeader(Texts.get("training.field.held"))
                .setAutoWidth(true);
        grid.addColumn(session -> session.head().place())
                .setHeader(Texts.get("training.field.place"))
                .setAutoWidth(true);
        grid.addColumn(Session::organiser)
                .setHeader(Texts.get("training.field.organiser"))
                .setAutoWidth(true);
        grid.addColumn(Session::enterprises)
                .setHeader(Texts.get("training.field.enterprises"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(Session::persons)
                .setHeader(Texts.get("training.field.persons"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.setItems(DataProvider.fromCallbacks(
                query -> sessions.list(filter, new PageRequest(query.getOffset(), query.getLimit())).stream(),
                query -> (int) sessions.count(filter)));
    }

    private NarrowCards<Session> cards() {
        return new NarrowCards<>(grid, SessionsView::link)
                .line(
                        Texts.get("training.field.kind"),
                        session -> TrainingWords.kind(session.head().kind()))
                .line(
                        Texts.get("training.field.held"),
                        session -> DateField.format(session.head().heldOn()))
                .line(Texts.get("training.field.place"), session -> session.head()
                        .place())
                .line(Texts.get("training.field.organiser"), Session::organiser)
                .line(Texts.get("training.field.enterprises"), session -> String.valueOf(session.enterprises()))
                .line(Texts.get("training.field.persons"), session -> String.valueOf(session.persons()));
    }

    private static Component link(Session session) {
        return new RouterLink(
                session.head().topic(),
                SessionView.class,
                new RouteParameters("id", session.id().toString()));
    }

    private void create() {
        UUID[] made = new UUID[1];
        new SessionFields(directory, today)
                .dialog(
                        Texts.get("training.list.new"),
                        Texts.get("training.list.new-effect"),
                        head -> made[0] = sessions.create(head),
                        () -> getUI().ifPresent(ui -> ui.navigate(TrainingNavigation.SESSION + "/" + made[0])))
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("training.nav.training");
    }
}
