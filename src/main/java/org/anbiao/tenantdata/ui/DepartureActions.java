package org.anbiao.tenantdata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenantdata.Departure;
import org.anbiao.tenantdata.Departure.Obstacles;
import org.anbiao.tenantdata.Departure.State;
import org.anbiao.tenantdata.Departures;

/** What a person may do with a departure now, each in a dialog that says what it changes. */
class DepartureActions {

    private final Departures departures;
    private final Departure departure;
    private final Obstacles obstacles;
    private final Runnable refresh;

    DepartureActions(Departures departures, Departure departure, Obstacles obstacles, Runnable refresh) {
        this.departures = departures;
        this.departure = departure;
        this.obstacles = obstacles;
        this.refresh = refresh;
    }

    /** The buttons, the primary one last. */
    Component[] buttons() {
        List<Component> buttons = new ArrayList<>();
        boolean operator = departures.isOperator();
        if (departure.isOpen()) {
            buttons.add(new Button(Texts.get("tenantdata.departure.call-off"), click -> callOff()));
            buttons.add(new Button(Texts.get("tenantdata.departure.plan"), click -> plan()));
        }
        if (departure.state() == State.OPENED && !operator) {
            buttons.add(primary("tenantdata.departure.agree", this::agree));
        } else if (departure.state() == State.AGREED && operator) {
            Button confirm = primary("tenantdata.departure.confirm", this::confirm);
            confirm.setEnabled(obstacles.suspended() && obstacles.isFree());
            buttons.add(confirm);
        } else if (departure.state() == State.WAITING && operator) {
            Button start = primary("tenantdata.departure.start", this::start);
            start.addThemeVariants(ButtonVariant.LUMO_ERROR);
            buttons.add(start);
        } else if (departure.state() == State.RUNNING
                && operator
                && !departure.problem().isEmpty()) {
            buttons.add(primary("tenantdata.departure.resume", () -> {
                if (Notices.attempt(() -> departures.resume(departure.id()))) {
                    refresh.run();
                }
            }));
        }
        return buttons.toArray(Component[]::new);
    }

    private static Button primary(String label, Runnable action) {
        Button button = new Button(Texts.get(label), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void plan() {
        if (Notices.attempt(() -> departures.plan(departure.id()))) {
            refresh.run();
        }
    }

    private void agree() {
        TextArea declined = new TextArea(Texts.get("tenantdata.departure.declined-field"));
        declined.setHelperText(Texts.get("tenantdata.departure.declined-hint"));
        typed(
                "tenantdata.departure.agree",
                Texts.get("tenantdata.departure.agree-effect", departures.waitingDays()),
                name -> departures.agree(departure.id(), name, declined.getValue()),
                declined);
    }

    private void confirm() {
        typed(
                "tenantdata.departure.confirm",
                Texts.get("tenantdata.departure.confirm-effect", departures.waitingDays()),
                name -> departures.confirm(departure.id(), name));
    }

    private void start() {
        long rows = departures.lines(departure.id()).stream()
                .mapToLong(Departure.TableLine::toDelete)
                .sum();
        typed(
                "tenantdata.departure.start",
                Texts.get("tenantdata.departure.start-effect", departure.tenantName(), rows),
                name -> departures.start(departure.id(), name));
    }

    /** A step that ends something: whoever takes it types the authority's name. */
    private void typed(String title, String effect, Consumer<String> action, Component... fields) {
        TextField name = new TextField(Texts.get("tenantdata.departure.name-field"));
        name.setPlaceholder(departure.tenantName());
        new StepDialog(Texts.get(title), effect, () -> action.accept(name.getValue()), refresh)
                .with(fields)
                .with(name)
                .ending()
                .open();
    }

    private void callOff() {
        TextArea reason = new TextArea(Texts.get("tenantdata.departure.reason-field"));
        new StepDialog(
                        Texts.get("tenantdata.departure.call-off"),
                        Texts.get("tenantdata.departure.call-off-effect"),
                        () -> departures.callOff(departure.id(), reason.getValue()),
                        refresh)
                .with(reason)
                .open();
    }
}
