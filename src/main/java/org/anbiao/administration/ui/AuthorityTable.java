package org.anbiao.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Locale;
import org.anbiao.administration.AuthorityLine;
import org.anbiao.administration.AuthorityService;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;

/** The authorities a person administers, each with its state; one is suspended, or goes on. */
class AuthorityTable extends Div {

    private static final double STEP = 1.5;

    private final transient AuthorityService authorities;
    private final transient LocalDate today;
    private final Grid<AuthorityLine> grid = new Grid<>();

    AuthorityTable(AuthorityService authorities, LocalDate today) {
        this.authorities = authorities;
        this.today = today;
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(line -> {
                    Span name = new Span(line.name());
                    name.getStyle()
                            .set("padding-left", line.depth() * STEP + "rem")
                            .set("display", "inline-block");
                    return name;
                })
                .setHeader(Texts.get("administration.opening.column.name"))
                .setFlexGrow(2);
        grid.addColumn(AuthorityLine::code)
                .setHeader(Texts.get("administration.opening.column.code"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(line -> Texts.get(
                        "administration.tenant-level." + line.level().name().toLowerCase(Locale.ROOT)))
                .setHeader(Texts.get("administration.opening.column.level"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(AuthorityTable::state)
                .setHeader(Texts.get("administration.unit.state"))
                .setWidth("15rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::action).setWidth("8rem").setFlexGrow(0);
        grid.setAllRowsVisible(true);
        add(grid);
        refresh();
    }

    void refresh() {
        grid.setItems(authorities.authorities());
    }

    private static Component state(AuthorityLine line) {
        if (line.leftOn() != null) {
            return new StatusChip(
                    Texts.get("administration.authority.gone", DateField.format(line.leftOn())),
                    StatusChip.Tone.NEUTRAL);
        }
        if (line.suspendedOn() == null) {
            return new StatusChip(Texts.get("administration.authority.in-use"), StatusChip.Tone.SUCCESS);
        }
        StatusChip chip = new StatusChip(
                Texts.get("administration.authority.suspended", DateField.format(line.suspendedOn())),
                StatusChip.Tone.WARNING);
        chip.setTitle(line.suspendedReason());
        return chip;
    }

    private Component action(AuthorityLine line) {
        if (line.leftOn() != null || !authorities.maySuspend(line.id())) {
            return new Span();
        }
        boolean inUse = line.suspendedOn() == null;
        Button button = new Button(
                Texts.get(inUse ? "administration.authority.suspend" : "administration.authority.resume"),
                click -> dialog(line, inUse));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void dialog(AuthorityLine line, boolean suspends) {
        TextArea reason = UnitDialogs.reason();
        if (!suspends) {
            new StepDialog(
                            Texts.get("administration.authority.resume"),
                            Texts.get("administration.authority.resume-effect", line.name()),
                            () -> authorities.resume(line.id(), reason.getValue()),
                            this::refresh)
                    .with(reason)
                    .open();
            return;
        }
        DateField from = new DateField(Texts.get("administration.authority.from"));
        from.setValue(today);
        new StepDialog(
                        Texts.get("administration.authority.suspend"),
                        Texts.get("administration.authority.suspend-effect", line.name()),
                        () -> authorities.suspend(
                                line.id(),
                                UnitDialogs.required(from.getValue(), "administration.date.missing"),
                                reason.getValue()),
                        this::refresh)
                .with(from, reason)
                .ending()
                .open();
    }
}
