/**
 * The look-back (回头看) of villages, stations, sections and offices: an evaluation of everything done in their area or sector since
 * August 2021, its report and its continual-improvement list.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "identity",
            "audit",
            "documents",
            "workflow",
            "workflow :: ui",
            "registry"
        })
package org.anbiao.lookback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
