package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
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
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.identity.Permission;
import org.anbiao.supervision.AssignmentService;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.ExpertPoolService;
import org.anbiao.supervision.ServicePurpose;
import org.anbiao.supervision.SupervisionSheet;
import org.jspecify.annotations.Nullable;

/** 专家与服务机构: the pool, the register of institutions, and what was given to whom. */
@Route(SupervisionNavigation.EXPERTS)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN"
})
class ExpertsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> TABS = List.of("experts", "institutions", "assignments");

    private final transient ExpertPoolService pool;
    private final transient AssignmentService assignments;
    private final transient SupervisionSheet sheet;
    private final transient InspectionService inspections;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    Grid<?> grid = new Grid<>();

    ExpertsView(
            ExpertPoolService pool,
            AssignmentService assignments,
            SupervisionSheet sheet,
            InspectionService inspections,
            AuthenticationContext authentication,
            Clock clock) {
        this.pool = pool;
        this.assignments = assignments;
        this.sheet = sheet;
        this.inspections = inspections;
        this.authentication = authentication;
        this.clock = clock;
        addClassNames("page", "full-height");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PageAddress.of(event));
    }

    private void show(PageAddress address) {
        String tab = TABS.contains(address.text("tab")) ? address.text("tab") : TABS.get(0);
        removeAll();
        add(header(address, tab), PageTabs.of(SupervisionNavigation.EXPERTS, TABS, tab), filters(address, tab));
        grid = grid(address, tab);
        boolean empty = grid.getDataProvider().size(new com.vaadin.flow.data.provider.Query<>()) == 0;
        add(
                empty
                        ? new EmptyState(
                                Texts.get("supervision." + tab + ".empty"),
                                Texts.get("supervision." + tab + ".empty-hint"))
                        : grid);
    }

    private PageHeader header(PageAddress address, String tab) {
        ExpertDialogs dialogs = new ExpertDialogs(pool, LocalDate.now(clock), () -> show(address));
        PageHeader header = new PageHeader(Texts.get("supervision.nav.experts"))
                .withSubtitle(Texts.get("supervision." + tab + ".subtitle"));
        List<Component> actions = new ArrayList<>();
        boolean manages = authentication.hasAuthority(Permission.CAMPAIGN_MANAGE);
        if (tab.equals("assignments")) {
            actions.add(Fields.download(
                    "supervision.export.assignments",
                    out -> sheet.assignments(out, address.text("q"), address.choice("purpose", ServicePurpose.class))));
            if (authentication.hasAuthority(Permission.SUPERVISION_RECORD)) {
                actions.add(Fields.primary("supervision.assignments.add", () -> new AssignmentDialog(
                                assignments, pool, inspections, LocalDate.now(clock), () -> show(address))
                        .open()));
            }
        } else if (manages) {
            actions.add(Fields.primary("supervision." + tab + ".add", () -> {
                if (tab.equals("experts")) {
                    dialogs.expert(null);
                } else {
                    dialogs.institution(null);
                }
            }));
        }
        return header.withActions(actions.toArray(Component[]::new));
    }

    private FilterBar filters(PageAddress address, String tab) {
        FilterBar bar = new FilterBar(
                Fields.search("supervision.field.search-name", address.text("q"), text -> go(address, "q", text)));
        if (tab.equals("assignments")) {
            bar.add(Fields.filter(
                    "supervision.column.purpose",
                    "purpose",
                    ServicePurpose.class,
                    address.choice("purpose", ServicePurpose.class),
                    purpose -> go(address, "purpose", purpose == null ? "" : Codes.of(purpose))));
        }
        return bar;
    }

    private void go(PageAddress address, String name, @Nullable Object value) {
        getUI().ifPresent(ui -> ui.navigate(SupervisionNavigation.EXPERTS, address.with(name, value)));
    }

    private Grid<?> grid(PageAddress address, String tab) {
        ExpertGrids grids = new ExpertGrids(pool, assignments, LocalDate.now(clock));
        return switch (tab) {
            case "institutions" -> grids.institutions(address.text("q"));
            case "assignments" ->
                grids.assigned(
                        address.text("q"),
                        address.choice("purpose", ServicePurpose.class),
                        authentication.hasAuthority(Permission.SUPERVISION_RECORD) ? () -> show(address) : null);
            default -> {
                boolean manages = authentication.hasAuthority(Permission.CAMPAIGN_MANAGE);
                yield grids.experts(
                        address.text("q"),
                        manages ? new ExpertDialogs(pool, LocalDate.now(clock), () -> show(address)) : null);
            }
        };
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.nav.experts");
    }
}
