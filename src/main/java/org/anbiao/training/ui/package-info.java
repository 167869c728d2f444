/** Pages of 培训, and the page at the door. */
@NullMarked
package org.anbiao.training.ui;

import org.jspecify.annotations.NullMarked;
