/** Pages of the module. */
@NullMarked
package org.anbiao.promise.ui;

import org.jspecify.annotations.NullMarked;
