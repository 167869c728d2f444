/** The portal: one application, each package below it a module with rules of its own. */
@NullMarked
package org.anbiao;

import org.jspecify.annotations.NullMarked;
