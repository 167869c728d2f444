/** Authorities in the area tree, the units inside them, their settings, and the actor that every transaction is bound to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common"})
package org.anbiao.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
