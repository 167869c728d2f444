/** Ranking of units of the same kind by a rule that the authority writes and that is shown beside it. */
@NullMarked
@NamedInterface("ranking")
package org.anbiao.supervision.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
