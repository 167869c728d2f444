package org.anbiao.tenantdata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Polling;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenantdata.Departure;
import org.anbiao.tenantdata.Departure.Obstacles;
import org.anbiao.tenantdata.Departures;
import org.jspecify.annotations.Nullable;

/** One departure: its steps, what stands against it, what will be deleted and what stays, and the one thing this person does next. */
@Route(TenantDataNavigation.DEPARTURES + "/:id")
@RolesAllowed({"PLATFORM_OPERATOR", "SECURITY_ADMIN"})
class DepartureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int POLL_MILLIS = 2_000;

    private final transient Departures departures;
    private transient @Nullable UUID id;
    private final transient Polling polling = new Polling(POLL_MILLIS, this::show);

    DepartureView(Departures departures) {
        this.departures = departures;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = UUID.fromString(event.getRouteParameters().get("id").orElse(""));
            show();
        } catch (IllegalArgumentException | DomainException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show() {
        Departure departure = departures.get(java.util.Objects.requireNonNull(id));
        removeAll();
        Obstacles obstacles = departures.obstacles(departure.id());
        add(new PageHeader(departure.tenantName())
                .withState(chip(departure.state()))
                .withSubtitle(Texts.get(
                        "tenantdata.departure.opened",
                        departure.openedByName(),
                        DateField.minute(departure.openedAt()),
                        departure.reason(),
                        departure.document()))
                .withActions(new DepartureActions(departures, departure, obstacles, this::show).buttons()));
        if (!departure.problem().isEmpty()) {
            add(meta(Texts.get("tenantdata.departure.stopped", departure.problem())));
        }
        add(new H3(Texts.get("tenantdata.departure.steps")), steps(departure, obstacles));
        if (departure.isOpen() && !obstacles.isFree()) {
            add(new H3(Texts.get("tenantdata.departure.in-the-way")), inTheWay(obstacles));
        }
        add(new DeparturePlan(departures, departure));
        polling.follow(departure.state() == Departure.State.RUNNING
                && departure.problem().isEmpty());
    }

    private Component steps(Departure departure, Obstacles obstacles) {
        OrderedList steps = new OrderedList();
        steps.add(new ListItem(
                departure.agreedAt() == null
                        ? Texts.get("tenantdata.departure.step.agree")
                        : Texts.get(
                                        "tenantdata.departure.step.agreed",
                                        departure.agreedByName(),
                                        DateField.minute(departure.agreedAt()))
                                + export(departure)));
        boolean suspended = obstacles.suspended() || departure.state() == Departure.State.DONE;
        steps.add(new ListItem(
                Texts.get(suspended ? "tenantdata.departure.step.suspended" : "tenantdata.departure.step.suspend")));
        steps.add(new ListItem(done("confirm", departure.confirmedByName(), departure.confirmedAt())));
        steps.add(new ListItem(
                departure.dueOn() == null
                        ? Texts.get("tenantdata.departure.step.wait", departures.waitingDays())
                        : Texts.get("tenantdata.departure.step.due", DateField.format(departure.dueOn()))));
        steps.add(new ListItem(done("delete", departure.startedByName(), departure.startedAt())));
        if (departure.state() == Departure.State.CALLED_OFF && departure.finishedAt() != null) {
            steps.add(new ListItem(Texts.get(
                    "tenantdata.departure.step.called-off",
                    departure.endedByName(),
                    DateField.minute(departure.finishedAt()),
                    departure.endedReason())));
        } else if (departure.finishedAt() != null) {
            steps.add(new ListItem(
                    Texts.get("tenantdata.departure.step.finished", DateField.minute(departure.finishedAt()))));
        }
        return steps;
    }

    private static String export(Departure departure) {
        return departure.exportDeclined().isEmpty()
                ? Texts.get("tenantdata.departure.step.exported")
                : Texts.get("tenantdata.departure.step.declined", departure.exportDeclined());
    }

    private static String done(String step, String by, @Nullable Instant at) {
        return at == null
                ? Texts.get("tenantdata.departure.step." + step)
                : Texts.get("tenantdata.departure.step." + step + "-done", by, DateField.minute(at));
    }

    private static Component inTheWay(Obstacles obstacles) {
        UnorderedList list = new UnorderedList();
        if (!obstacles.below().isEmpty()) {
            list.add(new ListItem(Texts.get(
                    "tenantdata.departure.below",
                    obstacles.below().size(),
                    String.join(Texts.get("tenantdata.departure.comma"), obstacles.below()))));
        }
        if (obstacles.shared() > 0) {
            list.add(new ListItem(Texts.get(
                    "tenantdata.departure.shared",
                    obstacles.shared(),
                    obstacles.sharedBy().stream()
                            .map(other ->
                                    Texts.get("tenantdata.departure.shared-by", other.authority(), other.enterprises()))
                            .collect(Collectors.joining(Texts.get("tenantdata.departure.comma"))))));
        }
        return list;
    }

    static StatusChip chip(Departure.State state) {
        StatusChip.Tone tone =
                switch (state) {
                    case OPENED, AGREED, WAITING -> StatusChip.Tone.WARNING;
                    case RUNNING -> StatusChip.Tone.PROGRESS;
                    case DONE -> StatusChip.Tone.NEUTRAL;
                    case CALLED_OFF -> StatusChip.Tone.SUCCESS;
                };
        return new StatusChip(
                Texts.get("tenantdata.departure.state." + state.name().toLowerCase(Locale.ROOT)), tone);
    }

    private static Span meta(String text) {
        Span line = new Span(text);
        line.addClassName("card-meta");
        return line;
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.follow(false);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("tenantdata.departure.title");
    }
}
