/** Pages of summaries. */
@NullMarked
package org.anbiao.summary.ui;

import org.jspecify.annotations.NullMarked;
