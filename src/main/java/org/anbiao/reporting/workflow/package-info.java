/** The cases of reports in the engine: starting and moving them, their deadlines, what their tasks are about. */
@NullMarked
package org.anbiao.reporting.workflow;

import org.jspecify.annotations.NullMarked;
