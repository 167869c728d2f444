/** Who may log in, and what a role permits. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "tenancy", "audit"})
package org.anbiao.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
