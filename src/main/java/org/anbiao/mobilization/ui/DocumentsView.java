package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.LabelledProgress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.identity.Permission;
import org.anbiao.mobilization.CampaignFrame;
import org.anbiao.mobilization.DocumentFilter;
import org.anbiao.mobilization.DocumentFilter.State;
import org.anbiao.mobilization.DocumentListItem;
import org.anbiao.mobilization.DocumentPrint;
import org.anbiao.mobilization.MobilizationDirectory;
import org.anbiao.mobilization.SealService;
import org.anbiao.mobilization.VillageProgress;

/** 告知书与承诺书: who has got it, who signed, where the four copies are; by village, printed in bulk. */
@Route("mobilization/documents")
@PermitAll
class DocumentsView extends MobilizationPage {

    static final String ROUTE = "mobilization/documents";

    private static final int PAGE = 50;

    private final transient MobilizationDirectory directory;
    private final transient DocumentPrint print;
    private final transient SealService seals;
    private final transient Permissions permissions;
    final Grid<DocumentListItem> grid = new Grid<>();

    DocumentsView(MobilizationDirectory directory, DocumentPrint print, SealService seals, Permissions permissions) {
        super("mobilization.nav.documents");
        this.directory = directory;
        this.print = print;
        this.seals = seals;
        this.permissions = permissions;
        addClassName("full-height");
    }

    @Override
    List<CampaignFrame> campaigns() {
        return directory.campaigns();
    }

    @Override
    void show(CampaignFrame campaign, List<CampaignFrame> campaigns, BeforeEnterEvent event) {
        Query query = Query.of(event);
        DocumentFilter filter = new DocumentFilter(
                query.id("village").orElse(null), query.choice("state", State.class, State.ALL), query.text("q"));
        List<VillageProgress> villages = directory.villages(campaign.id());
        PageHeader header = new PageHeader(Texts.get("mobilization.nav.documents")).withSubtitle(campaign.title());
        if (permissions.has(Permission.NOTICE_PRINT)) {
            Button bulk = new Button(Texts.get("mobilization.print.bulk"), VaadinIcon.PRINT.create());
            bulk.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            bulk.addClickListener(
                    click -> new PrintDialog(print, seals.usable(), campaign, filter, this::refresh).open());
            header.withActions(bulk);
        }
        add(header, progress(villages), filters(campaign, campaigns, filter, villages));
        fillGrid(campaign, filter);
        add(grid);
    }

    private void refresh() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    /** The sums of all villages as figures with bars. */
    private static Component progress(List<VillageProgress> villages) {
        int total = villages.stream().mapToInt(VillageProgress::total).sum();
        Div row = new Div();
        row.addClassName("progress-row");
        row.add(
                figure(
                        "served",
                        villages.stream().mapToInt(VillageProgress::served).sum(),
                        total),
                figure(
                        "signed",
                        villages.stream().mapToInt(VillageProgress::signed).sum(),
                        total),
                figure(
                        "posted",
                        villages.stream().mapToInt(VillageProgress::posted).sum(),
                        total),
                figure(
                        "planned",
                        villages.stream().mapToInt(VillageProgress::planned).sum(),
                        total));
        return row;
    }

    private static Component figure(String key, int done, int total) {
        String label = Texts.get("mobilization.progress." + key);
        Span caption = new Span(label);
        caption.addClassName("card-meta");
        Span count = new Span(done + " / " + total);
        count.addClassName("progress-count");
        ProgressBar bar = new LabelledProgress(Math.max(total, 1), done);
        bar.getElement().setAttribute("aria-label", label + " " + done + "/" + total);
        Div figure = new Div(caption, count, bar);
        figure.addClassName("progress-figure");
        return figure;
    }

    private Component filters(
            CampaignFrame campaign,
            List<CampaignFrame> campaigns,
            DocumentFilter filter,
            List<VillageProgress> villages) {
        Select<VillageProgress> village = new Select<>();
        village.setLabel(Texts.get("mobilization.village"));
        village.setItems(villages);
        village.setEmptySelectionAllowed(true);
        village.setEmptySelectionCaption(Texts.get("common.all"));
        village.setItemLabelGenerator(item -> item == null
                ? Texts.get("common.all")
                : Texts.get("mobilization.village.progress", item.village(), item.served(), item.total()));
        villages.stream()
                .filter(item -> item.villageId().equals(filter.villageId()))
                .findFirst()
                .ifPresent(village::setValue);
        Select<State> state = new Select<>();
        state.setLabel(Texts.get("mobilization.filter"));
        state.setItems(State.values());
        state.setItemLabelGenerator(
                item -> Texts.get("mobilization.filter." + item.name().toLowerCase(Locale.ROOT)));
        state.setValue(filter.state());
        TextField text = new TextField(Texts.get("mobilization.serve.search"));
        text.setClearButtonVisible(true);
        text.setValue(filter.text());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        Runnable open = () -> getUI().ifPresent(ui -> ui.navigate(
                ROUTE,
                Query.parameters(
                        CampaignSelect.PARAMETER,
                        campaign.id(),
                        "village",
                        village.getValue() == null ? "" : village.getValue().villageId(),
                        "state",
                        state.getValue().name(),
                        "q",
                        text.getValue())));
        village.addValueChangeListener(change -> open.run());
        state.addValueChangeListener(change -> open.run());
        text.addValueChangeListener(change -> open.run());
        return new FilterBar(campaignSelect(campaign, campaigns, ROUTE), village, state, text);
    }

    private void fillGrid(CampaignFrame campaign, DocumentFilter filter) {
        grid.removeAllColumns();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setPageSize(PAGE);
        column("mobilization.column.enterprise", item -> link(campaign.id(), item))
                .setFrozen(true)
                .setWidth("14rem");
        grid.addColumn(DocumentListItem::village)
                .setHeader(Texts.get("mobilization.village"))
                .setWidth("5.5rem")
                .setFlexGrow(0);
        column(
                        "mobilization.column.served",
                        item -> Chips.day(item.servedOn(), item.servedLate(), "mobilization.open.notice"))
                .setWidth("10rem");
        column("mobilization.column.notice-copies", item -> Chips.copies(item.copiesOf(Kind.NOTICE)))
                .setWidth("13.5rem");
        column(
                        "mobilization.column.signed",
                        item -> Chips.day(item.signedOn(), item.signedLate(), "mobilization.open.commitment"))
                .setWidth("10rem");
        column("mobilization.column.commitment-copies", item -> Chips.copies(item.copiesOf(Kind.COMMITMENT)))
                .setWidth("13.5rem");
        column("mobilization.column.planned", item -> Chips.day(item.plannedOn(), false, "mobilization.open.plan"))
                .setWidth("8.5rem");
        grid.setItems(DataProvider.fromCallbacks(
                query ->
                        directory
                                .page(campaign.id(), filter, new PageRequest(query.getOffset(), query.getLimit()))
                                .stream(),
                query -> (int) directory.count(campaign.id(), filter)));
        grid.setEmptyStateComponent(new EmptyState(
                Texts.get("mobilization.documents.none"), Texts.get("mobilization.documents.none.hint")));
        grid.setSizeFull();
        grid.setMinHeight("24rem");
    }

    private Grid.Column<DocumentListItem> column(
            String headerKey, com.vaadin.flow.function.ValueProvider<DocumentListItem, Component> cell) {
        return grid.addComponentColumn(cell).setHeader(Texts.get(headerKey)).setFlexGrow(1);
    }

    private static Component link(UUID campaignId, DocumentListItem item) {
        RouterLink link = new RouterLink(
                item.name(), EnterpriseDocumentsView.class, item.enterpriseId().toString());
        link.setQueryParameters(Query.parameters(CampaignSelect.PARAMETER, campaignId));
        Span code = new Span(item.code());
        code.addClassName("card-meta");
        Div cell = new Div(link, code);
        cell.addClassName("day-cell");
        return cell;
    }
}
