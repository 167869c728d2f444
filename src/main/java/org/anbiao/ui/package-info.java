/** The frame around all pages: layout, menu, error handling. Nothing depends on it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "identity",
            "audit",
            "documents",
            "notification",
            "notification :: ui",
            "workflow"
        })
package org.anbiao.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
