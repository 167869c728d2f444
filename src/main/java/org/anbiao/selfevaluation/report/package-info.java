/** The report of a self-evaluation: its figures, its documents, its signing and its publication. */
@NullMarked
package org.anbiao.selfevaluation.report;

import org.jspecify.annotations.NullMarked;
