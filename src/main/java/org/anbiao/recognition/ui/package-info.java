/** Pages of 示范与定级. */
@NullMarked
package org.anbiao.recognition.ui;

import org.jspecify.annotations.NullMarked;
