/**
 * What authorities define and those below take over (house promise 4): versions, where a text comes from, drafts that stay at
 * home, publication down the tree, withdrawal, and differences in words. Knows nothing of what is defined.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "tenancy", "audit"})
package org.anbiao.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
