package org.anbiao.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.Texts;
import org.anbiao.training.People;
import org.anbiao.training.Post;
import org.anbiao.training.SessionKind;
import org.jspecify.annotations.Nullable;

/** Words and addresses of this module. */
final class TrainingWords {

    private TrainingWords() {}

    static String kind(SessionKind kind) {
        return Texts.get("training.kind." + kind.code());
    }

    static String people(People people) {
        return Texts.get("training.people." + people.code());
    }

    static String post(@Nullable Post post) {
        return post == null ? "" : Texts.get("training.post." + post.code());
    }

    static Span meta(String text) {
        Span span = new Span(text);
        span.addClassName("card-meta");
        return span;
    }

    /**
     * The bar below the title.
     *
     * @param chosen {@code sessions}, {@code coverage}, {@code observations}, {@code special} or {@code certificates}
     */
    static Tabs tabs(String chosen) {
        Map<Tab, Class<? extends Component>> views = new LinkedHashMap<>();
        views.put(tab("sessions"), SessionsView.class);
        views.put(tab("coverage"), CoverageView.class);
        views.put(tab("observations"), ObservationsView.class);
        views.put(tab("certificates"), CertificatesView.class);
        views.put(tab("special"), SpecialWorkersListView.class);
        Tabs tabs = new Tabs(views.keySet().toArray(Tab[]::new));
        views.keySet().stream()
                .filter(tab -> tab.getId().orElse("").equals(chosen))
                .forEach(tabs::setSelectedTab);
        tabs.addSelectedChangeListener(
                change -> UI.getCurrent().navigate(Objects.requireNonNull(views.get(change.getSelectedTab()))));
        return tabs;
    }

    private static Tab tab(String key) {
        Tab tab = new Tab(Texts.get("training.tab." + key));
        tab.setId(key);
        return tab;
    }

    static String asked(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name).orElse("");
    }

    /** Names and values in turn; empty values are left out. */
    static QueryParameters address(String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                parameters.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return QueryParameters.simple(parameters);
    }

    /** A year in the address; the other one for anything else. */
    static int year(String text, int otherwise) {
        return text.matches("20[0-9]{2}") ? Integer.parseInt(text) : otherwise;
    }

    static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
