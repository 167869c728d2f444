/** SQL of the administration module. */
@NullMarked
package org.anbiao.administration.persistence;

import org.jspecify.annotations.NullMarked;
