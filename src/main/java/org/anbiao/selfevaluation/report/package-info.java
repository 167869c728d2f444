/** The report of a self-evaluation: its figures, its documents, its signing and its publication. */
@NullMarked
@NamedInterface("report")
package org.anbiao.selfevaluation.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
