/** SQL of risk points, maps, full assessments and site checks. */
@NullMarked
package org.anbiao.risk.persistence;

import org.jspecify.annotations.NullMarked;
