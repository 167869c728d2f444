package org.anbiao.registry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.registry.BaseLine;
import org.anbiao.registry.BaseLists;
import org.anbiao.registry.BaseSummary;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFileService;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Why does the base of this campaign have this many enterprises? The frozen list against today, line by line. */
@Route(RegistryNavigation.BASE + "/:id?")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "LEADER", "CITY_READER"})
class BaseListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient BaseLists bases;
    private final transient EnterpriseDirectory directory;
    private final transient EnterpriseFileService files;
    private final boolean corrects;
    private final PageHeader header = new PageHeader(Texts.get("registry.base.title"));
    private final ComboBox<BaseSummary> campaign = new ComboBox<>(Texts.get("registry.base.campaign"));
    private final Select<BaseLine.Change> change = new Select<>();
    private final Div figures = new Div();
    private final Grid<BaseLine> grid = new Grid<>();

    BaseListView(
            BaseLists bases,
            EnterpriseDirectory directory,
            EnterpriseFileService files,
            AuthenticationContext authentication) {
        this.bases = bases;
        this.directory = directory;
        this.files = files;
        this.corrects = authentication.hasAuthority(Permission.CAMPAIGN_MANAGE);
        addClassNames("page", "full-height");
        campaign.setItemLabelGenerator(BaseSummary::title);
        campaign.setWidth("min(28rem, 90vw)");
        campaign.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                RegistryNavigation.BASE + "/" + event.getValue().campaignId());
            }
        });
        change.setLabel(Texts.get("registry.base.change"));
        change.setItems(BaseLine.Change.values());
        change.setItemLabelGenerator(
                item -> item == null ? Texts.get("common.all") : Texts.get("registry.base.change." + item.name()));
        change.setEmptySelectionAllowed(true);
        change.setEmptySelectionCaption(Texts.get("common.all"));
        change.addValueChangeListener(event -> grid.getDataProvider().refreshAll());
        figures.addClassName("inline-list");
        columns();
        add(header, new FilterBar(campaign, change), figures, grid);
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(BaseLine::code)
                .setHeader(Texts.get("registry.column.code"))
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.addComponentColumn(line -> new RouterLink(
                        line.name(), EnterpriseFileView.class, EnterpriseFileView.parameters(line.enterpriseId())))
                .setHeader(Texts.get("registry.column.name"))
                .setFlexGrow(2);
        grid.addComponentColumn(line -> new StatusChip(
                        Texts.get("registry.base.change." + line.change().name()),
                        line.change() == BaseLine.Change.SAME ? StatusChip.Tone.NEUTRAL : StatusChip.Tone.WARNING))
                .setHeader(Texts.get("registry.base.change"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(BaseListView::size).setHeader(Texts.get("registry.column.size"));
        grid.addColumn(line -> fromTo(line.frozenVillage(), line.currentVillage()))
                .setHeader(Texts.get("registry.column.village"));
        grid.addColumn(line -> DateField.format(line.changedOn()))
                .setHeader(Texts.get("registry.base.on"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(BaseLine::reason).setHeader(Texts.get("registry.field.reason"));
        grid.setHeightFull();
    }

    /** Class then and now; an added line has no class of then, a nine-small place none at all. */
    private static String size(BaseLine line) {
        if (line.kind() == SubjectKind.NINE_SMALL_PLACE) {
            return RegistryWords.kind(line.kind());
        }
        String now = RegistryWords.shortClass(line.currentClass());
        return line.change() == BaseLine.Change.ADDED ? now : fromTo(RegistryWords.shortClass(line.frozenClass()), now);
    }

    private static String fromTo(String before, String now) {
        return before.equals(now) || before.isEmpty() ? now : before + " → " + now;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<BaseSummary> campaigns = bases.campaigns();
        campaign.setItems(campaigns);
        UUID id = event.getRouteParameters()
                .get("id")
                .map(RegistryRoutes::id)
                .orElse(campaigns.isEmpty() ? null : campaigns.get(0).campaignId());
        if (id == null) {
            removeAll();
            add(header, new EmptyState(Texts.get("registry.base.empty"), Texts.get("registry.base.empty-hint")));
            return;
        }
        campaigns.stream()
                .filter(one -> one.campaignId().equals(id))
                .findFirst()
                .ifPresent(campaign::setValue);
        grid.setItems(
                query ->
                        bases
                                .lines(id, change.getValue(), new PageRequest(query.getOffset(), query.getLimit()))
                                .stream(),
                query -> (int) bases.count(id, change.getValue()));
        show(id);
    }

    private void show(UUID id) {
        BaseSummary base = bases.summary(id);
        header.withSubtitle(Texts.get("registry.base.subtitle", base.title(), DateField.format(base.baseDate())));
        if (corrects) {
            header.withActions(new Button(Texts.get("registry.base.correct"), click -> correct(id)));
        }
        figures.removeAll();
        figure("registry.base.frozen", base.frozen());
        figure("registry.base.added", base.added());
        figure("registry.base.removed", base.removed());
        figure("registry.base.closed", base.closed());
        figure("registry.base.current", base.current());
        grid.getDataProvider().refreshAll();
    }

    private void figure(String key, long value) {
        figures.add(new Span(Texts.get(key, value)));
    }

    private void correct(UUID id) {
        Select<Boolean> kind = new Select<>();
        kind.setLabel(Texts.get("registry.base.kind"));
        kind.setItems(true, false);
        kind.setItemLabelGenerator(adds -> Texts.get(adds ? "registry.base.add" : "registry.base.remove"));
        kind.setValue(true);
        ComboBox<EnterpriseListItem> enterprise = new ComboBox<>(Texts.get("registry.list.title"));
        enterprise.setItems(
                query -> directory
                        .rows(any(query.getFilter().orElse("")), new PageRequest(query.getOffset(), query.getLimit()))
                        .stream());
        enterprise.setItemLabelGenerator(item -> item.name() + " " + item.code());
        DateField on = StepFields.day(Texts.get("registry.base.on"), files.today());
        TextArea reason = StepFields.text(Texts.get("registry.field.reason"));
        new StepDialog(
                        Texts.get("registry.base.correct"),
                        Texts.get("registry.base.correct-effect"),
                        () -> {
                            EnterpriseId chosen =
                                    new EnterpriseId(StepFields.required(enterprise, "registry.base.enterprise-missing")
                                            .id());
                            if (kind.getValue()) {
                                bases.add(id, chosen, StepFields.required(on), reason.getValue());
                            } else {
                                bases.remove(id, chosen, StepFields.required(on), reason.getValue());
                            }
                        },
                        () -> show(id))
                .with(kind, enterprise, on, reason)
                .open();
    }

    private static EnterpriseFilter any(@Nullable String text) {
        return EnterpriseFilter.ACTIVE.withText(text == null ? "" : text);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("registry.base.title");
    }
}
