/** Messages, how one wants them, and what could not be delivered. */
@NullMarked
@NamedInterface("ui")
package org.anbiao.notification.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
