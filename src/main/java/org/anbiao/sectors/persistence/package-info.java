/** SQL of the module. */
@NullMarked
package org.anbiao.sectors.persistence;

import org.jspecify.annotations.NullMarked;
