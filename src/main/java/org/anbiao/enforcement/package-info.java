/**
 * Phase 4: inspections and their yearly plan, cases with sanctions and exposure, warning talks, incentives and constraints, credit
 * records and liability insurance.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "identity",
            "audit",
            "campaign",
            "documents",
            "workflow",
            "workflow :: ui",
            "registry",
            "hazard",
            "registry :: ui",
            "definition",
            "norms",
            "selfevaluation"
        })
package org.anbiao.enforcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
