package org.anbiao.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anbiao.audit.AuditExport;
import org.anbiao.audit.AuditItem;
import org.anbiao.audit.AuditSearch;
import org.anbiao.audit.AuditWords;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;

/** Who did what, when, and what was different afterwards? A table on wide screens, cards on phones. */
@Route(AuditNavigation.ACTS)
@PermitAll
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;
    private static final int SHOWN = 2;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final transient AuditSearch search;
    private final transient AuditExport export;
    private final transient AuditWords words;
    private final transient AuthenticationContext authentication;
    private final AuditFilterBar filters = new AuditFilterBar(this::filterChanged);
    private final Span count = new Span();
    private final Div content = new Div();

    AuditView(AuditSearch search, AuditExport export, AuditWords words, AuthenticationContext authentication) {
        this.search = search;
        this.export = export;
        this.words = words;
        this.authentication = authentication;
        addClassNames("page", "full-height");
        count.addClassName("page-header-subtitle");
        content.addClassName("audit-content");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!authentication.hasAuthority(AuditNavigation.READ)) {
            event.rerouteToError(AccessDeniedException.class);
            return;
        }
        removeAll();
        filters.read(event.getLocation().getQueryParameters());
        add(
                new PageHeader(Texts.get("audit.title"), download()).withState(count),
                new IntegrityPanel(search),
                filters,
                content);
        show();
    }

    private Anchor download() {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var out = new ByteArrayOutputStream();
                    export.write(filters.filter(), out);
                    return new DownloadResponse(
                            new ByteArrayInputStream(out.toByteArray()),
                            Texts.get("audit.title") + ".xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            out.size());
                }),
                Texts.get("audit.action.export"));
    }

    private void filterChanged() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(AuditNavigation.ACTS, filters.parameters()));
        show();
    }

    private void show() {
        filters.showOrder(false);
        try {
            long found = search.find(filters.filter(), PageRequest.page(0, 1)).total();
            count.setText(Texts.get("audit.count", found));
            content.removeAll();
            if (found == 0) {
                content.add(new EmptyState(Texts.get("audit.empty"), Texts.get("audit.empty-hint")));
            } else {
                CallbackDataProvider<AuditItem, Void> rows = DataProvider.fromCallbacks(
                        query ->
                                search
                                        .rows(filters.filter(), new PageRequest(query.getOffset(), query.getLimit()))
                                        .stream(),
                        query -> (int) found);
                content.add(grid(rows), cards(rows));
            }
        } catch (DomainException refusal) {
            filters.showOrder(true);
        }
    }

    private Grid<AuditItem> grid(CallbackDataProvider<AuditItem, Void> rows) {
        Grid<AuditItem> grid = new Grid<>(PAGE);
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addClassName("only-wide");
        grid.addColumn(item -> time(item.at()))
                .setHeader(Texts.get("audit.column.at"))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addColumn(AuditItem::memberName)
                .setHeader(Texts.get("audit.column.person"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(AuditItem::tenantName)
                .setHeader(Texts.get("audit.column.tenant"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(item -> words.act(Texts.locale(), item.act()))
                .setHeader(Texts.get("audit.column.act"))
                .setKey("act")
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(item -> Objects.requireNonNullElse(item.enterpriseName(), ""))
                .setHeader(Texts.get("audit.column.enterprise"))
                .setTooltipGenerator(AuditItem::enterpriseName)
                .setFlexGrow(1);
        grid.addColumn(this::summary)
                .setHeader(Texts.get("audit.column.change"))
                .setKey("change")
                .setFlexGrow(3);
        grid.setDataProvider(rows);
        grid.addItemClickListener(click -> open(click.getItem()));
        grid.setSizeFull();
        return grid;
    }

    private VirtualList<AuditItem> cards(CallbackDataProvider<AuditItem, Void> rows) {
        VirtualList<AuditItem> cards = new VirtualList<>();
        cards.addClassName("only-narrow");
        cards.setRenderer(new ComponentRenderer<>(this::card));
        cards.setDataProvider(rows);
        cards.setHeightFull();
        return cards;
    }

    private Component card(AuditItem item) {
        Span act = new Span(words.act(Texts.locale(), item.act()));
        act.addClassName("card-title");
        Span who = new Span(item.memberName() + " · " + item.tenantName() + " · " + time(item.at()));
        who.addClassName("card-meta");
        Div card = new Div(act, who);
        if (item.enterpriseName() != null) {
            card.add(new Span(item.enterpriseName()));
        }
        card.addClassName("card");
        card.addClickListener(click -> open(item));
        return card;
    }

    private void open(AuditItem item) {
        new ActDialog(item, words).open();
    }

    /** The first changes in a line; the dialog has all of them. */
    private String summary(AuditItem item) {
        return item.changes().stream()
                .limit(SHOWN)
                .map(change -> {
                    String before = words.value(Texts.locale(), change.before());
                    String after = words.value(Texts.locale(), change.after());
                    String value = before.isEmpty() ? after : after.isEmpty() ? before : before + " → " + after;
                    return words.field(Texts.locale(), change) + Texts.get("audit.colon") + value;
                })
                .collect(Collectors.joining(Texts.get("audit.semicolon")));
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("audit.title");
    }
}
