package org.anbiao.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.notification.FailedDelivery;
import org.anbiao.notification.Undelivered;

/** 未送达消息: whom did mail or text message not reach, and why? */
@Route(NotificationNavigation.UNDELIVERED)
@RolesAllowed("TENANT_ADMIN")
class UndeliveredView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient Undelivered undelivered;

    UndeliveredView(Undelivered undelivered) {
        this.undelivered = undelivered;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return Texts.title("notification.undelivered.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(Texts.get("notification.undelivered.title"))
                .withSubtitle(Texts.get("notification.undelivered.subtitle")));
        if (undelivered.page(PageRequest.page(0, 1)).total() == 0) {
            add(new EmptyState(
                    Texts.get("notification.undelivered.none"), Texts.get("notification.undelivered.none.hint")));
            return;
        }
        Grid<FailedDelivery> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addColumn(FailedDelivery::memberName).setHeader(Texts.get("notification.column.member"));
        grid.addColumn(line ->
                        Texts.get("notification.channel." + line.channel().key()))
                .setHeader(Texts.get("notification.column.channel"));
        grid.addColumn(line -> Texts.get(line.template() + ".name")).setHeader(Texts.get("notification.column.kind"));
        grid.addColumn(UndeliveredView::when).setHeader(Texts.get("notification.column.given-up"));
        grid.addColumn(FailedDelivery::attempts).setHeader(Texts.get("notification.column.attempts"));
        grid.addColumn(line -> Texts.has(line.problem())
                        ? Texts.get(line.problem())
                        : Texts.get("notification.problem.refused", line.problem()))
                .setHeader(Texts.get("notification.column.problem"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::actions).setFlexGrow(1);
        grid.setItems(query -> undelivered.page(new PageRequest(query.getOffset(), query.getLimit())).rows().stream());
        grid.setAllRowsVisible(true);
        add(grid);
    }

    private Component actions(FailedDelivery line) {
        Div actions = new Div(
                button("notification.undelivered.retry", () -> undelivered.retry(line.id())),
                button("notification.undelivered.drop", () -> undelivered.drop(line.id())));
        actions.addClassName("inbox-buttons");
        return actions;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(Texts.get(key), click -> {
            if (Notices.attempt(action)) {
                Notices.done(Texts.get(key + ".done"));
            }
            show();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static String when(FailedDelivery line) {
        ZonedDateTime at = line.failedAt().atZone(ZONE);
        return DateField.format(at.toLocalDate()) + " " + TIME.format(at);
    }
}
