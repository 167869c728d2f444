/** What an authority has on the portal as a whole: exported on request, and deleted when the authority leaves. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"common", "tenancy", "identity", "audit", "documents", "workflow", "administration"})
package org.anbiao.tenantdata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
