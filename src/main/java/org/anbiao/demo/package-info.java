/** The demonstration: invented tenants, people and enterprises, and the accounts to log in with. Only in the profile demo. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.CLOSED)
package org.anbiao.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
