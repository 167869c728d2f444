/** Tests of the administration of authorities. */
@NullMarked
package org.anbiao.administration;

import org.jspecify.annotations.NullMarked;
