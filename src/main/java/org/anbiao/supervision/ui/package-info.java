/** Pages of help visits, experts, plans of enterprises, draws and the supervision of units. */
@NullMarked
package org.anbiao.supervision.ui;

import org.jspecify.annotations.NullMarked;
