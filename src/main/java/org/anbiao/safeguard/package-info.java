/**
 * What the head of an enterprise answers for and keeps up: the principal's duties and presence on site, safety funds, labour protection
 * (R-205, R-207, R-208).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"common", "tenancy", "identity", "audit", "registry", "registry :: ui", "norms"})
package org.anbiao.safeguard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
