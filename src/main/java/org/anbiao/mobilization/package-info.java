/**
 * Phase 1, mobilisation (动员部署): notices and commitments in four numbered copies, serving and signing, yearly plans of
 * enterprises, implementation plans of units, publicity.
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
package org.anbiao.mobilization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
