package org.anbiao.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.anbiao.administration.SectorService;
import org.anbiao.administration.UnitService;
import org.anbiao.administration.reorganisation.ReorganisationService;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantTerms;
import org.anbiao.tenancy.TermNames;

/** Units and sectors of an authority: what there is, who leads it, what ended when. */
@Route(AdministrationNavigation.ORGANISATION)
@RolesAllowed("TENANT_ADMIN")
class OrganisationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TAB = "tab";
    private static final String SECTORS = "sectors";

    private final transient UnitService units;
    private final transient SectorService sectors;
    private final transient ReorganisationService reorganisations;
    private final transient TenantTerms terms;
    private final transient Clock clock;
    private final PageHeader header = new PageHeader(Texts.get("administration.organisation.title"));
    private final AuthorityBar authority = new AuthorityBar(this::remember);
    private final Tab unitTab = new Tab(Texts.get("administration.organisation.units"));
    private final Tab sectorTab = new Tab(Texts.get("administration.organisation.sectors"));
    private final Tabs tabs = new Tabs(unitTab, sectorTab);
    private final Div body = new Div();

    OrganisationView(
            UnitService units,
            SectorService sectors,
            ReorganisationService reorganisations,
            TenantTerms terms,
            Clock clock) {
        this.reorganisations = reorganisations;
        this.terms = terms;
        this.units = units;
        this.sectors = sectors;
        this.clock = clock;
        addClassName("page");
        header.withSubtitle(Texts.get("administration.organisation.subtitle"));
        tabs.addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                remember();
            }
        });
        add(header, authority, tabs, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        authority.read(event, units.authorities());
        String tab =
                event.getLocation().getQueryParameters().getSingleParameter(TAB).orElse("");
        tabs.setSelectedTab(SECTORS.equals(tab) ? sectorTab : unitTab);
        show();
    }

    /** The address keeps what is chosen. */
    private void remember() {
        String tab = tabs.getSelectedTab() == sectorTab ? SECTORS : "units";
        getUI().ifPresent(ui ->
                ui.navigate(OrganisationView.class, authority.parameters().merging(TAB, tab)));
    }

    private void show() {
        Tenant shown = authority.authority();
        LocalDate today = LocalDate.now(clock);
        body.removeAll();
        TermNames names = terms.names(shown.id(), today);
        UnitDialogs dialogs = new UnitDialogs(units, sectors, shown, names, today, this::show);
        Button people = new Button(
                Texts.get("administration.duty.of-authority"), click -> dialogs.duties(null, shown.shortName()));
        Button add;
        if (tabs.getSelectedTab() == sectorTab) {
            SectorTable table = new SectorTable(units, sectors, shown, today, this::show);
            add = new Button(Texts.get("administration.sector.add"), click -> table.add());
            body.add(table);
        } else {
            add = new Button(Texts.get("administration.unit.add"), click -> dialogs.add());
            body.add(new UnitTable(units, reorganisations.history(shown.id()), shown, names, dialogs));
        }
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button reorganise = new Button(Texts.get("administration.reorganisation.action"), click -> getUI().ifPresent(
                        ui -> ui.navigate(ReorganisationView.class, authority.parameters())));
        header.withActions(people, reorganise, add);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("administration.organisation.title");
    }
}
