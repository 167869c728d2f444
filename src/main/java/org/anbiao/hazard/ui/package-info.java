/** Pages of hazards. */
@NullMarked
package org.anbiao.hazard.ui;

import org.jspecify.annotations.NullMarked;
