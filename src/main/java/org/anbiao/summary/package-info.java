/**
 * Phase 5: the units' full summaries of a campaign's year with results per sector, common and outstanding problems and what passes to the
 * next year, and those that others learn from; circulars of the quarter.
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
            "notification",
            "workflow :: ui",
            "registry",
            "hazard"
        })
package org.anbiao.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
