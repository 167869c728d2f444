/** Tests of opening authorities. */
@NullMarked
package org.anbiao.administration.opening;

import org.jspecify.annotations.NullMarked;
