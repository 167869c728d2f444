/** SQL of the self-evaluation module. */
@NullMarked
package org.anbiao.selfevaluation.persistence;

import org.jspecify.annotations.NullMarked;
