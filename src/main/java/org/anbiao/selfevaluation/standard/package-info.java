/** Standards with their editions: those that ship, those an authority keeps itself, and which one holds for an enterprise. */
@NullMarked
@NamedInterface("standard")
package org.anbiao.selfevaluation.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
