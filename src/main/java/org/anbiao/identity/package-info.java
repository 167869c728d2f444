/** Who may log in, who belongs to an authority or an enterprise and in which role, and what a role permits. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "tenancy", "audit", "documents"})
package org.anbiao.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
