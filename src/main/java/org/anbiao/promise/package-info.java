/** The principal's safety promise after the risks were assessed, published to society and staff (安全承诺公告, R-237). */
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
            "risk",
            "hazard"
        })
package org.anbiao.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
