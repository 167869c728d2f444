/** Pages of the reports. */
@NullMarked
package org.anbiao.reporting.ui;

import org.jspecify.annotations.NullMarked;
