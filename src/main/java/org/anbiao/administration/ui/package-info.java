/** Pages of the administration module. */
@NullMarked
package org.anbiao.administration.ui;

import org.jspecify.annotations.NullMarked;
