/**
 * What enterprises, posts and townships are recognised as: gradings, stars, benchmark and premium enterprises with their selection
 * level by level, qualified posts, the ten best townships.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "identity",
            "audit",
            "campaign",
            "documents",
            "workflow",
            "workflow :: ui",
            "registry",
            "registry :: ui",
            "enforcement"
        })
package org.anbiao.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
