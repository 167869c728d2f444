/**
 * The four norms of a sector, what enterprises derive from them for themselves, and full-staff responsibility: one list per post and
 * its yearly assessment.
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
            "registry",
            "registry :: ui"
        })
package org.anbiao.norms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
