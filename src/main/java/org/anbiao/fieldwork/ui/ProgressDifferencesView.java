package org.anbiao.fieldwork.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.fieldwork.FieldProgress.Topic;
import org.anbiao.fieldwork.FieldProgressDirectory;
import org.anbiao.fieldwork.ProgressDifference;
import org.jspecify.annotations.Nullable;

/** 进展核对: where do site and portal say different things? To be looked into, one by one. */
@Route(FieldworkNavigation.DIFFERENCES)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER"
})
class ProgressDifferencesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TOPIC = "topic";

    private final transient FieldProgressDirectory directory;
    private final transient Clock clock;
    final VirtualList<ProgressDifference> list = new VirtualList<>();

    ProgressDifferencesView(FieldProgressDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        addClassNames("page", "full-height");
        list.setRenderer(new ComponentRenderer<>(one -> new ProgressCard(title(one), one.progress())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TOPIC)
                .orElse("");
        Topic topic = Arrays.stream(Topic.values())
                .filter(one -> one.code().equals(asked))
                .findFirst()
                .orElse(null);
        LocalDate today = LocalDate.now(clock);
        long all = directory.countDifferences(topic, today);
        Span count = new Span(Texts.get("fieldwork.differences.count", all));
        count.addClassName("page-header-subtitle");
        removeAll();
        add(
                new PageHeader(
                                Texts.get("fieldwork.differences"),
                                new Anchor(FieldworkNavigation.VISITS, Texts.get("fieldwork.nav")))
                        .withState(count)
                        .withSubtitle(Texts.get("fieldwork.differences.subtitle")),
                filters(topic));
        if (all == 0) {
            add(new EmptyState(Texts.get("fieldwork.differences.none"), Texts.get("fieldwork.differences.none-hint")));
            return;
        }
        list.setDataProvider(DataProvider.fromCallbacks(
                query ->
                        directory
                                .differences(topic, today, new PageRequest(query.getOffset(), query.getLimit()))
                                .stream(),
                query -> (int) directory.countDifferences(topic, today)));
        add(list);
    }

    private static FilterBar filters(@Nullable Topic topic) {
        String all = Texts.get("fieldwork.differences.all");
        Select<Topic> topics = new Select<>();
        topics.setLabel(Texts.get("fieldwork.differences.topic"));
        topics.setItems(Topic.values());
        topics.setEmptySelectionAllowed(true);
        topics.setEmptySelectionCaption(all);
        topics.setItemLabelGenerator(one -> one == null ? all : word(one));
        topics.setValue(topic);
        topics.addValueChangeListener(change -> topics.getUI()
                .ifPresent(ui -> ui.navigate(
                        ProgressDifferencesView.class,
                        change.getValue() == null
                                ? QueryParameters.empty()
                                : QueryParameters.simple(
                                        Map.of(TOPIC, change.getValue().code())))));
        return new FilterBar(topics);
    }

    private static String word(Topic topic) {
        return Texts.get("fieldwork.page.progress." + topic.code());
    }

    private static Span title(ProgressDifference one) {
        Anchor enterprise = new Anchor("enterprises/" + one.enterpriseId() + "?tab=visits", one.enterpriseName());
        String rest = " · " + word(one.progress().topic()) + (one.village().isEmpty() ? "" : " · " + one.village());
        return new Span(enterprise, new Span(rest));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("fieldwork.differences");
    }
}
