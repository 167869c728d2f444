package org.anbiao.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.MemberDetails;
import org.anbiao.identity.MemberDirectory;
import org.anbiao.identity.MemberFilter;
import org.anbiao.identity.MemberState;
import org.anbiao.identity.Role;
import org.anbiao.tenancy.OrgUnit;

/** 成员与角色: who works here, in which role, and who is still to come. A table on wide screens, cards on phones. */
@Route(IdentityNavigation.MEMBERS)
@RolesAllowed({"TENANT_ADMIN", "SECURITY_ADMIN", "AUDITOR"})
class MembersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MemberDirectory members;
    private final transient List<OrgUnit> units;
    private final TextField text = new TextField(Texts.get("common.action.search"));
    private final ComboBox<OrgUnit> unit = new ComboBox<>(Texts.get("identity.members.unit"));
    private final Select<Role> role = new Select<>();
    private final Select<MemberState> state = new Select<>();
    final Grid<MemberDetails> grid = new Grid<>();
    private final VirtualList<MemberDetails> cards = new VirtualList<>();
    private final Span count = new Span();
    private final Div empty = new Div();
    private final CallbackDataProvider<MemberDetails, Void> rows;
    private boolean reading;

    MembersView(MemberDirectory members, InviteActions inviting) {
        this.members = members;
        this.units = members.units();
        addClassNames("page", "full-height");
        rows = DataProvider.fromCallbacks(
                query -> members.page(filter(), new PageRequest(query.getOffset(), query.getLimit())).stream(),
                query -> (int) members.count(filter()));
        count.addClassName("page-header-subtitle");
        PageHeader header = new PageHeader(Texts.get("identity.members.title")).withState(count);
        inviting.button(members.grantable(), units, this::show).ifPresent(header::withActions);
        columns();
        cards.setRenderer(new ComponentRenderer<>(MembersView::card));
        cards.addClassName("only-narrow");
        cards.setHeightFull();
        add(header, filters(), empty, grid, cards);
    }

    private FilterBar filters() {
        text.setPlaceholder(Texts.get("identity.members.name"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        unit.setItems(units);
        unit.setItemLabelGenerator(OrgUnit::name);
        unit.setPlaceholder(Texts.get("common.all"));
        unit.setClearButtonVisible(true);
        role.setLabel(Texts.get("identity.members.role"));
        role.setItems(Role.values());
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(Texts.get("common.all"));
        role.setPlaceholder(Texts.get("common.all"));
        role.setItemLabelGenerator(item -> item == null ? Texts.get("common.all") : MemberWords.role(item));
        state.setLabel(Texts.get("identity.members.state"));
        state.setItems(MemberState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(Texts.get("identity.members.present"));
        state.setPlaceholder(Texts.get("identity.members.present"));
        state.setItemLabelGenerator(item -> item == null
                ? Texts.get("identity.members.present")
                : Texts.get("identity.member-state." + item.key()));
        text.addValueChangeListener(change -> changed());
        unit.addValueChangeListener(change -> changed());
        role.addValueChangeListener(change -> changed());
        state.addValueChangeListener(change -> changed());
        return new FilterBar(text, unit, role, state);
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addClassName("only-wide");
        grid.addComponentColumn(MembersView::link)
                .setHeader(Texts.get("identity.members.name"))
                .setFlexGrow(1);
        grid.addColumn(member -> MemberWords.role(member.role()))
                .setHeader(Texts.get("identity.members.role"))
                .setFlexGrow(1);
        grid.addColumn(MemberWords::place)
                .setHeader(Texts.get("identity.members.unit"))
                .setFlexGrow(2);
        grid.addComponentColumn(MemberWords::chips)
                .setHeader(Texts.get("identity.members.state"))
                .setFlexGrow(2);
        grid.setHeightFull();
    }

    private static RouterLink link(MemberDetails member) {
        return new RouterLink(member.name(), MemberView.class, MemberView.parameters(member.id()));
    }

    private static Component card(MemberDetails member) {
        RouterLink name = link(member);
        name.addClassName("card-title");
        Span meta = new Span(MemberWords.role(member.role()) + " · " + MemberWords.place(member));
        meta.addClassName("card-meta");
        Div card = new Div(name, meta, MemberWords.chips(member));
        card.addClassName("card");
        return card;
    }

    private MemberFilter filter() {
        return new MemberFilter(
                text.getValue(),
                unit.getValue() == null ? null : unit.getValue().id(),
                role.getValue(),
                state.getValue());
    }

    private void changed() {
        if (reading) {
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("q", text.getValue());
        values.put("unit", unit.getValue() == null ? "" : unit.getValue().id().toString());
        values.put("role", role.getValue() == null ? "" : role.getValue().name());
        values.put("state", state.getValue() == null ? "" : state.getValue().key());
        values.values().removeIf(String::isEmpty);
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(IdentityNavigation.MEMBERS, QueryParameters.simple(values)));
        show();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        reading = true;
        text.setValue(query.getSingleParameter("q").orElse(""));
        unit.setValue(units.stream()
                .filter(item -> query.getSingleParameter("unit")
                        .filter(item.id().toString()::equals)
                        .isPresent())
                .findFirst()
                .orElse(null));
        role.setValue(java.util.Arrays.stream(Role.values())
                .filter(item -> query.getSingleParameter("role")
                        .filter(item.name()::equals)
                        .isPresent())
                .findFirst()
                .orElse(null));
        state.setValue(java.util.Arrays.stream(MemberState.values())
                .filter(item -> Objects.equals(
                        item.key(), query.getSingleParameter("state").orElse("")))
                .findFirst()
                .orElse(null));
        reading = false;
        show();
    }

    private void show() {
        long found = members.count(filter());
        count.setText(Texts.get("identity.members.count", found));
        empty.removeAll();
        if (found == 0) {
            empty.add(new EmptyState(Texts.get("identity.members.empty"), Texts.get("identity.members.empty-hint")));
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
    public String getPageTitle() {
        return Texts.title("identity.members.title");
    }
}
