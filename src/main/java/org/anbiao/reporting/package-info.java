/**
 * The official quarterly forms: definitions and measures as data, computing from dated facts, checks, sending with
 * frozen records, layout export and the consolidation of what the units sent (house plan 7, R-239 to R-258).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "audit",
            "identity",
            "definition",
            "definition :: ui",
            "documents",
            "workflow"
        })
package org.anbiao.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
