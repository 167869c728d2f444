package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CheckScoreService;
import org.anbiao.enforcement.FullCheck;
import org.anbiao.enforcement.FullCheckFilter;
import org.anbiao.enforcement.FullCheckService;
import org.anbiao.identity.Permission;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/** 全面检查: which directly supervised enterprises still lack their full check of the year. */
@Route(EnforcementNavigation.FULL_CHECKS)
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
class FullChecksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final transient FullCheckService checks;
    private final transient CheckScoreService scores;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    final Grid<FullCheck> grid = new Grid<>();

    FullChecksView(
            FullCheckService checks,
            CheckScoreService scores,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            Clock clock) {
        this.checks = checks;
        this.scores = scores;
        this.currentActor = currentActor;
        this.authentication = authentication;
        this.clock = clock;
        addClassNames("page", "full-height");
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageAddress address = PageAddress.of(event);
        Integer wanted = address.year("year");
        FullCheckFilter filter = new FullCheckFilter(
                wanted == null ? LocalDate.now(clock).getYear() : wanted,
                address.text("q"),
                address.text("all").isEmpty(),
                !address.text("below").isEmpty());
        FullCheckService.Progress progress = checks.progress(filter);
        removeAll();
        add(
                new PageHeader(
                                Texts.get("enforcement.full.title"),
                                new RouterLink(Texts.get("enforcement.nav.inspections"), InspectionsView.class))
                        .withSubtitle(Texts.get(
                                "enforcement.full.subtitle",
                                String.valueOf(filter.year()),
                                progress.enterprises(),
                                progress.checked(),
                                progress.lacking())),
                filters(address, filter));
        if ((filter.lacking() ? progress.lacking() : progress.enterprises()) == 0) {
            String empty = progress.enterprises() == 0 ? "enforcement.full.nobody" : "enforcement.full.nothing";
            add(new EmptyState(Texts.get(empty), Texts.get(empty + "-hint")));
            return;
        }
        CallbackDataProvider<FullCheck, Void> rows = DataProvider.fromCallbacks(
                query -> checks.page(filter, new PageRequest(query.getOffset(), query.getLimit())).rows().stream(),
                query -> (int) checks.page(filter, new PageRequest(0, 1)).total());
        grid.setDataProvider(rows);
        VirtualList<FullCheck> cards = new VirtualList<>();
        cards.setRenderer(new ComponentRenderer<>(this::card));
        cards.addClassName("only-narrow");
        cards.setHeightFull();
        cards.setDataProvider(rows);
        add(grid, cards);
    }

    private FilterBar filters(PageAddress address, FullCheckFilter filter) {
        FilterBar bar = new FilterBar(
                Fields.year(filter.year(), LocalDate.now(clock).getYear(), year -> go(address, "year", year)),
                Fields.search(filter.text(), text -> go(address, "q", text)),
                choice("enforcement.full.all", !filter.lacking(), chosen -> go(address, "all", chosen ? "1" : "")));
        if (currentActor.get().unitId() == null && currentActor.get().scope().size() > 1) {
            bar.add(choice(
                    "enforcement.full.below", filter.below(), chosen -> go(address, "below", chosen ? "1" : "")));
        }
        return bar;
    }

    private static Checkbox choice(String key, boolean value, java.util.function.Consumer<Boolean> changed) {
        Checkbox box = new Checkbox(Texts.get(key), value);
        box.addClassName("beside-field");
        box.addValueChangeListener(change -> changed.accept(change.getValue()));
        return box;
    }

    private void go(PageAddress address, String name, @Nullable Object value) {
        getUI().ifPresent(ui -> ui.navigate(EnforcementNavigation.FULL_CHECKS, address.with(name, value)));
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addClassName("only-wide");
        grid.setPageSize(PAGE);
        grid.addComponentColumn(FullChecksView::name)
                .setHeader(Texts.get("enforcement.field.enterprise"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        grid.addColumn(FullCheck::village)
                .setHeader(Texts.get("enforcement.field.village"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(FullCheck::supervisor)
                .setHeader(Texts.get("enforcement.full.supervisor"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addComponentColumn(FullChecksView::state)
                .setHeader(Texts.get("enforcement.inspection.full"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(ScoreDialog::line)
                .setHeader(Texts.get("enforcement.score.title"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(one -> DateField.format(one.lastOn()))
                .setHeader(Texts.get("enforcement.full.last"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(FullCheck::others)
                .setHeader(Texts.get("enforcement.full.others"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addComponentColumn(this::record).setKey("act").setWidth("8rem").setFlexGrow(0);
        grid.setHeightFull();
    }

    private static Anchor name(FullCheck one) {
        return new Anchor("enterprises/" + one.enterpriseId() + "?tab=enforcement", one.enterpriseName());
    }

    private static Component state(FullCheck one) {
        UUID inspection = one.inspectionId();
        if (inspection == null) {
            return new StatusChip(Texts.get("enforcement.full.lacking"), Tone.WARNING);
        }
        Div done = new Div(
                new StatusChip(Texts.get("enforcement.full.done"), Tone.SUCCESS),
                new Anchor(EnforcementNavigation.INSPECTIONS + "/" + inspection, DateField.format(one.checkedOn())));
        done.addClassName("inline-list");
        return done;
    }

    private Component record(FullCheck one) {
        if (!authentication.hasAuthority(Permission.INSPECTION_RECORD)) {
            return new Span();
        }
        UUID inspection = one.inspectionId();
        if (inspection != null) {
            return one.own() ? score(one, inspection) : new Span();
        }
        return new Anchor(
                EnforcementNavigation.NEW_INSPECTION + "?full=1&enterprise=" + one.enterpriseId(),
                Texts.get("enforcement.inspections.record"));
    }

    private Component score(FullCheck one, UUID inspection) {
        Button score = new Button(
                Texts.get(one.points() == null ? "enforcement.score.action" : "enforcement.score.correct"),
                click -> ScoreDialog.of(scores, one, inspection, LocalDate.now(clock), () -> grid.getDataProvider()
                                .refreshAll())
                        .open());
        score.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return score;
    }

    private Component card(FullCheck one) {
        Anchor name = name(one);
        name.addClassName("card-title");
        LocalDate last = one.lastOn();
        Div card = new Div(
                name,
                Words.meta(one.village().isEmpty() ? one.supervisor() : one.village() + " · " + one.supervisor()),
                state(one),
                ScoreDialog.line(one));
        if (last != null) {
            card.add(Words.meta(Texts.get("enforcement.full.last-line", DateField.format(last))));
        }
        if (!one.others().isEmpty()) {
            card.add(Words.meta(Texts.get("enforcement.full.others-line", one.others())));
        }
        card.add(record(one));
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("enforcement.full.title");
    }
}
