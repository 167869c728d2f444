/** SQL of the module. */
@NullMarked
package org.anbiao.safeguard.persistence;

import org.jspecify.annotations.NullMarked;
