/** Pages of the module. */
@NullMarked
package org.anbiao.safeguard.ui;

import org.jspecify.annotations.NullMarked;
