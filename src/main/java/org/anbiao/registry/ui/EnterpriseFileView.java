package org.anbiao.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.EnterpriseFile;
import org.anbiao.registry.EnterpriseFileService;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.RiskGrade;
import org.anbiao.registry.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Everything about this one enterprise (一企一档), today or on any past day. */
@Route(RegistryNavigation.LIST + "/:id")
@PermitAll
class EnterpriseFileView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient EnterpriseFileService files;
    private final transient FileTabs tabContents;
    private final transient FileActions actions;
    private final Tabs tabs = new Tabs();
    private final Map<String, Tab> tabByKey = new LinkedHashMap<>();
    private final Div content = new Div();
    private final PageHeader header = new PageHeader("");
    private final Div warnings = new Div();
    private final DateField asOf = new DateField(Texts.get("registry.file.as-of"));
    private transient @Nullable EnterpriseFile file;
    private boolean reading;

    EnterpriseFileView(EnterpriseFileService files, FileTabs tabContents, FileActions actions) {
        this.files = files;
        this.tabContents = tabContents;
        this.actions = actions;
        addClassName("page");
        tabContents.labels().forEach((key, label) -> {
            Tab tab = new Tab(Texts.get(label));
            tabByKey.put(key, tab);
            tabs.add(tab);
        });
        asOf.setMax(files.today());
        asOf.addClassName("wide-field");
        asOf.addValueChangeListener(event -> changed(true));
        tabs.addSelectedChangeListener(event -> changed(false));
        Span hint = new Span(Texts.get("registry.file.as-of-help"));
        hint.addClassNames("card-meta", "beside-field");
        Div bar = new Div(asOf, hint);
        bar.addClassName("filter-bar");
        add(header, warnings, bar, tabs, content);
    }

    static RouteParameters parameters(UUID id) {
        return new RouteParameters("id", id.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EnterpriseId id = new EnterpriseId(
                RegistryRoutes.id(event.getRouteParameters().get("id").orElse("")));
        QueryParameters parameters = event.getLocation().getQueryParameters();
        reading = true;
        asOf.setValue(parameters.getSingleParameter("date").map(this::day).orElse(files.today()));
        tabs.setSelectedTab(
                tabByKey.getOrDefault(parameters.getSingleParameter("tab").orElse(""), tabByKey.get(FileTabs.BASICS)));
        reading = false;
        load(id);
    }

    private LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isAfter(files.today()) ? files.today() : day;
        } catch (DateTimeException e) {
            return files.today();
        }
    }

    private void changed(boolean dateChanged) {
        EnterpriseFile shown = file;
        if (reading || shown == null) {
            return;
        }
        if (asOf.isEmpty() || asOf.isInvalid()) {
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        if (!FileTabs.BASICS.equals(selected())) {
            values.put("tab", selected());
        }
        if (!asOf.getValue().equals(files.today())) {
            values.put("date", asOf.getValue().toString());
        }
        EnterpriseId id = shown.enterprise().id();
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null, new Location(RegistryNavigation.fileOf(id.value()), QueryParameters.simple(values)));
        if (dateChanged) {
            load(id);
        } else {
            show(shown);
        }
    }

    private String selected() {
        return tabByKey.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tabs.getSelectedTab()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(FileTabs.BASICS);
    }

    private void load(EnterpriseId id) {
        EnterpriseFile loaded = files.file(id, asOf.getValue());
        file = loaded;
        header.withTitle(loaded.enterprise().data().profile().name());
        header.withSubtitle(loaded.enterprise().data().profile().code() + " · " + loaded.villageName() + " · "
                + Texts.get("registry.file.supervisor", loaded.supervisorName()));
        header.withState(chips(loaded));
        Runnable reload = () -> load(id);
        header.withActions(actions.of(loaded, reload));
        warnings.removeAll();
        if (loaded.engineerMissing()) {
            warnings.add(new NoticeBar(Texts.get("registry.file.engineer-missing")));
        }
        show(loaded);
    }

    private static Component[] chips(EnterpriseFile file) {
        var profile = file.enterprise().data().profile();
        boolean place = profile.kind() == SubjectKind.NINE_SMALL_PLACE;
        Supplier<String> sizeOrCategory = () -> {
            var category = profile.category();
            var state = file.state();
            return place && category != null
                    ? Texts.get("registry.category." + category.key())
                    : RegistryWords.sizeClass(
                            state == null ? null : state.state().sizeClass());
        };
        RiskGrade grade = file.grade();
        return new Component[] {
            new StatusChip(sizeOrCategory.get(), StatusChip.Tone.NEUTRAL),
            RegistryWords.colorChip(grade == null ? null : grade.color()),
            RegistryWords.statusChip(file.enterprise().data().life().status())
        };
    }

    private void show(EnterpriseFile shown) {
        content.removeAll();
        content.add(
                tabContents.of(selected(), shown, () -> load(shown.enterprise().id())));
    }

    @Override
    public String getPageTitle() {
        EnterpriseFile shown = file;
        return shown == null
                ? Texts.title("registry.list.title")
                : shown.enterprise().data().profile().name() + " · " + Texts.get("common.product");
    }
}
