/**
 * Each enterprise's hazard rules (隐患排查治理制度): what is looked at where, how often and by whom, and how hazards are searched, treated,
 * recorded, told and reported, in dated versions.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "identity",
            "audit",
            "documents",
            "registry",
            "registry :: ui",
            "norms",
            "risk",
            "checklist"
        })
package org.anbiao.hazardrules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
