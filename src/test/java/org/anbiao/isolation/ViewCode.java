package org.anbiao.isolation;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.AbstractStreamResource;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of our own code waits behind a component: the places where its listeners, downloads and uploads were written. */
final class ViewCode {

    private static final String OURS = "org.anbiao.";
    private static final int DEPTH = 4;

    private final Set<String> ran = new TreeSet<>();

    /** Classes of which a listener, download or upload ran. */
    Set<String> ran() {
        return ran;
    }

    /** Classes of the portal in which a button is given something to do, or a download or an upload is made. */
    static Set<String> waiting() {
        Set<String> all = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.anbiao")) {
            boolean waits = Stream.concat(
                            type.getMethodCallsFromSelf().stream(), type.getConstructorCallsFromSelf().stream())
                    .map(JavaCall::getTarget)
                    .anyMatch(ViewCode::takesRequests);
            if (waits && type.getPackageName().contains(".ui")) {
                all.add(type.getName().replaceAll("\\$.*", ""));
            }
        }
        return all;
    }

    private static boolean takesRequests(CodeUnitCallTarget target) {
        String owner = target.getOwner().getSimpleName();
        return target.getName().equals("addClickListener")
                || owner.equals("DownloadHandler")
                || owner.equals("UploadHandler")
                || owner.equals("Button")
                        && target.getName().equals("<init>")
                        && target.getRawParameterTypes().stream()
                                .anyMatch(type -> type.getSimpleName().equals("ComponentEventListener"));
    }

    void ran(@Nullable Object holder) {
        for (String site : sites(holder)) {
            ran.add(site.replaceAll("\\$.*", ""));
        }
    }

    /** Whether a registered resource is fetched, not sent to. */
    boolean isDownload(AbstractStreamResource resource) {
        return read(resource, "elementRequestHandler") instanceof DownloadHandler;
    }

    /** Empty where no code of ours waits. */
    String siteOf(Object holder) {
        return String.join(" ", sites(holder)).replace(OURS, "");
    }

    @SuppressWarnings("unchecked")
    Collection<String> eventsOf(StateNode node) {
        Map<String, ?> listeners = (Map<String, ?>) read(node.getFeature(ElementListenerMap.class), "listeners");
        return listeners == null ? List.of() : List.copyOf(listeners.keySet());
    }

    /** Of listeners that were put on the element itself. */
    String siteOf(StateNode node, String event) {
        Set<String> found = new TreeSet<>();
        Map<?, ?> listeners = (Map<?, ?>) read(node.getFeature(ElementListenerMap.class), "listeners");
        Object wrappers = listeners == null ? null : listeners.get(event);
        if (wrappers instanceof Collection<?> list) {
            list.forEach(wrapper -> behind(read(wrapper, "origin"), found, 1));
        }
        return String.join(" ", found).replace(OURS, "");
    }

    private static Set<String> sites(@Nullable Object holder) {
        Set<String> found = new TreeSet<>();
        if (holder instanceof Component component) {
            Object bus = read(component, "eventBus");
            Object listeners = bus == null ? null : read(bus, "componentEventData");
            if (listeners instanceof Map<?, ?> byEvent) {
                byEvent.values().forEach(list -> ((Collection<?>) list)
                        .forEach(wrapper -> behind(read(wrapper, "listener"), found, DEPTH)));
            }
        } else if (holder instanceof AbstractStreamResource resource) {
            behind(read(resource, "elementRequestHandler"), found, DEPTH);
        } else {
            behind(holder, found, DEPTH);
        }
        return found;
    }

    /** A listener of ours, or one of Vaadin's that was given one of ours. */
    private static void behind(@Nullable Object listener, Set<String> found, int depth) {
        if (listener == null || depth == 0) {
            return;
        }
        Class<?> type = listener.getClass();
        if (type.getName().startsWith(OURS)) {
            found.add(type.getName().replaceAll("/0x.*", ""));
            return;
        }
        if (!type.getName().startsWith("com.vaadin.")) {
            return;
        }
        for (Class<?> part = type; part != null && part != Object.class; part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                if (!field.getType().isPrimitive()
                        && !java.lang.reflect.Modifier.isStatic(field.getModifiers())
                        && field.getType().isInterface()) {
                    behind(read(listener, part, field.getName()), found, depth - 1);
                }
            }
        }
    }

    private static @Nullable Object read(Object holder, String name) {
        for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
            try {
                type.getDeclaredField(name);
            } catch (NoSuchFieldException above) {
                continue;
            }
            return read(holder, type, name);
        }
        throw new IllegalStateException("no " + name + " in " + holder.getClass());
    }

    private static @Nullable Object read(Object holder, Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
