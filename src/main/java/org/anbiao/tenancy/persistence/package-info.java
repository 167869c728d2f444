/** SQL of the tenancy module. */
@NullMarked
package org.anbiao.tenancy.persistence;

import org.jspecify.annotations.NullMarked;
