/**
 * Checks by the enterprise's own lists: handed over by departments, planned, done on the phone, and turned into hazards; the three
 * lists in use.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "identity",
            "audit",
            "definition",
            "documents",
            "notification",
            "workflow :: ui",
            "registry",
            "registry :: ui",
            "norms",
            "hazard"
        })
package org.anbiao.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
