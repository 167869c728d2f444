/** SQL of the identity module. */
@NullMarked
package org.anbiao.identity.persistence;

import org.jspecify.annotations.NullMarked;
