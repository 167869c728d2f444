/** Inbox, completion of a task, picture of a process. */
@NullMarked
@NamedInterface("ui")
package org.anbiao.workflow.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
