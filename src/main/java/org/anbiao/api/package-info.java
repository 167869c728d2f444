/**
 * The REST API of the portal for other systems: enterprises, campaigns, facts and reports, and the tokens by which systems
 * and devices log in. Nothing but the demonstration depends on it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "identity",
            "audit",
            "registry",
            "registry :: ui",
            "campaign",
            "reporting",
            "hazard"
        })
package org.anbiao.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
