/**
 * Phase 3 and the supervision of units: help visits, experts and service institutions, one enterprise one plan, random draws, findings on
 * units, praise, talks with units and meetings of leaders.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "identity",
            "audit",
            "notification",
            "campaign",
            "registry",
            "registry :: ui",
            "hazard",
            "enforcement"
        })
package org.anbiao.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
