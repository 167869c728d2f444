package org.anbiao.isolation;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.AbstractStreamResource;
import com.vaadin.flow.server.StreamResourceRegistry;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.rpc.EventRpcHandler;
import elemental.json.Json;
import elemental.json.JsonObject;
import elemental.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.anbiao.mobilization.LaunchedCampaign;
import org.jspecify.annotations.Nullable;

/**
 * Sends a page's components what a browser can send them: every event that a listener waits for, values for every field, words for
 * every search, files for every upload, and a fetch of every download; in the dialogs that come of it too. Of many components with the
 * same listener, as in the rows of a list, the first is tried.
 */
final class ViewRequests {

    /** A part of every planted mark of an enterprise, so that a search that reached too far would find it. */
    static final String WORDS = "企标";

    private static final int MOST = 120;
    /** What uploads, dialogs, grids and fields of Vaadin say about their own state; the files and values themselves are sent. */
    private static final Set<String> OF_VAADIN = Set.of(
            "file-reject",
            "file-remove",
            "upload-abort",
            "upload-error",
            "upload-success",
            "upload-start",
            "opened-changed",
            "grid-dragstart",
            "grid-dragend",
            "all-rows-visible-changed",
            "column-reordering-allowed-changed",
            "unparsable-change");

    private static final String TAB = "tab ";
    private static final int DEPTH = 3;
    private static final int ROWS = 20;

    /** Hears what came back. */
    interface Listener {

        /** @param where the address, and what was done there */
        void answered(String where, String text);

        /** Something failed in a way that nobody foresaw. */
        void failed(String where, RuntimeException failure);
    }

    private final Listener listener;
    private final ViewCode code;

    ViewRequests(Listener listener, ViewCode code) {
        this.listener = listener;
        this.code = code;
    }

    /** Opens a page and sends everything to it; false if it does not open. */
    boolean tryAll(String address) {
        if (!isOpen(address)) {
            return false;
        }
        tryFrom(address, List.of(), new HashSet<>());
        return true;
    }

    /**
     * Sends everything that can be sent after some steps on a freshly opened page.
     *
     * @param steps signatures of requests that lead there, each opening a dialog or a tab
     * @param done what was sent before and is not sent again
     */
    private void tryFrom(String address, List<String> steps, Set<String> done) {
        Set<String> opening = new LinkedHashSet<>();
        int most = done.size() + MOST;
        boolean there = steps.isEmpty() || goTo(address, steps);
        while (there && done.size() < most) {
            List<Request> next = requests().stream()
                    .filter(request -> !done.contains(request.signature()))
                    .toList();
            int before = done.size();
            for (Request request : next) {
                // what an earlier request has taken off the page is found again below
                if (!request.stands().getAsBoolean()) {
                    continue;
                }
                done.add(request.signature());
                int dialogs = dialogs().size();
                Object page = page();
                send(address + " " + String.join(" ", steps) + " " + request.signature(), request);
                if (dialogs().size() > dialogs || request.isTab()) {
                    opening.add(request.signature());
                }
                if (dialogs().size() != dialogs || page() != page || request.isTab()) {
                    there = goTo(address, steps);
                    break;
                }
            }
            there = there && done.size() > before;
        }
        closeDialogs();
        if (steps.size() < DEPTH) {
            opening.forEach(step -> {
                List<String> further = new ArrayList<>(steps);
                further.add(step);
                tryFrom(address, further, step.startsWith(TAB) ? new HashSet<>(done) : new HashSet<>());
            });
        }
    }

    /** Opens the page anew and repeats the steps; false if one is gone. */
    private boolean goTo(String address, List<String> steps) {
        closeDialogs();
        PageReader.open("signed-out");
        if (!isOpen(address)) {
            return false;
        }
        for (String step : steps) {
            Request request = requests().stream()
                    .filter(found -> found.signature().equals(step))
                    .findFirst()
                    .orElse(null);
            if (request == null) {
                return false;
            }
            int dialogs = dialogs().size();
            send(address + " " + step, request);
            if (dialogs().size() <= dialogs && !request.isTab()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpen(String address) {
        return PageReader.open(address).opened() || PageReader.isAtOpenPage(address);
    }

    private void send(String where, Request request) {
        String text;
        try {
            text = request.send().get();
            roundTrip();
            text += PageReader.shownWithoutChoices()
                    + UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
        } catch (RuntimeException failure) {
            text = PageReader.failed(failure, where);
            if (!text.startsWith("refused ")) {
                listener.failed(where, failure);
            }
        }
        listener.answered(where, text);
    }

    /**
     * @param stands whether what it is sent to is still on the page
     * @param send gives what was answered beside the page itself
     */
    private record Request(String signature, BooleanSupplier stands, Supplier<String> send) {

        boolean isTab() {
            return signature.startsWith(TAB);
        }
    }

    /** What can be sent to the open dialog, or to the page without one. */
    private List<Request> requests() {
        showRows();
        List<Request> all = new ArrayList<>();
        Set<String> known = new HashSet<>();
        List<Component> dialogs = dialogs();
        Component root = dialogs.isEmpty() ? UI.getCurrent() : dialogs.get(dialogs.size() - 1);
        root.getElement().getNode().visitNodeTree(node -> of(node).forEach(request -> {
            if (known.add(request.signature())) {
                all.add(request);
            }
        }));
        downloads().stream().filter(request -> known.add(request.signature())).forEach(all::add);
        return all;
    }

    private List<Request> of(StateNode node) {
        if (!node.isAttached() || !node.isVisible() || !node.hasFeature(ElementListenerMap.class)) {
            return List.of();
        }
        List<Request> all = new ArrayList<>();
        Component component = Element.get(node).getComponent().orElse(null);
        if (component != null && node.isEnabled()) {
            fields(component, all);
        }
        for (String event : code.eventsOf(node)) {
            String site = (component == null ? "" : code.siteOf(component)) + code.siteOf(node, event);
            if (site.isEmpty() || OF_VAADIN.contains(event)) {
                continue;
            }
            all.add(new Request(name(component) + " " + event + " " + site, node::isAttached, () -> {
                code.ran(component);
                return event(node, event);
            }));
        }
        return all;
    }

    private void fields(Component component, List<Request> all) {
        StateNode node = component.getElement().getNode();
        String name = name(component) + " " + label(component);
        if (component instanceof Upload upload) {
            all.add(new Request("upload " + name, node::isAttached, () -> {
                code.ran(UploadKt.get_handler(upload));
                UploadKt._upload(upload, "虚构.png", "image/png", LaunchedCampaign.PICTURE);
                return "";
            }));
        } else if (component instanceof ComboBox<?> choice && !choice.isReadOnly()) {
            all.add(new Request("search " + name, node::isAttached, () -> {
                ComboBoxKt.setUserInput(choice, WORDS);
                return String.valueOf(offered(choice));
            }));
        } else if (component instanceof Tabs tabs) {
            for (int i = 0; i < tabs.getComponentCount(); i++) {
                int tab = i;
                all.add(new Request(TAB + tab + " " + name, node::isAttached, () -> {
                    tabs.setSelectedIndex(tab);
                    return "";
                }));
            }
        }
        if (component instanceof AbstractField<?, ?> field && !((HasValue<?, ?>) field).isReadOnly()) {
            all.add(new Request("value " + name, node::isAttached, () -> {
                Object value = value(field);
                if (value != null && !Objects.equals(value, field.getValue())) {
                    setFromBrowser(field, value);
                }
                return "";
            }));
        }
    }

    private static @Nullable Object value(AbstractField<?, ?> field) {
        if (field instanceof IntegerField) {
            return 3;
        } else if (field instanceof TextFieldBase<?, ?> text && text.getEmptyValue() instanceof String) {
            return WORDS;
        } else if (field instanceof Checkbox box) {
            return !box.getValue();
        } else if (field instanceof DatePicker) {
            return LocalDate.of(2025, 3, 3);
        } else if (field instanceof Select<?> select) {
            return last(select.getListDataView().getItems().toList());
        } else if (field instanceof ComboBox<?> choice) {
            return last(offered(choice));
        } else if (field instanceof RadioButtonGroup<?> group) {
            return last(group.getListDataView().getItems().toList());
        }
        return null;
    }

    private static List<?> offered(ComboBox<?> choice) {
        return GridKt.fetch(ComboBoxKt.get_dataCommunicator(choice), 0, ROWS);
    }

    private static @Nullable Object last(List<?> items) {
        return items.isEmpty() ? null : items.get(items.size() - 1);
    }

    /** As the browser does it, so that listeners that heed nothing else hear it. */
    private static void setFromBrowser(AbstractField<?, ?> field, Object value) {
        try {
            Method set = AbstractField.class.getDeclaredMethod("setModelValue", Object.class, boolean.class);
            set.setAccessible(true);
            set.invoke(field, value, true);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Through Vaadin's own door for events, which leaves out what is disabled or behind a modal dialog. */
    private static String event(StateNode node, String event) {
        try {
            event(node, event, Json.create(0));
        } catch (ClassCastException wantsText) {
            event(node, event, Json.create("0"));
        }
        return "";
    }

    private static void event(StateNode node, String event, JsonValue anything) {
        JsonObject data = Json.createObject();
        for (String expression : node.getFeature(ElementListenerMap.class).getExpressions(event)) {
            // rows are numbered from one by the list that made them
            data.put(expression, expression.endsWith("itemKey") ? Json.create("1") : anything);
        }
        JsonObject invocation = Json.createObject();
        invocation.put("type", "event");
        invocation.put("node", Json.create(node.getId()));
        invocation.put("event", Json.create(event));
        invocation.put("data", data);
        new EventRpcHandler().handle(UI.getCurrent(), invocation).ifPresent(Runnable::run);
    }

    private List<Request> downloads() {
        List<Request> all = new ArrayList<>();
        StreamResourceRegistry registry = VaadinSession.getCurrent().getResourceRegistry();
        for (AbstractStreamResource resource : DownloadKt.getResources(registry).values()) {
            URI address = StreamResourceRegistry.getURI(resource);
            String site = code.siteOf(resource);
            if (!site.isEmpty() && code.isDownload(resource)) {
                all.add(new Request(
                        "download " + site, () -> registry.getResource(address).isPresent(), () -> {
                            code.ran(resource);
                            return DownloadedText.of(DownloadKt.downloadResource(address.toString()));
                        }));
            }
        }
        return all;
    }

    /** As if the browser showed the first rows, which makes the components in them. */
    private static void showRows() {
        List<Component> parts = new ArrayList<>();
        PageReader.collect(UI.getCurrent(), parts);
        for (Component part : parts) {
            if (part instanceof Grid<?> grid) {
                grid.getDataCommunicator().setViewportRange(0, ROWS);
            }
        }
        roundTrip();
    }

    private static void roundTrip() {
        MockVaadin.clientRoundtrip();
        PageReader.forget();
    }

    private static List<Component> dialogs() {
        return UI.getCurrent()
                .getChildren()
                .filter(part -> part instanceof Dialog dialog && dialog.isOpened()
                        || part instanceof ConfirmDialog question && question.isOpened())
                .toList();
    }

    private static void closeDialogs() {
        for (Component open : dialogs()) {
            if (open instanceof Dialog dialog) {
                dialog.close();
            } else if (open instanceof ConfirmDialog question) {
                question.close();
            }
        }
        roundTrip();
    }

    private static @Nullable Object page() {
        List<?> chain = UI.getCurrent().getActiveRouterTargetsChain();
        return chain.isEmpty() ? null : chain.get(0);
    }

    private static String name(@Nullable Component component) {
        return component == null ? "element" : component.getClass().getSimpleName();
    }

    private static String label(Component component) {
        String label = component.getElement().getProperty("label", "");
        return label.isEmpty() ? component.getElement().getProperty("placeholder", "") : label;
    }
}
