/**
 * Administration of authorities: opening them from a workbook, their units and sectors, their settings, holidays, the texts of
 * their documents, what came from above, merging and splitting units, and the end of an authority's work on the portal.
 */
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
            "registry"
        })
package org.anbiao.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
