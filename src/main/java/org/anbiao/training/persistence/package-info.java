/** SQL of sessions, attendance and coverage. */
@NullMarked
package org.anbiao.training.persistence;

import org.jspecify.annotations.NullMarked;
