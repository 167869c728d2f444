/** Pages of the module. */
@NullMarked
package org.anbiao.dualreport.ui;

import org.jspecify.annotations.NullMarked;
