/** The embedded engine: its configuration, the inbox written beside it, and where a case stands. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "tenancy", "identity", "audit", "documents", "notification"})
package org.anbiao.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
