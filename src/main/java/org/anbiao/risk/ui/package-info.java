/** Pages of risk points, risk map, boards and the register of the offices. */
@NullMarked
package org.anbiao.risk.ui;

import org.jspecify.annotations.NullMarked;
