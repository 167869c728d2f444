package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.CampaignYear;
import org.anbiao.selfevaluation.EvaluationDirectory;
import org.anbiao.selfevaluation.EvaluationExport;
import org.anbiao.selfevaluation.EvaluationFilter;
import org.anbiao.selfevaluation.EvaluationFilter.Progress;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.selfevaluation.MissingCount;
import org.anbiao.selfevaluation.MissingCount.Side;
import org.jspecify.annotations.Nullable;

/** 自评情况: how far each enterprise is, and who is missing per village and per department. */
@Route("evaluations")
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
class EvaluationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PROGRESS = "progress";
    private static final String VILLAGE = "village";
    private static final String SUPERVISOR = "supervisor";
    private static final String TAB = "tab";
    private static final String MISSING = "missing";
    private static final String TEXT = "q";

    private final transient EvaluationService evaluations;
    private final transient EvaluationDirectory directory;
    private final transient EvaluationExport export;
    final EvaluationGrid grid;

    EvaluationsView(EvaluationService evaluations, EvaluationDirectory directory, EvaluationExport export) {
        this.evaluations = evaluations;
        this.directory = directory;
        this.export = export;
        this.grid = new EvaluationGrid(directory);
        addClassNames("page", "full-height");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<CampaignYear> campaigns = evaluations.campaigns();
        Optional<CampaignYear> chosen = Addresses.campaign(campaigns, event);
        if (chosen.isEmpty()) {
            add(new EmptyState(
                    Texts.get("selfevaluation.campaign.none"), Texts.get("selfevaluation.campaign.none-hint")));
            return;
        }
        CampaignYear campaign = chosen.get();
        EvaluationFilter filter = new EvaluationFilter(
                progress(Addresses.text(event, PROGRESS)),
                Addresses.id(Addresses.text(event, VILLAGE)).orElse(null),
                Addresses.id(Addresses.text(event, SUPERVISOR)).orElse(null),
                Addresses.text(event, TEXT));
        boolean missing = MISSING.equals(Addresses.text(event, TAB));
        add(new PageHeader(
                        Texts.get("selfevaluation.nav.evaluations"),
                        missing
                                ? download(
                                        campaign,
                                        EvaluationFilter.ALL.with(Progress.MISSING),
                                        "selfevaluation.missing.export")
                                : download(campaign, filter, "selfevaluation.list.export"))
                .withSubtitle(campaign.title()));
        add(tabs(campaign, missing));
        List<MissingCount> counts = directory.missing(campaign.id());
        if (missing) {
            add(new MissingTables(campaign, counts));
        } else {
            add(filters(campaigns, campaign, filter, counts));
            grid.fill(campaign.id(), filter);
            add(grid);
        }
    }

    private Anchor download(CampaignYear campaign, EvaluationFilter filter, String key) {
        String name = Texts.get(key + "-file", String.valueOf(campaign.year())) + ".xlsx";
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    export.write(campaign.id(), filter, out);
                    return new DownloadResponse(
                            new ByteArrayInputStream(out.toByteArray()),
                            name,
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            out.size());
                }),
                Texts.get(key));
        download.addClassName("download-link");
        return download;
    }

    private static Progress progress(String text) {
        for (Progress one : Progress.values()) {
            if (one.name().equalsIgnoreCase(text)) {
                return one;
            }
        }
        return Progress.ALL;
    }

    private Tabs tabs(CampaignYear campaign, boolean missing) {
        Tab all = new Tab(Texts.get("selfevaluation.list.tab.all"));
        Tab gaps = new Tab(Texts.get("selfevaluation.list.tab.missing"));
        Tabs tabs = new Tabs(all, gaps);
        tabs.setSelectedTab(missing ? gaps : all);
        tabs.addSelectedChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                Addresses.LIST,
                Addresses.parameters(
                        Addresses.CAMPAIGN, campaign.id(), TAB, change.getSelectedTab() == gaps ? MISSING : ""))));
        return tabs;
    }

    private Component filters(
            List<CampaignYear> campaigns, CampaignYear campaign, EvaluationFilter filter, List<MissingCount> counts) {
        Select<CampaignYear> campaignSelect = new Select<>();
        campaignSelect.setLabel(Texts.get("selfevaluation.list.campaign"));
        campaignSelect.setItems(campaigns);
        campaignSelect.setItemLabelGenerator(CampaignYear::title);
        campaignSelect.setValue(campaign);
        campaignSelect.addClassName("wide-field");
        campaignSelect.setVisible(campaigns.size() > 1);
        campaignSelect.addValueChangeListener(change -> open(change.getValue(), EvaluationFilter.ALL));
        Select<Progress> progress = new Select<>();
        progress.setLabel(Texts.get("selfevaluation.list.progress"));
        progress.setItems(Progress.values());
        progress.setItemLabelGenerator(
                one -> Texts.get("selfevaluation.progress." + one.name().toLowerCase(Locale.ROOT)));
        progress.setValue(filter.progress());
        progress.addValueChangeListener(change -> open(campaign, filter.with(change.getValue())));
        Select<MissingCount> village = select(
                "selfevaluation.list.village",
                counts,
                Side.VILLAGE,
                filter.villageId(),
                id -> open(campaign, filter.inVillage(id)));
        Select<MissingCount> supervisor = select(
                "selfevaluation.list.supervisor",
                counts,
                Side.DEPARTMENT,
                filter.supervisorId(),
                id -> open(campaign, filter.under(id)));
        TextField text = new TextField(Texts.get("selfevaluation.list.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValue(filter.text());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> open(campaign, filter.named(change.getValue())));
        return new FilterBar(campaignSelect, progress, village, supervisor, text);
    }

    private static Select<MissingCount> select(
            String label,
            List<MissingCount> counts,
            Side side,
            @Nullable UUID chosen,
            Consumer<@Nullable UUID> changed) {
        String all = Texts.get("selfevaluation.list.village.all");
        List<MissingCount> items =
                counts.stream().filter(count -> count.side() == side).toList();
        Select<MissingCount> select = new Select<>();
        select.setLabel(Texts.get(label));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(one -> one == null ? all : one.name());
        items.stream().filter(one -> one.id().equals(chosen)).forEach(select::setValue);
        select.addValueChangeListener(change -> changed.accept(
                change.getValue() == null ? null : change.getValue().id()));
        return select;
    }

    private void open(CampaignYear campaign, EvaluationFilter filter) {
        getUI().ifPresent(ui -> ui.navigate(
                Addresses.LIST,
                Addresses.parameters(
                        Addresses.CAMPAIGN,
                        campaign.id(),
                        PROGRESS,
                        filter.progress() == Progress.ALL
                                ? ""
                                : filter.progress().name(),
                        VILLAGE,
                        filter.villageId() == null ? "" : filter.villageId(),
                        SUPERVISOR,
                        filter.supervisorId() == null ? "" : filter.supervisorId(),
                        TEXT,
                        filter.text())));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("selfevaluation.nav.evaluations");
    }
}
