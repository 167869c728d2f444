package org.anbiao.isolation;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.common.DomainException;
import org.jspecify.annotations.Nullable;

/** Opens pages without a browser and reads what is built on the server. */
final class PageReader {

    private PageReader() {}

    /** @param opened whether a page of the portal was built */
    record Outcome(String text, boolean opened) {

        /** Without the numbers that Vaadin gives to the parts of a page one after the other. */
        String shown() {
            return text.replaceAll("\\d+(?=[^<>]*>)", "").replaceAll("(?m)^[\\w./-]*\\d+[\\w./-]*$", "");
        }
    }

    /** Goes to an address; a refusal is an outcome, not a failure. */
    static Outcome open(String address) {
        NotificationsKt.clearNotifications();
        forget();
        try {
            int query = address.indexOf('?');
            if (query < 0) {
                UI.getCurrent().navigate(address);
            } else {
                UI.getCurrent()
                        .navigate(
                                address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
            }
        } catch (DomainException refusal) {
            return new Outcome("refused " + refusal.messageKey() + List.of(refusal.arguments()), false);
        } catch (RuntimeException failure) {
            return new Outcome(failed(failure, address), false);
        }
        boolean opened = UI.getCurrent().getActiveRouterTargetsChain().stream()
                .map(Object::getClass)
                .anyMatch(type ->
                        type.isAnnotationPresent(Route.class) && !type.isAnnotationPresent(AnonymousAllowed.class));
        return new Outcome(shown(), opened);
    }

    /** Whether the page at an address stands open, which is one that nobody needs a login for. */
    static boolean isAtOpenPage(String address) {
        String first = address.split("[/?]")[0];
        return UI.getCurrent().getActiveViewLocation().getFirstSegment().equals(first)
                && UI.getCurrent().getActiveRouterTargetsChain().stream()
                        .map(Object::getClass)
                        .anyMatch(type -> type.isAnnotationPresent(AnonymousAllowed.class));
    }

    /** The browser knows what was built so far: else Vaadin would keep the changes of all pages, and look through them again and again. */
    static void forget() {
        UI.getCurrent().getInternals().getStateTree().collectChanges(change -> {});
    }

    /** Everything that the browser has been given of the current page, and what it would be given when it scrolls. */
    static String shown() {
        StringBuilder text = new StringBuilder();
        write(UI.getCurrent(), text, true);
        return withoutIds(text.toString());
    }

    /** As {@link #shown}, without what choices would offer. */
    static String shownWithoutChoices() {
        StringBuilder text = new StringBuilder();
        write(UI.getCurrent(), text, false);
        return withoutIds(text.toString());
    }

    /** What somebody is told about a failure. */
    static String failed(RuntimeException failure, String address) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof DomainException)) {
            cause = cause.getCause();
        }
        if (cause instanceof DomainException refusal) {
            return "refused " + refusal.messageKey() + List.of(refusal.arguments());
        }
        String last = address.substring(address.lastIndexOf('/') + 1);
        return cause.getClass().getSimpleName() + ": "
                + withoutIds(String.valueOf(cause.getMessage())).replace(last, "");
    }

    static String withoutIds(String text) {
        return RouteFindings.withoutIds(text)
                .replaceAll("(id|for|aria-labelledby|aria-describedby|aria-controls)=\"[^\"]*\"", "");
    }

    private static void write(Component component, StringBuilder text, boolean choices) {
        List<Component> all = new ArrayList<>();
        collect(component, all);
        text.append(component.getElement().getOuterHTML());
        for (Component part : all) {
            part.getElement().getPropertyNames().forEach(name -> {
                Object value = part.getElement().getPropertyRaw(name);
                if (value instanceof String string) {
                    text.append(string).append('\n');
                }
            });
            if (part instanceof Grid<?> grid) {
                rows(grid.getDataProvider(), text);
            } else if (choices && part instanceof ComboBoxBase<?, ?, ?> choice) {
                rows(choice.getDataProvider(), text);
            }
        }
    }

    /** What the browser would be given when it scrolls or opens the choice. */
    static void rows(DataProvider<?, ?> provider, StringBuilder text) {
        if (provider instanceof HierarchicalDataProvider<?, ?> tree) {
            branches(tree, null, text);
            return;
        }
        provider.fetch(new Query<>(0, 50, List.of(), null, null)).limit(50).forEach(row -> text.append(row)
                .append('\n'));
    }

    private static <T, F> void branches(HierarchicalDataProvider<T, F> tree, @Nullable T parent, StringBuilder text) {
        tree.fetchChildren(new HierarchicalQuery<>(0, 50, List.of(), null, null, parent))
                .toList()
                .forEach(row -> {
                    text.append(row).append('\n');
                    branches(tree, row, text);
                });
    }

    static void collect(Component component, List<Component> all) {
        all.add(component);
        component.getChildren().forEach(child -> collect(child, all));
    }
}
