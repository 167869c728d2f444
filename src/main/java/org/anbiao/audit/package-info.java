/** The append-only record of every act: who, when, old value, new value. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "tenancy"})
package org.anbiao.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
