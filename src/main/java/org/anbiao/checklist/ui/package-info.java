/** Pages of checks. */
@NullMarked
package org.anbiao.checklist.ui;

import org.jspecify.annotations.NullMarked;
