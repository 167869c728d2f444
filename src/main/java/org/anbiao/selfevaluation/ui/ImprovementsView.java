package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.Permission;
import org.anbiao.selfevaluation.ImprovementFilter;
import org.anbiao.selfevaluation.ImprovementFollower.Followed;
import org.anbiao.selfevaluation.ImprovementItem;
import org.anbiao.selfevaluation.ImprovementItem.State;
import org.anbiao.selfevaluation.ImprovementService;
import org.anbiao.tenancy.CurrentActor;

/** 整改: what is not met with who corrects it until when; an enterprise's own, or of all enterprises an office works with. */
@Route("improvements")
@RolesAllowed({
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER",
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN"
})
class ImprovementsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;
    private static final String STATE = "state";
    private static final String OVERDUE = "overdue";

    private final transient ImprovementService improvements;
    private final transient FileStore files;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    private final Div cards = new Div();
    private final Button more = new Button(Texts.get("selfevaluation.list.more"));
    private int shown;

    ImprovementsView(
            ImprovementService improvements,
            FileStore files,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            Clock clock) {
        this.improvements = improvements;
        this.files = files;
        this.currentActor = currentActor;
        this.authentication = authentication;
        this.clock = clock;
        addClassName("page");
        cards.addClassName("card-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String wanted = Addresses.text(event, STATE);
        Map<String, ImprovementFilter> filters = filters(Addresses.text(event, "enterprise"));
        ImprovementFilter filter = filters.getOrDefault(wanted, filters.get(State.OPEN.code()));
        add(new PageHeader(Texts.get("selfevaluation.nav.improvements"))
                .withSubtitle(Texts.get("selfevaluation.improvement.subtitle")));
        if (filter == null) {
            return;
        }
        add(tabs(filters, filter), cards, more);
        cards.removeAll();
        shown = 0;
        more.addClickListener(click -> load(filter));
        load(filter);
    }

    private Map<String, ImprovementFilter> filters(String enterprise) {
        var own = currentActor.get().enterpriseId();
        var chosen = own != null ? own : Addresses.id(enterprise).orElse(null);
        Map<String, ImprovementFilter> filters = new LinkedHashMap<>();
        filters.put(State.OPEN.code(), new ImprovementFilter(chosen, State.OPEN, false));
        filters.put(OVERDUE, new ImprovementFilter(chosen, State.OPEN, true));
        filters.put(State.DONE.code(), new ImprovementFilter(chosen, State.DONE, false));
        return filters;
    }

    private Tabs tabs(Map<String, ImprovementFilter> filters, ImprovementFilter current) {
        Map<Tab, String> keys = new LinkedHashMap<>();
        Tabs tabs = new Tabs();
        filters.forEach((key, filter) -> {
            Tab tab = new Tab(Texts.get("selfevaluation.improvement.tab." + key, improvements.count(filter)));
            keys.put(tab, key);
            tabs.add(tab);
            if (filter.equals(current)) {
                tabs.setSelectedTab(tab);
            }
        });
        tabs.addSelectedChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                Addresses.IMPROVEMENTS,
                Addresses.parameters(
                        STATE,
                        keys.getOrDefault(change.getSelectedTab(), ""),
                        "enterprise",
                        current.enterpriseId() == null ? "" : current.enterpriseId()))));
        return tabs;
    }

    private void load(ImprovementFilter filter) {
        LocalDate today = LocalDate.now(clock);
        List<ImprovementItem> items =
                improvements.list(filter, new PageRequest(shown, PAGE)).rows();
        boolean own = currentActor.get().isEnterprise();
        boolean records = authentication.hasAuthority(Permission.FACT_RECORD);
        Map<UUID, Followed> followed = improvements.followed(items);
        items.forEach(item -> cards.add(new ImprovementCard(
                item, followed.get(item.id()), improvements, files, today, !own, records, () -> getUI().ifPresent(
                                ui -> ui.refreshCurrentRoute(false)))));
        shown += items.size();
        more.setVisible(items.size() == PAGE);
        if (shown == 0) {
            cards.add(new EmptyState(
                    Texts.get("selfevaluation.improvement.none"), Texts.get("selfevaluation.improvement.none-hint")));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.title("selfevaluation.nav.improvements");
    }
}
