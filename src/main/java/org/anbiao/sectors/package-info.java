/** What a notice asks of the enterprises of single sectors alone: water quality of waterworks. */
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
            "norms"
        })
package org.anbiao.sectors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
