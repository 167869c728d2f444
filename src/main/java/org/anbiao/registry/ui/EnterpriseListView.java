package org.anbiao.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseExport;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.RegistryChoices;

/** Which enterprises match? A table on wide screens, cards on phones. */
@Route(RegistryNavigation.LIST)
@PermitAll
class EnterpriseListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final String own;
    private final transient EnterpriseDirectory directory;
    private final transient EnterpriseExport export;
    private final transient List<RegistryChoices.Choice> villages;
    private final EnterpriseFilterBar filters;
    private final Grid<EnterpriseListItem> grid = new Grid<>();
    private final VirtualList<EnterpriseListItem> cards = new VirtualList<>();
    private final Span count = new Span();
    private final Div empty = new Div();
    private final CallbackDataProvider<EnterpriseListItem, Void> rows;

    EnterpriseListView(
            EnterpriseDirectory directory,
            EnterpriseExport export,
            RegistryChoices choices,
            AuthenticationContext authentication) {
        this.directory = directory;
        this.export = export;
        this.villages = choices.villages();
        this.own = choices.ownName();
        addClassNames("page", "full-height");
        filters = new EnterpriseFilterBar(villages, this::filterChanged);
        rows = DataProvider.fromCallbacks(this::fetch, query -> (int) directory.count(filters.filter()));
        PageHeader header = new PageHeader(Texts.get("registry.list.title"), actions(authentication)).withState(count);
        count.addClassName("page-header-subtitle");
        columns();
        cards.setRenderer(new ComponentRenderer<>(this::card));
        cards.addClassName("only-narrow");
        cards.setHeightFull();
        add(header, filters, empty, grid, cards);
    }

    private Component[] actions(AuthenticationContext authentication) {
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var out = new java.io.ByteArrayOutputStream();
                    export.write(filters.filter(), out);
                    return new DownloadResponse(
                            new java.io.ByteArrayInputStream(out.toByteArray()),
                            Texts.get("registry.list.title") + ".xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            out.size());
                }),
                Texts.get("registry.action.export"));
        Button importing =
                new Button(Texts.get("registry.action.import"), VaadinIcon.UPLOAD.create(), click -> UI.getCurrent()
                        .navigate(ImportView.class));
        importing.setVisible(authentication.hasAuthority(Permission.REGISTRY_IMPORT));
        Button handover = new Button(
                Texts.get("registry.handover.title"), click -> UI.getCurrent().navigate(RegistryNavigation.HANDOVER));
        handover.setVisible(authentication.hasAuthority(Permission.REGISTRY_IMPORT));
        Button adding = new Button(Texts.get("registry.action.add"), VaadinIcon.PLUS.create(), click -> UI.getCurrent()
                .navigate(EnterpriseFormView.class));
        adding.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        adding.setVisible(authentication.hasAuthority(Permission.REGISTRY_WRITE));
        RouterLink base = new RouterLink(Texts.get("registry.base.title"), BaseListView.class);
        return new Component[] {base, handover, download, importing, adding};
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addClassName("only-wide");
        grid.setPageSize(PAGE);
        grid.addColumn(EnterpriseListItem::code)
                .setHeader(Texts.get("registry.column.code"))
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.addComponentColumn(item -> fileLink(item))
                .setHeader(Texts.get("registry.column.name"))
                .setFlexGrow(3);
        grid.addColumn(item -> RegistryWords.village(own, item))
                .setHeader(Texts.get("registry.column.village"))
                .setFlexGrow(1);
        grid.addColumn(RegistryWords::kindOrClass)
                .setHeader(Texts.get("registry.column.class"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(item -> RegistryWords.within(own, item.supervisorName()))
                .setHeader(Texts.get("registry.column.supervisor"))
                .setFlexGrow(1);
        grid.addComponentColumn(item -> RegistryWords.colorChip(item.color()))
                .setHeader(Texts.get("registry.column.color"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addComponentColumn(item -> RegistryWords.statusChip(item.status()))
                .setHeader(Texts.get("registry.column.status"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.setHeightFull();
    }

    private static RouterLink fileLink(EnterpriseListItem item) {
        return new RouterLink(item.name(), EnterpriseFileView.class, EnterpriseFileView.parameters(item.id()));
    }

    private Component card(EnterpriseListItem item) {
        RouterLink name = fileLink(item);
        name.addClassName("card-title");
        Span meta = new Span(RegistryWords.village(own, item) + " · " + RegistryWords.kindOrClass(item) + " · "
                + RegistryWords.within(own, item.supervisorName()));
        meta.addClassName("card-meta");
        Div chips = new Div(RegistryWords.colorChip(item.color()), RegistryWords.statusChip(item.status()));
        chips.addClassName("page-header-state");
        Div card = new Div(name, meta, chips);
        card.addClassName("card");
        return card;
    }

    private Stream<EnterpriseListItem> fetch(Query<EnterpriseListItem, Void> query) {
        return directory.rows(filters.filter(), new PageRequest(query.getOffset(), query.getLimit())).stream();
    }

    private void filterChanged() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(RegistryNavigation.LIST, filters.parameters()));
        show();
    }

    private void show() {
        long found = directory.count(filters.filter());
        count.setText(Texts.get("registry.list.count", found));
        empty.removeAll();
        if (found == 0) {
            empty.add(new EmptyState(Texts.get("registry.list.empty"), Texts.get("registry.list.empty-hint")));
        }
        grid.setVisible(found > 0);
        cards.setVisible(found > 0);
        if (grid.getDataProvider() != rows) {
            grid.setDataProvider(rows);
            cards.setDataProvider(rows);
        } else {
            rows.refreshAll();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters(), villages);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("registry.list.title");
    }
}
