/** Pages of the look-back. */
@NullMarked
package org.anbiao.lookback.ui;

import org.jspecify.annotations.NullMarked;
