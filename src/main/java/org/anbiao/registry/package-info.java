/**
 * The registry (企业底数): enterprises and nine-small places, their people, size class, marks and adoption facts, the
 * import from spreadsheets, the frozen base lists and the enterprise file (一企一档).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "tenancy", "identity", "audit", "documents", "workflow"})
package org.anbiao.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
