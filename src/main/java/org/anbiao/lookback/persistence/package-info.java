/** SQL of the look-back. */
@NullMarked
package org.anbiao.lookback.persistence;

import org.jspecify.annotations.NullMarked;
