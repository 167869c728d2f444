/** What every module may use: domain failures, paging, the clock, texts. Holds no business rule. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.anbiao.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
