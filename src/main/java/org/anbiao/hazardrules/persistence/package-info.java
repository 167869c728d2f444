/** SQL of hazard rules. */
@NullMarked
package org.anbiao.hazardrules.persistence;

import org.jspecify.annotations.NullMarked;
