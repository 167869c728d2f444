/** Pages of the module. */
@NullMarked
package org.anbiao.sectors.ui;

import org.jspecify.annotations.NullMarked;
