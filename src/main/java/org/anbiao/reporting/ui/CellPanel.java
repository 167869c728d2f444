package org.anbiao.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.RecordPage;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.reporting.CellEvidence;
import org.anbiao.reporting.FormColumn;
import org.anbiao.reporting.FormDefinition;
import org.anbiao.reporting.Measure;
import org.anbiao.reporting.Report;
import org.anbiao.reporting.ReportCell;
import org.anbiao.reporting.ReportFilling;
import org.anbiao.reporting.ReportReceipt;
import org.anbiao.reporting.ReportService;
import org.jspecify.annotations.Nullable;

/** What a figure counts, how it came about, and the list behind it. */
class CellPanel extends Div {

    private final transient Report report;
    private final transient FormDefinition form;
    private final transient ReportCell cell;
    private final transient FormColumn.Leaf column;
    private final transient Measure measure;
    private final transient Runnable close;

    CellPanel(Report report, FormDefinition form, ReportCell cell, Measure measure, Runnable close) {
        this.report = report;
        this.form = form;
        this.cell = cell;
        this.measure = measure;
        this.close = close;
        this.column = form.leaf(cell.key().columnId()).orElseThrow();
        addClassName("cell-panel");
        add(head(), figures());
        if (!cell.recorded()) {
            add(note(Texts.get("reporting.panel.unrecorded"), "cell-panel-warning"));
        }
        if (!cell.returnComment().isEmpty()) {
            add(note(Texts.get("reporting.panel.remark", cell.returnComment()), "cell-panel-warning"));
        }
        if (cell.overridden()) {
            add(note(Texts.get("reporting.panel.adjusted-by", cell.overriddenBy(), cell.reason()), "cell-panel-note"));
        }
        add(fact("reporting.panel.definition", definition()), fact("reporting.panel.window", window()));
    }

    private Component head() {
        H3 title = new H3(form.fullLabel(column.id()));
        Button button = new Button(Texts.get("common.action.close"), click -> close.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Div head = new Div(title, button);
        head.addClassName("cell-panel-head");
        return head;
    }

    private Component figures() {
        Div line = new Div(
                new Span(ReportWords.figure(cell.value())),
                new Span(column.unit()),
                new StatusChip(Texts.get("reporting.panel.kind." + column.kind()), StatusChip.Tone.NEUTRAL));
        line.addClassName("cell-panel-figure");
        Div all = new Div(line);
        if (cell.overridden() || cell.opening().signum() != 0) {
            all.add(fact("reporting.panel.computed", ReportWords.figure(cell.computed())));
            all.add(fact("reporting.panel.opening", ReportWords.figure(cell.opening())));
        }
        return all;
    }

    private String definition() {
        boolean english = "en".equals(Texts.locale().getLanguage());
        String subject = Texts.get("reporting.panel.subject." + form.subject());
        return (english ? measure.en() : measure.zh()).replace("{subject}", subject);
    }

    private String window() {
        LocalDate end = report.asOf() == null ? report.dueOn() : report.asOf();
        LocalDate from = column.countsFrom();
        LocalDate base = column.baseDate();
        return from == null
                ? Texts.get(
                        "reporting.panel.window-state",
                        ReportWords.date(end),
                        base == null ? "" : ReportWords.date(base))
                : Texts.get("reporting.panel.window-from", ReportWords.date(from), ReportWords.date(end));
    }

    /** Adds the list behind the figure; each entry opens the enterprise and, where it is one, the record. */
    CellPanel withEvidence(ReportService reports, List<RecordPage> pages) {
        UUID id = report.id();
        long total = reports.evidence(id, cell.key(), PageRequest.page(0, 1)).total();
        String title = report.state().editable() ? "reporting.panel.list" : "reporting.panel.list-frozen";
        H3 heading = new H3(Texts.get(title, String.valueOf(total)));
        heading.addClassName("cell-panel-list");
        add(heading);
        if (total == 0) {
            add(new EmptyState(Texts.get("reporting.panel.list-empty"), ""));
            return this;
        }
        Grid<CellEvidence> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(row -> name(row, pages))
                .setHeader(Texts.get("reporting.panel.name"))
                .setFlexGrow(2);
        grid.addColumn(row -> row.date() == null ? "" : row.date().toString())
                .setHeader(Texts.get("reporting.panel.date"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(
                query ->
                        reports
                                .evidence(id, cell.key(), new PageRequest(query.getOffset(), query.getLimit()))
                                .rows()
                                .stream(),
                query -> (int) total);
        add(grid);
        return this;
    }

    private static Component name(CellEvidence row, List<RecordPage> pages) {
        Component record = record(row, pages);
        if (row.enterpriseId() == null) {
            return record;
        }
        Div more = new Div(new Span(row.unitName()));
        more.addClassName("card-meta");
        if (!record.getElement().getTextRecursively().isBlank()) {
            more.add(new Span(row.unitName().isEmpty() ? "" : " · "), record);
        }
        Div both = new Div(new Anchor("enterprises/" + row.enterpriseId(), row.name()), more);
        both.addClassName("cell-panel-row");
        return both;
    }

    /** What tells the record from others of the enterprise, as a link to its page where it has one. */
    private static Component record(CellEvidence row, List<RecordPage> pages) {
        String label = label(row.label());
        UUID id = row.recordId();
        if (id != null) {
            for (RecordPage page : pages) {
                if (page.kind().equals(row.recordKind())) {
                    return new Anchor(page.address(id), label.isBlank() ? Texts.get(page.labelKey()) : label);
                }
            }
        }
        return new Span(label);
    }

    /** Codes in words; what people wrote as it is. */
    private static String label(@Nullable String label) {
        if (label == null) {
            return "";
        }
        String key = "reporting.evidence." + label;
        return Texts.has(key) ? Texts.get(key) : label;
    }

    /** Adds the form that puts another figure in place of the computed one; {@code changed} runs afterwards. */
    CellPanel withAdjustment(ReportFilling filling, Runnable changed) {
        BigDecimalField value = new BigDecimalField(Texts.get("reporting.panel.adjust-value"));
        value.setValue(cell.value().stripTrailingZeros());
        value.setSuffixComponent(new Span(column.unit()));
        TextArea reason = new TextArea(Texts.get("reporting.panel.adjust-reason"));
        reason.setValue(cell.reason());
        reason.setWidthFull();
        Button save = new Button(
                Texts.get("reporting.panel.adjust-save"),
                click -> act(changed, () -> {
                    if (value.getValue() != null) {
                        filling.override(report.id(), cell.key(), value.getValue(), reason.getValue());
                    }
                }));
        Div form = new Div(value, reason, save);
        if (cell.overridden()) {
            form.add(new Button(
                    Texts.get("reporting.panel.adjust-withdraw"),
                    click -> act(changed, () -> filling.withdrawOverride(report.id(), cell.key()))));
        }
        form.addClassName("cell-panel-adjust");
        add(new Details(Texts.get("reporting.panel.adjust"), form));
        return this;
    }

    /** Adds the receiver's remark on the cell; {@code changed} runs afterwards. */
    CellPanel withRemark(ReportReceipt receipt, Runnable changed) {
        TextArea remark = new TextArea(Texts.get("reporting.panel.remark-text"));
        remark.setValue(cell.returnComment());
        remark.setWidthFull();
        Button save = new Button(Texts.get("reporting.panel.remark-save"), click -> {
            if (Notices.attempt(() -> receipt.remark(report.id(), cell.key(), remark.getValue()))) {
                Notices.done(Texts.get("reporting.panel.remarked"));
                changed.run();
            }
        });
        Div form = new Div(remark, save);
        form.addClassName("cell-panel-adjust");
        add(form);
        return this;
    }

    private static void act(Runnable changed, Runnable action) {
        if (Notices.attempt(action)) {
            Notices.done(Texts.get("reporting.panel.adjusted"));
            changed.run();
        }
    }

    private static Component note(String text, String style) {
        Div note = new Div(text);
        note.addClassName(style);
        return note;
    }

    private static Component fact(String key, String text) {
        Span label = new Span(Texts.get(key));
        label.addClassName("card-meta");
        Div fact = new Div(label, new Span(text));
        fact.addClassName("cell-panel-fact");
        return fact;
    }
}
