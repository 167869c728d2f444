/** Small shared parts of the user interface. */
@NullMarked
package org.anbiao.common.ui;

import org.jspecify.annotations.NullMarked;
