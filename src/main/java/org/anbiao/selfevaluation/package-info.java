/** Phase 2: the enterprises' yearly self-evaluations against their standards; first ones and upgrades. */
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
            "notification",
            "workflow",
            "workflow :: ui",
            "registry",
            "registry :: ui",
            "campaign"
        })
package org.anbiao.selfevaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
