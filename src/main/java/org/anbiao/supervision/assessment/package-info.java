/** The yearly assessment of units, in which what supervision found is used. */
@NullMarked
@NamedInterface("assessment")
package org.anbiao.supervision.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
