/** Inbox, completion of a task, picture of a process. */
@NullMarked
package org.anbiao.workflow.ui;

import org.jspecify.annotations.NullMarked;
