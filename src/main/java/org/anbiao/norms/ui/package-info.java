/** Pages of norms, of enterprises' own sets, and of posts. */
@NullMarked
package org.anbiao.norms.ui;

import org.jspecify.annotations.NullMarked;
