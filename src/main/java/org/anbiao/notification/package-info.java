/** Messages to members: in the portal, by mail and by text message; an outbox sent after the commit, with retries. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "tenancy", "identity", "audit"})
package org.anbiao.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
