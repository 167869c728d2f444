package org.anbiao.registry;

import java.util.UUID;

/** Identity of an enterprise or nine-small place. */
public record EnterpriseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
