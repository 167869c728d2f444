/** The case of enforcement in the engine, and the table of tiers. */
@NullMarked
package org.anbiao.enforcement.workflow;

import org.jspecify.annotations.NullMarked;
