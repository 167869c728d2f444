/** Commands about the record of acts that run without the portal: {@code ./start --verify-audit}. */
@NullMarked
@NamedInterface("command")
package org.anbiao.audit.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
