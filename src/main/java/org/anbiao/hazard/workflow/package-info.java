/** The case of a hazard in the engine: starting and moving it, what its tasks are about. */
@NullMarked
package org.anbiao.hazard.workflow;

import org.jspecify.annotations.NullMarked;
