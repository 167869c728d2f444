/** SQL of hazards. */
@NullMarked
package org.anbiao.hazard.persistence;

import org.jspecify.annotations.NullMarked;
