/** The registry's decision table. */
@NullMarked
package org.anbiao.registry.workflow;

import org.jspecify.annotations.NullMarked;
