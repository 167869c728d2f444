/**
 * Work on site of grid workers and villages: today's visits, the five duties, checks by the sector's guide, findings and the whistle,
 * written on the phone and received here.
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
            "norms",
            "hazard"
        })
package org.anbiao.fieldwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
