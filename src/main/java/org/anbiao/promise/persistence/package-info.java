/** SQL of the module. */
@NullMarked
package org.anbiao.promise.persistence;

import org.jspecify.annotations.NullMarked;
