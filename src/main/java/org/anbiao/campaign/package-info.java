/** Schemes, campaigns with their phases and targets, launch over the enterprises in scope, and where a campaign stands. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "identity",
            "audit",
            "definition",
            "definition :: ui",
            "documents",
            "workflow",
            "workflow :: ui",
            "reporting"
        })
package org.anbiao.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
