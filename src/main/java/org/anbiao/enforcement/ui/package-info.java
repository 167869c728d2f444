/** Pages of the plan, inspections, cases, incentives and constraints. */
@NullMarked
package org.anbiao.enforcement.ui;

import org.jspecify.annotations.NullMarked;
