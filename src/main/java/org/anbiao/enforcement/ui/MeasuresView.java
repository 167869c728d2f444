package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CreditListExport;
import org.anbiao.enforcement.CreditService;
import org.anbiao.enforcement.EnforcementCases;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.enforcement.MeasureService;
import org.anbiao.enforcement.RecordFilter;
import org.anbiao.enforcement.WarningService;
import org.anbiao.identity.Permission;
import org.jspecify.annotations.Nullable;

/** 激励约束: incentives and constraints, talks and blacklist, credit records, insurance; and the list credit decisions ask for. */
@Route(EnforcementNavigation.MEASURES)
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
class MeasuresView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TAB = "tab";

    private final transient MeasureService measures;
    private final transient WarningService warnings;
    private final transient CreditService credits;
    private final transient CreditListExport export;
    private final transient InspectionService inspections;
    private final transient EnforcementCases cases;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    MeasuresView(
            MeasureService measures,
            WarningService warnings,
            CreditService credits,
            CreditListExport export,
            InspectionService inspections,
            EnforcementCases cases,
            AuthenticationContext authentication,
            Clock clock) {
        this.measures = measures;
        this.warnings = warnings;
        this.credits = credits;
        this.export = export;
        this.inspections = inspections;
        this.cases = cases;
        this.authentication = authentication;
        this.clock = clock;
        addClassNames("page", "full-height");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PageAddress.of(event));
    }

    private void show(PageAddress address) {
        LocalDate today = LocalDate.now(clock);
        RecordTab tab = RecordTab.of(address.text(TAB));
        boolean may = authentication.hasAuthority(Permission.SANCTION_DECIDE) && cases.maySanction();
        RecordDialogs dialogs = new RecordDialogs(measures, warnings, credits, inspections, today, () -> show(address));
        RecordGrids grids = new RecordGrids(measures, warnings, credits, may, dialogs);
        RecordFilter filter = new RecordFilter(
                address.text("q"),
                address.year("year"),
                tab.kinds().contains(address.text("kind")) ? address.text("kind") : "",
                address.id("enterprise").orElse(null));
        removeAll();
        add(header(tab, may, dialogs), tabs(tab), filters(address, tab, filter, today));
        List<Component> list = grids.of(tab, filter);
        if (list.isEmpty()) {
            add(new EmptyState(
                    Texts.get("enforcement.records.empty." + tab.key()), Texts.get("enforcement.records.empty-hint")));
        } else {
            add(list);
        }
    }

    private PageHeader header(RecordTab tab, boolean may, RecordDialogs dialogs) {
        PageHeader header = new PageHeader(Texts.get("enforcement.nav.measures"))
                .withSubtitle(Texts.get("enforcement.records.subtitle." + tab.key()));
        List<Component> actions = new ArrayList<>();
        if (authentication.hasAuthority(Permission.SANCTION_DECIDE)) {
            actions.add(download());
        }
        boolean adding = tab == RecordTab.INSURANCE ? authentication.hasAuthority(Permission.INSPECTION_RECORD) : may;
        if (adding) {
            Button add = new Button(
                    Texts.get("enforcement.records.add." + tab.key()),
                    VaadinIcon.PLUS.create(),
                    click -> dialogs.add(tab));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(add);
        }
        return header.withActions(actions.toArray(Component[]::new));
    }

    private Anchor download() {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var out = new ByteArrayOutputStream();
                    export.write(out);
                    return new DownloadResponse(
                            new ByteArrayInputStream(out.toByteArray()),
                            Texts.get("enforcement.export.title") + ".xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            out.size());
                }),
                Texts.get("enforcement.export.action"));
    }

    private Tabs tabs(RecordTab chosen) {
        Tabs tabs = new Tabs();
        for (RecordTab one : RecordTab.values()) {
            Tab tab = new Tab(Texts.get("enforcement.records.tab." + one.key()));
            tab.setId(one.key());
            tabs.add(tab);
            if (one == chosen) {
                tabs.setSelectedTab(tab);
            }
        }
        tabs.addSelectedChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                EnforcementNavigation.MEASURES,
                QueryParameters.simple(Map.of(
                        TAB,
                        Objects.requireNonNull(change.getSelectedTab().getId().orElse(RecordTab.MEASURES.key())))))));
        return tabs;
    }

    private FilterBar filters(PageAddress address, RecordTab tab, RecordFilter filter, LocalDate today) {
        FilterBar bar = new FilterBar(
                Fields.search(filter.text(), text -> go(address, "q", text)),
                Fields.year(filter.year(), today.getYear(), year -> go(address, "year", year)));
        if (!tab.kinds().isEmpty()) {
            bar.add(tab.select(filter.kind(), kind -> go(address, "kind", kind)));
        }
        return bar;
    }

    private void go(PageAddress address, String name, @Nullable Object value) {
        getUI().ifPresent(ui -> ui.navigate(EnforcementNavigation.MEASURES, address.with(name, value)));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("enforcement.nav.measures");
    }
}
