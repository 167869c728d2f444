package org.anbiao.supervision.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.registry.RegistryChoices;
import org.anbiao.supervision.RandomDraw;
import org.anbiao.supervision.RandomDrawService;

/** 随机抽查: what was drawn so far, and a new draw. */
@Route(SupervisionNavigation.DRAWS)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN"
})
class RandomDrawsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RandomDrawService draws;
    private final transient RegistryChoices choices;
    private final transient AuthenticationContext authentication;
    final Grid<RandomDraw.ListItem> grid = Fields.grid();

    RandomDrawsView(RandomDrawService draws, RegistryChoices choices, AuthenticationContext authentication) {
        this.draws = draws;
        this.choices = choices;
        this.authentication = authentication;
        addClassNames("page", "full-height");
        Fields.fixed(grid, "drawn-at", "11rem", draw -> DateField.minute(draw.drawnAt()));
        Fields.wide(
                grid,
                "title",
                2,
                draw -> new RouterLink(
                        draw.title(),
                        RandomDrawView.class,
                        new RouteParameters("id", draw.id().toString())));
        Fields.fixed(grid, "subject", "8rem", draw -> Words.of("subject", draw.subject()));
        Fields.wide(grid, "criteria", 3, RandomDraw.ListItem::criteria);
        Fields.figure(grid, "size", RandomDraw.ListItem::size);
        Fields.figure(grid, "wanted", RandomDraw.ListItem::wanted);
        Fields.fixed(grid, "drawn-by", "8rem", RandomDraw.ListItem::drawnByName);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        long total = draws.list(new PageRequest(0, 1)).total();
        PageHeader header = new PageHeader(Texts.get("supervision.nav.draws"))
                .withSubtitle(Texts.get("supervision.draws.subtitle", total));
        if (authentication.hasAuthority(Permission.SUPERVISION_RECORD)) {
            header.withActions(Fields.primary(
                    "supervision.draws.add", () -> new DrawDialog(draws, choices, id -> getUI().ifPresent(
                                            ui -> ui.navigate(SupervisionNavigation.DRAWS + "/" + id)))
                            .open()));
        }
        add(header);
        if (total == 0) {
            add(new EmptyState(Texts.get("supervision.draws.empty"), Texts.get("supervision.draws.empty-hint")));
            return;
        }
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> draws.list(new PageRequest(query.getOffset(), query.getLimit())).rows().stream(),
                query -> (int) draws.list(new PageRequest(0, 1)).total()));
        add(grid);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.nav.draws");
    }
}
