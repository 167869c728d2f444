package org.anbiao.safeguard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/**
 * A page about one enterprise: its own people open it without naming the enterprise, offices with its id in the address. The address
 * keeps the year, too.
 */
abstract class SafeguardPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int YEARS = 5;
    private static final String YEAR = "year";

    private final transient CurrentActor currentActor;
    private final String titleKey;
    private @Nullable Integer asked;
    private String path = "";

    /** @param titleKey text of the menu entry, also the title of the window */
    SafeguardPage(CurrentActor currentActor, String titleKey) {
        this.currentActor = currentActor;
        this.titleKey = titleKey;
        addClassName("page");
    }

    /** Builds the page anew. */
    abstract void show(UUID enterprise);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = PageAddress.of(event).year(YEAR);
        path = event.getLocation().getPath();
        UUID enterprise = event.getRouteParameters()
                .get("enterprise")
                .flatMap(PageAddress::parse)
                .orElse(currentActor.get().enterpriseId());
        if (enterprise == null || !Notices.attempt(() -> show(enterprise))) {
            removeAll();
            add(
                    new PageHeader(Texts.get(titleKey)),
                    new EmptyState(Texts.get("safeguard.choose"), Texts.get("safeguard.choose-hint")));
        }
    }

    /** The year in the address; this one without. */
    int year(LocalDate today) {
        Integer year = asked;
        return year == null ? today.getYear() : year;
    }

    /** Chooses the year that the page shows. */
    Select<Integer> years(int shown, LocalDate today, List<Integer> recorded) {
        Select<Integer> years = new Select<>();
        years.setLabel(Texts.get("safeguard.year"));
        years.setItems(Stream.concat(
                        Stream.concat(
                                IntStream.range(0, YEARS).mapToObj(ago -> today.getYear() - ago), Stream.of(shown)),
                        recorded.stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList());
        years.setItemLabelGenerator(String::valueOf);
        years.setValue(shown);
        years.addValueChangeListener(
                change -> UI.getCurrent().navigate(path, QueryParameters.of(YEAR, String.valueOf(change.getValue()))));
        return years;
    }

    /** Whether an enterprise's own people look, who know its name. */
    boolean isOwn() {
        return currentActor.get().isEnterprise();
    }

    @Override
    public String getPageTitle() {
        return Texts.title(titleKey);
    }
}
