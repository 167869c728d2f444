/** The decision table of the applicable standard. */
@NullMarked
package org.anbiao.selfevaluation.workflow;

import org.jspecify.annotations.NullMarked;
