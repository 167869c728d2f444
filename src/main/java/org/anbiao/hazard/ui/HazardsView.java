package org.anbiao.hazard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.HazardFilter;
import org.anbiao.hazard.HazardFilter.Group;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardListItem;
import org.anbiao.hazard.HazardService;
import org.anbiao.hazard.HazardSource;
import org.anbiao.identity.Permission;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;

/** 隐患: what is open, whose it is, and what is late; an enterprise's own, or of all enterprises an office works with. */
@Route(HazardNavigation.LIST)
@RolesAllowed({
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER",
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER"
})
class HazardsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 25;

    private final transient HazardService hazards;
    private final transient TenantDirectory tenants;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;

    HazardsView(
            HazardService hazards,
            TenantDirectory tenants,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        this.hazards = hazards;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.authentication = authentication;
        addClassNames("page", "hazards");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        HazardAddress address = HazardAddress.of(event.getLocation().getQueryParameters());
        HazardFilter filter = own(address.filter());
        PagedList<HazardListItem> page = hazards.list(filter, PageRequest.page(address.page(), PAGE));
        add(header(), filters(address));
        if (address.filter().carried() != null) {
            add(carried(address));
        }
        if (page.total() == 0) {
            add(empty(address));
        } else {
            add(new HazardList(page.rows(), !currentActor.get().isEnterprise()));
            if (page.total() > PAGE) {
                add(pager(address, page));
            }
        }
    }

    /** An enterprise's people see their own whatever the address says. */
    private HazardFilter own(HazardFilter filter) {
        var enterprise = currentActor.get().enterpriseId();
        return enterprise == null ? filter : filter.at(enterprise);
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(Texts.get("hazard.nav"))
                .withSubtitle(Texts.get(
                        currentActor.get().isEnterprise() ? "hazard.list.subtitle-firm" : "hazard.list.subtitle"));
        RouterLink summary = new RouterLink(Texts.get("hazard.summary.title"), HazardSummaryView.class);
        RouterLink reported = new RouterLink(Texts.get("hazard.public.list"), PublicReportsView.class);
        reported.setVisible(authentication.hasAuthority(Permission.HAZARD_LIST));
        RouterLink rewards = new RouterLink(Texts.get("hazard.reward.title"), HazardRewardsView.class);
        rewards.setVisible(currentActor.get().isEnterprise());
        if (authentication.hasAuthority(Permission.HAZARD_RECORD)) {
            header.withActions(reported, rewards, summary, record());
        } else {
            header.withActions(summary);
        }
        return header;
    }

    /** As wide as the page on a phone. */
    private Button record() {
        Button record = new Button(
                Texts.get(currentActor.get().isEnterprise() ? "hazard.new.firm" : "hazard.new.office"),
                click -> getUI().ifPresent(ui -> ui.navigate(HazardNavigation.NEW)));
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        record.addClassName("hazard-record");
        return record;
    }

    private Component filters(HazardAddress address) {
        HazardFilter filter = address.filter();
        FilterBar bar = new FilterBar(
                select(
                        "hazard.filter.state",
                        List.of(Group.values()),
                        filter.group(),
                        group -> Texts.get("hazard.group." + group.code()),
                        group -> open(address.with(group))),
                select(
                        "hazard.filter.level",
                        List.of(HazardLevel.values()),
                        filter.level(),
                        HazardWords::level,
                        level -> open(address.with(level))),
                select(
                        "hazard.filter.source",
                        List.of(HazardSource.values()),
                        filter.source(),
                        HazardWords::source,
                        source -> open(address.with(source))));
        if (!currentActor.get().isEnterprise() && currentActor.get().unitId() == null) {
            List<OrgUnit> units = tenants.units(currentActor.get().tenantId()).stream()
                    .filter(unit -> unit.kind() != OrgUnit.Kind.SAFETY_OFFICE && unit.kind() != OrgUnit.Kind.GRID_CELL)
                    .toList();
            OrgUnit chosen = units.stream()
                    .filter(unit -> unit.id().equals(filter.unitId()))
                    .findFirst()
                    .orElse(null);
            bar.add(select(
                    "hazard.filter.unit",
                    units,
                    chosen,
                    OrgUnit::name,
                    unit -> open(address.inUnit(unit == null ? null : unit.id()))));
        }
        bar.add(
                check("hazard.filter.overdue", filter.overdue(), on -> open(address.overdue(on))),
                check("hazard.filter.listed", filter.listed(), on -> open(address.listed(on))));
        if (!currentActor.get().isEnterprise()) {
            bar.add(check(
                    "hazard.filter.listing-overdue", filter.listingOverdue(), on -> open(address.listingOverdue(on))));
        }
        return bar;
    }

    private static <T> Select<T> select(
            String label, List<T> items, @Nullable T chosen, Function<T, String> words, Consumer<@Nullable T> changed) {
        String all = Texts.get("hazard.filter.all");
        Select<T> select = new Select<>();
        select.setLabel(Texts.get(label));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(item -> item == null ? all : words.apply(item));
        if (chosen != null) {
            select.setValue(chosen);
        }
        select.addValueChangeListener(change -> changed.accept(change.getValue()));
        return select;
    }

    private static Checkbox check(String label, boolean on, Consumer<Boolean> changed) {
        Checkbox box = new Checkbox(Texts.get(label), on);
        box.addValueChangeListener(change -> changed.accept(change.getValue()));
        return box;
    }

    /** Says that only what one year passed to the next is listed, and leads back to all. */
    private Component carried(HazardAddress address) {
        Button all = new Button(Texts.get("hazard.list.all-years"), click -> open(address.ofAllYears()));
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div line = new Div(HazardWords.meta(Texts.get("hazard.list.carried")), all);
        line.addClassName("inline-list");
        return line;
    }

    private Component empty(HazardAddress address) {
        boolean plain = address.equals(new HazardAddress(
                new HazardFilter(
                        Group.OPEN,
                        null,
                        null,
                        false,
                        false,
                        null,
                        address.filter().enterpriseId(),
                        null),
                0));
        String key = plain ? "hazard.list.none" : "hazard.list.no-match";
        return new EmptyState(Texts.get(key), Texts.get(key + "-hint"));
    }

    private Component pager(HazardAddress address, PagedList<HazardListItem> page) {
        long total = page.total();
        boolean many = total > HazardService.COUNTED;
        int pages = (int) ((total + PAGE - 1) / PAGE);
        Button before = new Button(Texts.get("hazard.list.before"), click -> open(address.onPage(address.page() - 1)));
        before.setEnabled(address.page() > 0);
        Button after = new Button(Texts.get("hazard.list.after"), click -> open(address.onPage(address.page() + 1)));
        // beyond what is counted, a page that is not full is the last
        after.setEnabled(many ? page.rows().size() == PAGE : address.page() + 1 < pages);
        before.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        after.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        String where = many
                ? Texts.get("hazard.list.page-of-many", address.page() + 1, HazardWords.counted(total))
                : Texts.get("hazard.list.page", address.page() + 1, pages, total);
        Div pager = new Div(before, new Span(where), after);
        pager.addClassName("hazard-pager");
        return pager;
    }

    private void open(HazardAddress address) {
        getUI().ifPresent(ui -> ui.navigate(HazardNavigation.LIST, address.query()));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("hazard.nav");
    }
}
