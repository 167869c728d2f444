package org.anbiao.registry.ui;

import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;

/** Reads ids from addresses. */
final class RegistryRoutes {

    private RegistryRoutes() {}

    /** @throws NotFoundException if the text is no id, so that a mistyped address shows "not found" */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(text);
        }
    }
}
