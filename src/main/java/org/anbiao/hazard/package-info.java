/**
 * Hazards in their closed loop: found, dispatched, rectified, re-checked by somebody else, signed off; major hazards with their six
 * fields and listed supervision.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "identity",
            "audit",
            "definition",
            "campaign",
            "documents",
            "notification",
            "workflow",
            "workflow :: ui",
            "registry",
            "registry :: ui",
            "selfevaluation",
            "selfevaluation :: hints"
        })
package org.anbiao.hazard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
