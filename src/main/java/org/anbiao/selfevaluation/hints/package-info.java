/**
 * Hints for whoever reviews a self-evaluation: identical texts, reused photos, impossible times, full marks beside open findings, each
 * with what shows it.
 */
@NullMarked
@NamedInterface("hints")
package org.anbiao.selfevaluation.hints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
