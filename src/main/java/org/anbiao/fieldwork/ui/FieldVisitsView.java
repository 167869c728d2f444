package org.anbiao.fieldwork.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.fieldwork.FieldVisitDirectory;
import org.anbiao.fieldwork.FieldVisitFilter;
import org.anbiao.fieldwork.FieldVisitItem;
import org.anbiao.identity.Permission;
import org.jspecify.annotations.Nullable;

/** 现场走访: who was where, what was found? The latest first. */
@Route(FieldworkNavigation.VISITS)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER"
})
class FieldVisitsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WHISTLE = "whistle";
    private static final String FINDINGS = "findings";
    private static final String FROM = "from";
    private static final String TO = "to";

    private final transient FieldVisitDirectory directory;
    private final Checkbox whistles = new Checkbox(Texts.get("fieldwork.filter.whistles"));
    private final Checkbox findings = new Checkbox(Texts.get("fieldwork.filter.findings"));
    private final DateField from = new DateField(Texts.get("fieldwork.filter.from"));
    private final DateField to = new DateField(Texts.get("fieldwork.filter.to"));
    private final VirtualList<FieldVisitItem> list = new VirtualList<>();
    private final EmptyState none = new EmptyState(Texts.get("fieldwork.none"), Texts.get("fieldwork.none-hint"));
    private final Span count = new Span();

    FieldVisitsView(FieldVisitDirectory directory, AuthenticationContext authentication) {
        this.directory = directory;
        addClassNames("page", "full-height");
        count.addClassName("page-header-subtitle");
        PageHeader header = new PageHeader(Texts.get("fieldwork.nav")).withState(count);
        Anchor differences = new Anchor(FieldworkNavigation.DIFFERENCES, Texts.get("fieldwork.differences"));
        if (authentication.hasAuthority(Permission.FIELD_VISIT)) {
            Anchor open = new Anchor(FieldworkNavigation.PAGE, Texts.get("fieldwork.open-page"));
            open.setRouterIgnore(true);
            open.addClassName("download-link");
            header.withActions(differences, open);
        } else {
            header.withActions(differences);
        }
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        whistles.addValueChangeListener(change -> changed(change.isFromClient()));
        findings.addValueChangeListener(change -> changed(change.isFromClient()));
        from.addValueChangeListener(change -> changed(change.isFromClient()));
        to.addValueChangeListener(change -> changed(change.isFromClient()));
        list.setRenderer(new ComponentRenderer<>(visit -> new VisitCard(visit, true)));
        add(header, new FilterBar(from, to, whistles, findings), none, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        whistles.setValue(query.getSingleParameter(WHISTLE).isPresent());
        findings.setValue(query.getSingleParameter(FINDINGS).isPresent());
        from.setValue(day(query, FROM));
        to.setValue(day(query, TO));
        show();
    }

    private static @Nullable LocalDate day(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The address keeps the filters. */
    private void changed(boolean byUser) {
        if (!byUser) {
            return;
        }
        Map<String, String> query = new LinkedHashMap<>();
        if (whistles.getValue()) {
            query.put(WHISTLE, "1");
        }
        if (findings.getValue()) {
            query.put(FINDINGS, "1");
        }
        if (from.getValue() != null) {
            query.put(FROM, from.getValue().toString());
        }
        if (to.getValue() != null) {
            query.put(TO, to.getValue().toString());
        }
        UI.getCurrent().navigate(FieldVisitsView.class, QueryParameters.simple(query));
    }

    private void show() {
        FieldVisitFilter filter =
                new FieldVisitFilter(null, whistles.getValue(), findings.getValue(), from.getValue(), to.getValue());
        long all = directory.count(filter);
        count.setText(Texts.get("fieldwork.count", all));
        none.setVisible(all == 0);
        list.setVisible(all > 0);
        list.setDataProvider(DataProvider.fromCallbacks(
                query -> directory.page(filter, new PageRequest(query.getOffset(), query.getLimit())).stream(),
                query -> (int) directory.count(filter)));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("fieldwork.nav");
    }
}
