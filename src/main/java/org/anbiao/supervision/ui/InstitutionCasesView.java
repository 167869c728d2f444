package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.EnforcementCases;
import org.anbiao.identity.Permission;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.ExpertPoolService;
import org.anbiao.supervision.InstitutionCase;
import org.anbiao.supervision.InstitutionCase.Decision;
import org.anbiao.supervision.InstitutionCase.Ground;
import org.anbiao.supervision.InstitutionCase.SanctionKind;
import org.anbiao.supervision.InstitutionCaseSheet;
import org.anbiao.supervision.InstitutionCases;
import org.jspecify.annotations.Nullable;

/** Cases against service institutions, open ones first; filed, decided and exported here. */
@Route(SupervisionNavigation.CASES)
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "LEADER", "CITY_READER"})
class InstitutionCasesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InstitutionCases cases;
    private final transient InstitutionCaseSheet sheet;
    private final transient ExpertPoolService pool;
    private final transient EnforcementCases enforcement;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    Grid<InstitutionCase> grid = Fields.grid();

    InstitutionCasesView(
            InstitutionCases cases,
            InstitutionCaseSheet sheet,
            ExpertPoolService pool,
            EnforcementCases enforcement,
            AuthenticationContext authentication,
            Clock clock) {
        this.cases = cases;
        this.sheet = sheet;
        this.pool = pool;
        this.enforcement = enforcement;
        this.authentication = authentication;
        this.clock = clock;
        addClassNames("page", "full-height");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PageAddress.of(event));
    }

    private void show(PageAddress address) {
        InstitutionCase.Filter filter = new InstitutionCase.Filter(
                address.text("q"),
                address.choice("ground", Ground.class),
                !address.text("open").isEmpty());
        InstitutionCaseDialogs dialogs =
                new InstitutionCaseDialogs(cases, pool, LocalDate.now(clock), () -> show(address));
        boolean decides = authentication.hasAuthority(Permission.SANCTION_DECIDE) && enforcement.maySanction();
        long found = cases.list(filter, new PageRequest(0, 1)).total();
        List<Component> actions = new ArrayList<>();
        if (found > 0) {
            actions.add(Fields.download("supervision.case.title", out -> sheet.write(filter, out)));
        }
        if (decides) {
            actions.add(Fields.primary("supervision.case.file", dialogs::file));
        }
        removeAll();
        add(
                new PageHeader(Texts.get("supervision.case.title"))
                        .withSubtitle(Texts.get("supervision.case.subtitle"))
                        .withActions(actions.toArray(Component[]::new)),
                filters(address, filter));
        if (found == 0) {
            add(new EmptyState(Texts.get("supervision.case.empty"), Texts.get("supervision.case.empty-hint")));
            return;
        }
        grid = grid(dialogs, decides);
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> cases.list(filter, new PageRequest(query.getOffset(), query.getLimit())).rows().stream(),
                query -> (int) cases.list(filter, new PageRequest(0, 1)).total()));
        add(grid);
    }

    private FilterBar filters(PageAddress address, InstitutionCase.Filter filter) {
        return new FilterBar(
                Fields.search("supervision.case.column.institution", filter.text(), text -> go(address, "q", text)),
                Fields.filter(
                        "supervision.case.column.ground",
                        "case-ground",
                        Ground.class,
                        filter.ground(),
                        ground -> go(address, "ground", ground == null ? "" : Codes.of(ground))),
                Fields.only("supervision.case.only-open", filter.open(), open -> go(address, "open", open ? "1" : "")));
    }

    private void go(PageAddress address, String name, @Nullable Object value) {
        getUI().ifPresent(ui -> ui.navigate(SupervisionNavigation.CASES, address.with(name, value)));
    }

    private Grid<InstitutionCase> grid(InstitutionCaseDialogs dialogs, boolean decides) {
        Grid<InstitutionCase> shown = Fields.grid();
        column(shown, "filed", one -> new Span(DateField.format(one.filedOn()))).setWidth("8.5rem");
        column(
                        shown,
                        "institution",
                        one -> new Anchor(
                                SupervisionNavigation.INSTITUTIONS + "/" + one.institutionId(), one.institutionName()))
                .setFlexGrow(2);
        column(shown, "ground", one -> new Span(Words.of("case-ground", one.ground())))
                .setWidth("8rem");
        column(shown, "facts", one -> lines(one.content())).setFlexGrow(3);
        column(shown, "sanction", InstitutionCasesView::chip).setWidth("10rem");
        column(shown, "decision", one -> lines(words(one.decision()))).setFlexGrow(2);
        if (decides) {
            shown.addComponentColumn(one -> cases.mayDecide(one)
                            ? Fields.small("supervision.case.decide", () -> dialogs.decide(one))
                            : new Span())
                    .setHeader(Texts.get("supervision.case.column.act"))
                    .setWidth("7rem")
                    .setFlexGrow(0);
        }
        return shown;
    }

    private static <C extends Component> Grid.Column<InstitutionCase> column(
            Grid<InstitutionCase> grid,
            String name,
            com.vaadin.flow.function.ValueProvider<InstitutionCase, C> content) {
        return grid.addComponentColumn(content)
                .setHeader(Texts.get("supervision.case.column." + name))
                .setFlexGrow(0);
    }

    private static Span lines(String text) {
        Span span = new Span(text);
        span.addClassName("lines");
        span.setTitle(text);
        return span;
    }

    private static StatusChip chip(InstitutionCase one) {
        Decision decision = one.decision();
        if (decision == null) {
            return new StatusChip(Texts.get("supervision.case.open"), Tone.WARNING);
        }
        return new StatusChip(
                Words.of("case-sanction", decision.kind()),
                decision.kind() == SanctionKind.NONE ? Tone.NEUTRAL : Tone.ERROR);
    }

    private static String words(@Nullable Decision decision) {
        if (decision == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(DateField.format(decision.decidedOn()));
        if (!decision.number().isEmpty()) {
            parts.add(decision.number());
        }
        if (decision.amountYuan() != null) {
            parts.add(Texts.get(
                    "supervision.case.amount-line", decision.amountYuan().toPlainString()));
        }
        parts.add(decision.basis());
        return String.join(" · ", parts);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.case.title");
    }
}
