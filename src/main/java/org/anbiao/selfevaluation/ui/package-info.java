/** Pages of phase 2: standards, evaluation, improvement items, report. */
@NullMarked
package org.anbiao.selfevaluation.ui;

import org.jspecify.annotations.NullMarked;
