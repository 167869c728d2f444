package org.anbiao;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Every module uses only the modules it names, and only what they publish. */
class ModularityTest {

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(AnbiaoApplication.class).verify();
    }
}
