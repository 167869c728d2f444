/**
 * That the dual report on risks and hazards was given, to the supervising department and to the workers' congress (双报告, R-147, R-168),
 * who has not given it, and what is missing as a ground for inspections and cases.
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
            "registry",
            "registry :: ui",
            "risk",
            "hazard",
            "enforcement"
        })
package org.anbiao.dualreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
