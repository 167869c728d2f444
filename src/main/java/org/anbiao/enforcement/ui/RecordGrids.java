package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.function.ValueProvider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.DateField;
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

    /** The list of a tab; null if nothing matches. */
    @Nullable
    Component of(RecordTab tab, RecordFilter filter) {
        return switch (tab) {
            case MEASURES -> measures(filter);
            case WARNINGS -> warnings(filter);
            case CREDIT -> credit(filter);
            case INSURANCE -> insurance(filter);
        };
    }

    private @Nullable Component measures(RecordFilter filter) {
        Grid<EnterpriseMeasure> grid = grid(page -> measures.list(filter, page));
        if (grid == null) {
            return null;
        }
        wide(grid, "enterprise", EnterpriseMeasure::enterpriseName);
        grid.addComponentColumn(one -> new StatusChip(
                        Words.of("side", one.side()), one.side() == MeasureSide.INCENTIVE ? Tone.SUCCESS : Tone.ERROR))
                .setHeader(Texts.get("enforcement.field.record-kind"))
                .setWidth("6rem")
                .setFlexGrow(0);
        narrow(grid, "measure-field", one -> Words.of("field", one.field()), "8rem");
        wide(grid, "measure", EnterpriseMeasure::kind);
        wide(grid, "basis", EnterpriseMeasure::basis);
        narrow(grid, "day", one -> DateField.format(one.fromOn()), "8.5rem");
        grid.addColumn(one -> amount(one.amountYuan()))
                .setHeader(Texts.get("enforcement.field.subsidy"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7.5rem")
                .setFlexGrow(0);
        wide(grid, "acting", EnterpriseMeasure::actingName);
        ends(grid, EnterpriseMeasure::endedOn, one -> true, one -> () -> dialogs.end(one));
        return grid;
    }

    private @Nullable Component warnings(RecordFilter filter) {
        Grid<EnterpriseWarning> grid = grid(page -> warnings.list(filter, page));
        if (grid == null) {
            return null;
        }
        wide(grid, "enterprise", EnterpriseWarning::enterpriseName);
        narrow(grid, "record-kind", one -> Words.of("warning-kind", one.kind()), "8rem");
        narrow(grid, "day", one -> DateField.format(one.heldOn()), "8.5rem");
        wide(grid, "reason", EnterpriseWarning::reason);
        wide(grid, "outcome", one -> one.kind() == WarningKind.TALK ? one.outcome() : one.basis());
        wide(grid, "acting", EnterpriseWarning::actingName);
        ends(
                grid,
                EnterpriseWarning::endedOn,
                one -> one.kind() == WarningKind.BLACKLIST,
                one -> () -> dialogs.end(one));
        return grid;
    }

    private @Nullable Component credit(RecordFilter filter) {
        Grid<CreditEntry> grid = grid(page -> credits.entries(filter, page));
        if (grid == null) {
            return null;
        }
        wide(grid, "enterprise", CreditEntry::enterpriseName);
        wide(grid, "record-kind", one -> Words.of("credit-act", one.act()));
        narrow(
                grid,
                "about",
                one -> one.ofPrincipal() ? one.personName() : Texts.get("enforcement.credit.of-unit"),
                "7rem");
        wide(grid, "decision-number", CreditEntry::decisionNumber);
        narrow(grid, "decided", one -> DateField.format(one.decidedOn()), "8.5rem");
        wide(grid, "basis", CreditEntry::basis);
        ends(grid, CreditEntry::removedOn, one -> true, one -> () -> dialogs.end(one));
        return grid;
    }

    private @Nullable Component insurance(RecordFilter filter) {
        Grid<LiabilityInsurance> grid = grid(page -> credits.policies(filter, page));
        if (grid == null) {
            return null;
        }
        wide(grid, "enterprise", LiabilityInsurance::enterpriseName);
        wide(grid, "insurer", LiabilityInsurance::insurer);
        wide(grid, "policy", LiabilityInsurance::policy);
        narrow(grid, "from", one -> DateField.format(one.fromOn()), "8.5rem");
        narrow(grid, "to", one -> DateField.format(one.toOn()), "8.5rem");
        wide(grid, "prevention", LiabilityInsurance::prevention);
        return grid;
    }

    private static <T> @Nullable Grid<T> grid(Function<PageRequest, PagedList<T>> pages) {
        if (pages.apply(new PageRequest(0, 1)).total() == 0) {
            return null;
        }
        Grid<T> grid = new Grid<>();
        grid.addThemeVariants(
                GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setPageSize(PAGE);
        grid.setHeightFull();
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> pages.apply(new PageRequest(query.getOffset(), query.getLimit())).rows().stream(),
                query -> (int) pages.apply(new PageRequest(0, 1)).total()));
        return grid;
    }

    private static <T> void wide(Grid<T> grid, String field, ValueProvider<T, ?> value) {
        grid.addColumn(value)
                .setHeader(Texts.get("enforcement.field." + field))
                .setFlexGrow(1)
                .setWidth("9rem");
    }

    private static <T> void narrow(Grid<T> grid, String field, ValueProvider<T, ?> value, String width) {
        grid.addColumn(value)
                .setHeader(Texts.get("enforcement.field." + field))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private <T> void ends(
            Grid<T> grid,
            Function<T, @Nullable LocalDate> ended,
            Function<T, Boolean> lasts,
            Function<T, Runnable> end) {
        grid.addComponentColumn(one -> {
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
                })
                .setHeader(Texts.get("enforcement.field.state"))
                .setWidth("9rem")
                .setFlexGrow(0);
    }

    private static String amount(@Nullable BigDecimal yuan) {
        return yuan == null ? "" : Words.wan(yuan);
    }
}
