package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.NarrowCards;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CreditEntry;
import org.anbiao.enforcement.CreditService;
import org.anbiao.enforcement.EnterpriseMeasure;
import org.anbiao.enforcement.EnterpriseWarning;
import org.anbiao.enforcement.LiabilityInsurance;
import org.anbiao.enforcement.MeasureService;
import org.anbiao.enforcement.MeasureSide;
import org.anbiao.enforcement.RecordFilter;
import org.anbiao.enforcement.WarningKind;
import org.anbiao.enforcement.WarningService;
import org.jspecify.annotations.Nullable;

/** The four lists of incentives, warnings, credit entries and policies, a page at a time. */
class RecordGrids {

    private static final int PAGE = 50;

    private final MeasureService measures;
    private final WarningService warnings;
    private final CreditService credits;
    private final boolean may;
    private final RecordDialogs dialogs;

    /** @param may whether the actor ends what the own unit recorded */
    RecordGrids(
            MeasureService measures,
            WarningService warnings,
            CreditService credits,
            boolean may,
            RecordDialogs dialogs) {
        this.measures = measures;
        this.warnings = warnings;
        this.credits = credits;
        this.may = may;
        this.dialogs = dialogs;
    }

    /** The list of a tab, and its cards for a phone; empty if nothing matches. */
    List<Component> of(RecordTab tab, RecordFilter filter) {
        return switch (tab) {
            case MEASURES -> measures(filter);
            case WARNINGS -> warnings(filter);
            case CREDIT -> credit(filter);
            case INSURANCE -> insurance(filter);
        };
    }

    private List<Component> measures(RecordFilter filter) {
        Columns<EnterpriseMeasure> columns =
                new Columns<>(page -> measures.list(filter, page), EnterpriseMeasure::enterpriseName);
        if (columns.isEmpty()) {
            return List.of();
        }
        columns.part(
                "record-kind",
                one -> new StatusChip(
                        Words.of("side", one.side()), one.side() == MeasureSide.INCENTIVE ? Tone.SUCCESS : Tone.ERROR),
                "6rem");
        columns.narrow("measure-field", one -> Words.of("field", one.field()), "8rem");
        columns.wide("measure", EnterpriseMeasure::kind);
        columns.wide("basis", EnterpriseMeasure::basis);
        columns.narrow("day", one -> DateField.format(one.fromOn()), "8.5rem");
        columns.narrow("subsidy", one -> amount(one.amountYuan()), "7.5rem").setTextAlign(ColumnTextAlign.END);
        columns.wide("acting", EnterpriseMeasure::actingName);
        ends(columns, EnterpriseMeasure::endedOn, one -> true, one -> () -> dialogs.end(one));
        return columns.both();
    }

    private List<Component> warnings(RecordFilter filter) {
        Columns<EnterpriseWarning> columns =
                new Columns<>(page -> warnings.list(filter, page), EnterpriseWarning::enterpriseName);
        if (columns.isEmpty()) {
            return List.of();
        }
        columns.narrow("record-kind", one -> Words.of("warning-kind", one.kind()), "8rem");
        columns.narrow("day", one -> DateField.format(one.heldOn()), "8.5rem");
        columns.wide("reason", EnterpriseWarning::reason);
        columns.wide("outcome", one -> one.kind() == WarningKind.TALK ? one.outcome() : one.basis());
        columns.wide("acting", EnterpriseWarning::actingName);
        ends(
                columns,
                EnterpriseWarning::endedOn,
                one -> one.kind() == WarningKind.BLACKLIST,
                one -> () -> dialogs.end(one));
        return columns.both();
    }

    private List<Component> credit(RecordFilter filter) {
        Columns<CreditEntry> columns =
                new Columns<>(page -> credits.entries(filter, page), CreditEntry::enterpriseName);
        if (columns.isEmpty()) {
            return List.of();
        }
        columns.wide("record-kind", one -> Words.of("credit-act", one.act()));
        columns.narrow(
                "about", one -> one.ofPrincipal() ? one.personName() : Texts.get("enforcement.credit.of-unit"), "7rem");
        columns.wide("decision-number", CreditEntry::decisionNumber);
        columns.narrow("decided", one -> DateField.format(one.decidedOn()), "8.5rem");
        columns.wide("basis", CreditEntry::basis);
        ends(columns, CreditEntry::removedOn, one -> true, one -> () -> dialogs.end(one));
        return columns.both();
    }

    private List<Component> insurance(RecordFilter filter) {
        Columns<LiabilityInsurance> columns =
                new Columns<>(page -> credits.policies(filter, page), LiabilityInsurance::enterpriseName);
        if (columns.isEmpty()) {
            return List.of();
        }
        columns.wide("insurer", LiabilityInsurance::insurer);
        columns.wide("policy", LiabilityInsurance::policy);
        columns.narrow("from", one -> DateField.format(one.fromOn()), "8.5rem");
        columns.narrow("to", one -> DateField.format(one.toOn()), "8.5rem");
        columns.wide("prevention", LiabilityInsurance::prevention);
        return columns.both();
    }

    /** The columns of a list, and the lines of its cards, defined at once. */
    private static final class Columns<T> {

        private final Grid<T> grid = new Grid<>();
        private final NarrowCards<T> cards;
        private final boolean empty;

        Columns(Function<PageRequest, PagedList<T>> pages, Function<T, String> enterprise) {
            empty = pages.apply(new PageRequest(0, 1)).total() == 0;
            grid.addThemeVariants(
                    GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
            grid.setPageSize(PAGE);
            grid.setHeightFull();
            grid.setDataProvider(DataProvider.fromCallbacks(
                    query -> pages.apply(new PageRequest(query.getOffset(), query.getLimit())).rows().stream(),
                    query -> (int) pages.apply(new PageRequest(0, 1)).total()));
            cards = new NarrowCards<>(grid, one -> new Span(enterprise.apply(one)));
            grid.addColumn(enterprise::apply)
                    .setHeader(heading("enterprise"))
                    .setFlexGrow(1)
                    .setWidth("9rem");
        }

        boolean isEmpty() {
            return empty;
        }

        List<Component> both() {
            return List.of(grid, cards);
        }

        void wide(String field, Function<T, String> value) {
            cards.line(heading(field), value);
            grid.addColumn(value::apply)
                    .setHeader(heading(field))
                    .setFlexGrow(1)
                    .setWidth("9rem");
        }

        Grid.Column<T> narrow(String field, Function<T, String> value, String width) {
            cards.line(heading(field), value);
            return grid.addColumn(value::apply)
                    .setHeader(heading(field))
                    .setWidth(width)
                    .setFlexGrow(0);
        }

        void part(String field, Function<T, Component> value, String width) {
            cards.part(value);
            grid.addComponentColumn(value::apply)
                    .setHeader(heading(field))
                    .setWidth(width)
                    .setFlexGrow(0);
        }

        private static String heading(String field) {
            return Texts.get("enforcement.field." + field);
        }
    }

    private <T> void ends(
            Columns<T> columns,
            Function<T, @Nullable LocalDate> ended,
            Function<T, Boolean> lasts,
            Function<T, Runnable> end) {
        columns.part(
                "state",
                one -> {
                    LocalDate on = ended.apply(one);
                    if (on != null) {
                        return new Span(Texts.get("enforcement.records.ended", DateField.format(on)));
                    }
                    if (!may || !lasts.apply(one)) {
                        return new Span("");
                    }
                    Button button = new Button(Texts.get("enforcement.records.end"), click -> end.apply(one)
                            .run());
                    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
                    return button;
                },
                "9rem");
    }

    private static String amount(@Nullable BigDecimal yuan) {
        return yuan == null ? "" : Words.wan(yuan);
    }
}
