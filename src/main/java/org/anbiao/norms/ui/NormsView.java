package org.anbiao.norms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.ui.DefinitionWords;
import org.anbiao.identity.Permission;
import org.anbiao.norms.Norm;
import org.anbiao.norms.NormKind;
import org.anbiao.norms.NormService;

/** 四项规范: the norms of the own sectors and those from above, and where each stands. */
@Route(NormsNavigation.NORMS)
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
class NormsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String KIND = "kind";

    private final transient NormService norms;
    private final transient AuthenticationContext authentication;
    final Grid<Norm> grid = new Grid<>();

    NormsView(NormService norms, AuthenticationContext authentication) {
        this.norms = norms;
        this.authentication = authentication;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(KIND)
                .orElse("");
        List<Norm> shown = norms.list().stream()
                .filter(norm -> wanted.isEmpty() || norm.head().kind().code().equals(wanted))
                .toList();
        PageHeader header = new PageHeader(Texts.get("norms.nav.norms")).withSubtitle(Texts.get("norms.list.subtitle"));
        if (authentication.hasAuthority(Permission.CAMPAIGN_MANAGE)) {
            Button create = new Button(Texts.get("norms.list.new"), click -> create());
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(create);
        }
        add(header, new FilterBar(kinds(wanted)));
        if (shown.isEmpty()) {
            add(new EmptyState(Texts.get("norms.list.empty"), Texts.get("norms.list.empty-hint")));
        } else {
            fill(shown);
            add(grid, cards(shown));
        }
    }

    private Select<NormKind> kinds(String wanted) {
        Select<NormKind> kinds = new Select<>();
        kinds.setLabel(Texts.get("norms.field.kind"));
        kinds.setItems(NormKind.values());
        kinds.setEmptySelectionAllowed(true);
        kinds.setEmptySelectionCaption(Texts.get("norms.list.all"));
        kinds.setItemLabelGenerator(kind -> kind == null ? Texts.get("norms.list.all") : NormWords.kind(kind));
        kinds.addClassName("wide-field");
        for (NormKind kind : NormKind.values()) {
            if (kind.code().equals(wanted)) {
                kinds.setValue(kind);
            }
        }
        kinds.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                NormsNavigation.NORMS,
                change.getValue() == null
                        ? QueryParameters.empty()
                        : QueryParameters.simple(Map.of(KIND, change.getValue().code())))));
        return kinds;
    }

    private void fill(List<Norm> shown) {
        grid.removeAllColumns();
        grid.addClassName("only-wide");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(NormsView::link)
                .setHeader(Texts.get("norms.field.title"))
                .setFlexGrow(3)
                .setAutoWidth(true)
                .setFrozen(true);
        grid.addColumn(norm -> NormWords.kind(norm.head().kind()))
                .setHeader(Texts.get("norms.field.kind"))
                .setAutoWidth(true);
        grid.addColumn(norm -> norm.head().sector())
                .setHeader(Texts.get("norms.field.sector"))
                .setAutoWidth(true);
        grid.addColumn(Norm::publisher)
                .setHeader(Texts.get("norms.field.publisher"))
                .setAutoWidth(true);
        grid.addColumn(norm -> DefinitionWords.version(norm.name().version()))
                .setHeader(Texts.get("norms.field.version"))
                .setAutoWidth(true);
        grid.addColumn(norm -> norm.points().size())
                .setHeader(Texts.get("norms.field.points"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(NormsView::issued)
                .setHeader(Texts.get("norms.field.issued"))
                .setAutoWidth(true);
        grid.addComponentColumn(norm -> DefinitionWords.state(norm.state()))
                .setHeader(Texts.get("norms.field.state"))
                .setAutoWidth(true);
        grid.setItems(shown);
    }

    /** The same on a phone, one below the other. */
    private static Div cards(List<Norm> shown) {
        Div list = new Div();
        list.addClassNames("card-list", "only-narrow");
        for (Norm norm : shown) {
            RouterLink link = link(norm);
            link.addClassName("card-title");
            Div head = new Div(link, DefinitionWords.state(norm.state()));
            head.addClassName("inline-list");
            String issued = issued(norm);
            Div card = new Div(
                    head,
                    NormWords.meta(NormWords.kind(norm.head().kind()) + " · "
                            + norm.head().sector()),
                    NormWords.meta(DefinitionWords.origin(
                                    norm.publisher(), norm.name().version()) + " · "
                            + Texts.get("norms.own.points", norm.points().size())
                            + (issued.isEmpty() ? "" : " · " + issued)));
            card.addClassName("card");
            list.add(card);
        }
        return list;
    }

    private static RouterLink link(Norm norm) {
        return new RouterLink(
                norm.head().title(),
                NormView.class,
                new RouteParameters("id", norm.id().toString()));
    }

    private static String issued(Norm norm) {
        LocalDate day = norm.issuedOn();
        return day == null ? "" : DateField.format(day);
    }

    private void create() {
        NormFields fields = new NormFields(norms.units());
        Select<Norm> like = new Select<>();
        like.setLabel(Texts.get("norms.field.like"));
        like.setItems(norms.list());
        like.setEmptySelectionAllowed(true);
        like.setEmptySelectionCaption(Texts.get("norms.list.like-none"));
        like.setItemLabelGenerator(norm -> norm == null
                ? Texts.get("norms.list.like-none")
                : norm.head().title() + " "
                        + DefinitionWords.origin(norm.publisher(), norm.name().version()));
        UUID[] made = new UUID[1];
        fields.dialog(
                        Texts.get("norms.list.new"),
                        Texts.get("norms.list.new-effect"),
                        head -> made[0] = norms.draft(
                                head,
                                like.getValue() == null ? null : like.getValue().id()),
                        () -> getUI().ifPresent(ui -> ui.navigate(NormsNavigation.NORMS + "/" + made[0])))
                .with(like)
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("norms.nav.norms");
    }
}
