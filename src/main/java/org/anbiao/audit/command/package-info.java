/** Commands about the record of acts that run without the portal: {@code ./start --verify-audit}. */
@NullMarked
package org.anbiao.audit.command;

import org.jspecify.annotations.NullMarked;
