/**
 * Special trainings and observations on site, who was there, and whether the two key few of every enterprise were (R-224 to R-226,
 * R-230); certificates that expire and yearly continued training.
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
            "registry :: ui"
        })
package org.anbiao.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
