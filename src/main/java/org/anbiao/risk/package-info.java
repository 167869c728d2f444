/**
 * Risk points of enterprises with their four colours, the risk map, notices and cards, and the boards of 5S and six haves (R-137 to
 * The colour of a risk point is the enterprise's own and is never the overall colour that its supervisor gives.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "identity",
            "audit",
            "documents",
            "notification",
            "norms",
            "registry",
            "registry :: ui"
        })
package org.anbiao.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
